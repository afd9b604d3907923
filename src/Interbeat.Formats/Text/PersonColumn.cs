namespace Interbeat.Formats;

/// <summary>A column that tells people apart (<c>person</c>, <c>subject</c>, <c>id</c>): a table in which it changes holds several recordings.</summary>
internal sealed class PersonColumn(int index, string name)
{
    /// <summary>More values than these are a counter, not people. Chosen.</summary>
    private const int MostPeople = 64;

    private readonly HashSet<string> people = new(StringComparer.OrdinalIgnoreCase);
    private byte[] last = [];
    private string? first;
    private string? second;
    private int secondLine;

    /// <summary>The column's index.</summary>
    public int Index { get; } = index;

    /// <summary>Rows that are about another person than the row before them.</summary>
    public int Changes { get; private set; }

    /// <summary>Whether the values are few enough to be people, and more than one.</summary>
    public bool HoldsSeveral => people.Count is > 1 and <= MostPeople;

    /// <summary>Takes note of one row's cell.</summary>
    public void Note(ReadOnlySpan<byte> cell, int line)
    {
        if (cell.SequenceEqual(last) || TextCells.IsMissing(cell))
        {
            return;
        }

        last = cell.ToArray();
        var person = FileContent.Shown(TextCells.Decode(cell));
        if (people.Count <= MostPeople && people.Add(person))
        {
            (first, second, secondLine) = first is null ? (person, second, secondLine) : second is null ? (first, person, line) : (first, second, secondLine);
        }

        Changes += people.Count > 1 ? 1 : 0;
    }

    /// <summary>Refuses the table where the column holds more than one value.</summary>
    /// <exception cref="Interbeat.Core.InputException">It does.</exception>
    public void Check(FileContent content)
    {
        if (second is not null)
        {
            throw content.Unusable($"line {secondLine}", $"Column \"{name}\" holds \"{first}\" and here \"{second}\"; one person's recording is expected. Split the file into one for each person.");
        }
    }
}
