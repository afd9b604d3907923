namespace Interbeat.Formats;

/// <summary>Walks over the lines of UTF-8 text without copying them. Lines end in LF or CR LF; their ends are not part of them.</summary>
internal ref struct TextLines
{
    private readonly ReadOnlySpan<byte> text;
    private int next;

    public TextLines(ReadOnlySpan<byte> text, int offset = 0, int linesBefore = 0)
    {
        this.text = text;
        next = offset;
        Number = linesBefore;
    }

    /// <summary>The current line's number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Where the current line begins, in bytes.</summary>
    public int Offset { get; private set; }

    /// <summary>The current line.</summary>
    public ReadOnlySpan<byte> Line { get; private set; }

    /// <summary>Whether the current line holds nothing but blanks.</summary>
    public readonly bool IsBlank => Line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    public bool MoveNext()
    {
        if (next >= text.Length)
        {
            return false;
        }

        Offset = next;
        Number++;
        var length = text[next..].IndexOf((byte)'\n');
        var end = length < 0 ? text.Length : next + length;
        next = end + 1;
        Line = text[Offset..end].TrimEnd((byte)'\r');
        return true;
    }
}
