using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Interbeat.Formats;

/// <summary>Cells of delimited text as numbers and stamps. Works on UTF-8 bytes: a table of 100 MB is never turned into strings.</summary>
internal static class TextCells
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Longest number that is believed to be one, in bytes.</summary>
    private const int LongestNumber = 64;

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Splits a line at the separator into ranges without quotes and outer blanks. A blank separator stands for any run of blanks.</summary>
    /// <returns>The number of cells; one more than <paramref name="cells"/> holds where there are too many.</returns>
    public static int Split(ReadOnlySpan<byte> line, byte separator, Span<Range> cells)
    {
        var count = 0;
        var at = 0;
        while (true)
        {
            at = SkipBlanks(line, at, separator);
            if (separator == (byte)' ' && at == line.Length && count > 0)
            {
                return count;
            }

            if (count == cells.Length)
            {
                return count + 1;
            }

            var quoted = at < line.Length && line[at] == (byte)'"';
            var end = quoted ? QuoteEnd(line, at + 1) : CellEnd(line, at, separator);
            cells[count++] = quoted ? (at + 1)..end : at..TrimmedEnd(line, at, end);
            at = quoted ? CellEnd(line, Math.Min(end + 1, line.Length), separator) : end;
            if (at >= line.Length)
            {
                return count;
            }

            at++;
        }
    }

    /// <summary>A finite number, or NaN for a cell that says "missing"; false for anything else, infinities among it.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> cell, bool decimalComma, out double value)
    {
        if (cell.Length > LongestNumber)
        {
            value = double.NaN;
            return false;
        }

        if (decimalComma && cell.Contains((byte)',') && !cell.Contains((byte)'.'))
        {
            Span<byte> pointed = stackalloc byte[LongestNumber];
            cell.CopyTo(pointed);
            pointed = pointed[..cell.Length];
            pointed[cell.IndexOf((byte)',')] = (byte)'.';
            return TryPlain(pointed, out value);
        }

        return TryPlain(cell, out value);
    }

    /// <summary>Whether the cell stands for a missing value: blank, <c>NA</c>, <c>n/a</c>, <c>NaN</c>, <c>null</c>.</summary>
    public static bool IsMissing(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || (cell.Length <= 4 && (
            Ascii.EqualsIgnoreCase(cell, "na"u8) || Ascii.EqualsIgnoreCase(cell, "n/a"u8) ||
            Ascii.EqualsIgnoreCase(cell, "nan"u8) || Ascii.EqualsIgnoreCase(cell, "null"u8)));

    /// <summary>An ISO 8601 date and time as Unix seconds: <c>yyyy-MM-dd HH:mm:ss</c>, with <c>T</c> or a blank, fraction and zone optional.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unixSeconds">Seconds since 1970-01-01 UTC; a stamp without a zone is taken as UTC.</param>
    /// <param name="zoned">Whether the stamp names its zone.</param>
    public static bool TryStamp(ReadOnlySpan<byte> cell, out double unixSeconds, out bool zoned)
    {
        const int dateAndTime = 19;
        unixSeconds = double.NaN;
        zoned = false;
        if (cell.Length is < dateAndTime or > LongestNumber || cell[4] is not ((byte)'-' or (byte)'/') || cell[7] != cell[4] ||
            cell[10] is not ((byte)'T' or (byte)' ') || cell[13] != (byte)':' || cell[16] != (byte)':' ||
            !Digits(cell[..4], out var year) || !Digits(cell[5..7], out var month) || !Digits(cell[8..10], out var day) ||
            !Digits(cell[11..13], out var hour) || !Digits(cell[14..16], out var minute) || !Digits(cell[17..19], out var second))
        {
            return false;
        }

        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        var rest = cell[dateAndTime..];
        if (!TryFraction(ref rest, out var fraction) || !TryZone(rest.Trim((byte)' '), out var zoneSeconds, out zoned))
        {
            return false;
        }

        var days = (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).TotalDays;
        unixSeconds = (days * 86400) + (hour * 3600) + (minute * 60) + second - zoneSeconds + fraction;
        return true;
    }

    /// <summary>Text of a file: UTF-8, or Latin-1 where it is not valid UTF-8 (old exports write the micro sign so).</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static bool TryPlain(ReadOnlySpan<byte> cell, out double value)
    {
        if (TryShort(cell, out value))
        {
            return true;
        }

        if (double.TryParse(cell, Plain, CultureInfo.InvariantCulture, out value) && double.IsFinite(value))
        {
            return true;
        }

        value = double.NaN;
        return IsMissing(cell);
    }

    /// <summary>
    /// A plain decimal of up to 15 digits, several times faster than the general parser. Its digits as a whole number and the power of ten
    /// are both exact in a double, so that one division rounds correctly (Clinger 1990).
    /// </summary>
    private static bool TryShort(ReadOnlySpan<byte> cell, out double value)
    {
        const int exactDigits = 15;
        value = double.NaN;
        var negative = !cell.IsEmpty && cell[0] == (byte)'-';
        var digits = negative ? cell[1..] : cell;
        if (digits.IsEmpty || digits.Length > exactDigits + 1)
        {
            return false;
        }

        var whole = 0L;
        var point = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[i] - (byte)'0';
            if (digit is >= 0 and <= 9)
            {
                whole = (whole * 10) + digit;
            }
            else if (digits[i] == (byte)'.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        if (digits.Length - (point < 0 ? 0 : 1) is 0 or > exactDigits)
        {
            return false;
        }

        value = point < 0 ? whole : whole / PowersOfTen[digits.Length - 1 - point];
        value = negative ? -value : value;
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && text[0] is >= (byte)'0' and <= (byte)'9';

    private static bool TryFraction(ref ReadOnlySpan<byte> rest, out double fraction)
    {
        fraction = 0;
        if (rest.IsEmpty || rest[0] is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        var scale = 0.1;
        var at = 1;
        for (; at < rest.Length && rest[at] is >= (byte)'0' and <= (byte)'9'; at++, scale /= 10)
        {
            fraction += (rest[at] - (byte)'0') * scale;
        }

        rest = rest[at..];
        return at > 1;
    }

    private static bool TryZone(ReadOnlySpan<byte> zone, out int seconds, out bool zoned)
    {
        seconds = 0;
        zoned = !zone.IsEmpty;
        if (zone.IsEmpty || zone is [(byte)'Z' or (byte)'z'] || zone.SequenceEqual("UTC"u8))
        {
            return true;
        }

        if (zone[0] is not ((byte)'+' or (byte)'-') || zone.Length is not (3 or 5 or 6) || (zone.Length == 6 && zone[3] != (byte)':'))
        {
            return false;
        }

        var minute = 0;
        if (!Digits(zone[1..3], out var hour) || (zone.Length > 3 && !Digits(zone[^2..], out minute)) || hour > 14 || minute > 59)
        {
            return false;
        }

        seconds = ((hour * 3600) + (minute * 60)) * (zone[0] == (byte)'-' ? -1 : 1);
        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> line, int at, byte separator)
    {
        while (at < line.Length && (line[at] == (byte)' ' || (line[at] == (byte)'\t' && separator != (byte)'\t')))
        {
            at++;
        }

        return at;
    }

    private static int CellEnd(ReadOnlySpan<byte> line, int at, byte separator)
    {
        var length = separator == (byte)' ' ? line[at..].IndexOfAny((byte)' ', (byte)'\t') : line[at..].IndexOf(separator);
        return length < 0 ? line.Length : at + length;
    }

    private static int TrimmedEnd(ReadOnlySpan<byte> line, int start, int end)
    {
        while (end > start && line[end - 1] is (byte)' ' or (byte)'\t')
        {
            end--;
        }

        return end;
    }

    private static int QuoteEnd(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length)
        {
            var next = line[at..].IndexOf((byte)'"');
            if (next < 0)
            {
                return line.Length;
            }

            at += next;
            if (at + 1 >= line.Length || line[at + 1] != (byte)'"')
            {
                return at;
            }

            at += 2;
        }

        return line.Length;
    }
}
