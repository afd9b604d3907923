namespace Interbeat.Formats;

/// <summary>Whether a list of RR intervals was written with decimal commas (<c>0,812</c> a line), so that the comma does not part two columns.</summary>
internal static class DecimalCommas
{
    /// <summary>Share of the lines that must be human intervals when read so. Chosen.</summary>
    private const double LeastPlausibleShare = 0.9;

    /// <summary>Most digits after the comma of an interval in ms; three and more are an interval of their own. Chosen: belts resolve about 1 ms.</summary>
    private const int MostDecimalsOfMilliseconds = 2;

    /// <summary>Whether every line that holds numbers holds one comma, and the values are human intervals when it is taken as the decimal comma.</summary>
    /// <remarks>Whole numbers that ascend before the comma are a clock, and the file then has two columns.</remarks>
    public static bool AreLikely(IEnumerable<byte[]> lines)
    {
        var values = new List<double>();
        var (longDecimals, ascends) = (0, true);
        foreach (var line in lines)
        {
            var cell = line.AsSpan().Trim((byte)' ');
            var comma = cell.IndexOf((byte)',');
            if (comma < 0)
            {
                // A header or free text; a table of two columns has none without a comma.
                continue;
            }

            if (comma == 0 || cell[(comma + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 || comma == cell.Length - 1 || !TextCells.TryNumber(cell, decimalComma: true, out var value))
            {
                return false;
            }

            longDecimals += cell.Length - comma - 1 > MostDecimalsOfMilliseconds ? 1 : 0;
            ascends &= values.Count == 0 || Math.Floor(value) > Math.Floor(values[^1]);
            values.Add(value);
        }

        if (values.Count < 2 || ascends || RrText.UnitByMedian(values.ToArray()) is not { } unit || (unit < 1 && longDecimals * 2 > values.Count))
        {
            return false;
        }

        return values.Count(v => RrText.IsHuman(v * unit)) >= LeastPlausibleShare * values.Count;
    }

    /// <summary>The sentence that says how the file was read, where it was read so.</summary>
    public static IEnumerable<string> Tell(bool readSo) =>
        readSo ? ["One comma in every line and values in the range of RR intervals: they are read as one column with decimal commas."] : [];
}
