namespace Interbeat.Signals.Beats;

/// <summary>Continues a stretch beyond its ends by its odd reflection, 2 x[0] - x[k], which keeps level and trend.</summary>
internal static class Reflection
{
    /// <summary>Fills the first <paramref name="count"/> values from those that follow.</summary>
    public static void Before(Span<double> x, int count)
    {
        for (var k = 1; k <= count; k++)
        {
            x[count - k] = (2 * x[count]) - x[count + k];
        }
    }

    /// <summary>Fills the first <paramref name="count"/> values from those that follow.</summary>
    public static void Before(Span<float> x, int count)
    {
        for (var k = 1; k <= count; k++)
        {
            x[count - k] = (2 * x[count]) - x[count + k];
        }
    }

    /// <summary>Fills the last <paramref name="count"/> values from those before.</summary>
    public static void After(Span<double> x, int count)
    {
        var last = x.Length - count - 1;
        for (var k = 1; k <= count; k++)
        {
            x[last + k] = (2 * x[last]) - x[last - k];
        }
    }

    /// <summary>Fills the last <paramref name="count"/> values from those before.</summary>
    public static void After(Span<float> x, int count)
    {
        var last = x.Length - count - 1;
        for (var k = 1; k <= count; k++)
        {
            x[last + k] = (2 * x[last]) - x[last - k];
        }
    }
}
