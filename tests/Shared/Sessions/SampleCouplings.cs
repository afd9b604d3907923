using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Recurrence;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Spectral;
using Interbeat.Reports.Pictures;

namespace Interbeat.SampleData;

/// <summary>A picture of two people with a panel of every kind that only two people have, and with what it shows planted.</summary>
public static class SampleCouplings
{
    /// <summary>Length of the session, s.</summary>
    public const int Seconds = 120;

    /// <summary>The lag at which the map is strongest: the first person comes first.</summary>
    public const double LeadSeconds = 1.5;

    /// <summary>The lag at which the profile is highest: the second person comes first.</summary>
    public const double FollowSeconds = 2;

    /// <summary>The recurrent cell: column and row from the foot, of 60 each.</summary>
    public static readonly (int Column, int Row) Recurs = (10, 20);

    /// <summary>The missing columns of the recurrence plot.</summary>
    public static readonly (int First, int End) Missing = (30, 36);

    /// <summary>The row and columns of the scalogram in which the first person is ahead by an eighth of the period, and those where the second is.</summary>
    public static readonly (int Row, int AheadA, int AheadB) Coherent = (5, 20, 70);

    /// <summary>The picture of two people of these names.</summary>
    public static Picture Of(string a, string b) => new($"{a} and {b}: everything", "What is planted should be seen.", ["both.csv"], new TimeSpanSeconds(0, Seconds),
    [
        Series(a, 1),
        Series(b, 2),
        new LagPanel(Map(), (a, b), 250),
        new ScalogramPanel("Coherence by moment and period", "two cells are planted", Scalogram(), (a, b), 50),
        new RecurrencePanel("Cross-recurrence", "one cell is planted", $"time of {b}; against time of {a}", Plot(), 0.5, a, b),
        ProfilePanel.OfLags("By lag", "highest 0.9", "share", (a, b), 0.5, 250, new LagLine("", Profile(-1), Profile(4))),
        ProfilePanel.OfPeriods("Coherence by period", "", "coherence", [2, 4, 8, 16], ("mean", [0.2, 0.6, double.NaN, 0.3], false), ("bound", [0.5, 0.5, 0.5, 0.5], true)),
        new NullPanel(new NullResult("phase", 0.2, 0.05, 3, 0.05, 19, 0.35, [.. Enumerable.Range(0, 19).Select(i => 0.1 + (i * 0.01))], null), "size of the mean correlation"),
        new TablePanel("Figures", "", ["figure", "value", "meaning"], [["value", "0.35", "The headline."]]),
    ]);

    private static TracePanel Series(string name, int phase) =>
        new(name, "", "a.u.", new SampledTrace(new UniformSignal([.. Enumerable.Range(0, Seconds * 4).Select(i => Math.Sin((i * 0.1) + phase))], 4, "a.u.")));

    private static LagMap Map()
    {
        ImmutableArray<double> lags = [.. Enumerable.Range(-6, 13).Select(l => l * 0.5)];
        ImmutableArray<double> centres = [.. Enumerable.Range(0, 24).Select(w => 2.5 + (5.0 * w))];
        var r = new float[centres.Length, lags.Length];
        for (var window = 0; window < centres.Length; window++)
        {
            for (var lag = 0; lag < lags.Length; lag++)
            {
                r[window, lag] = lags[lag] == LeadSeconds ? 1 : 0;
            }
        }

        return new LagMap(centres, lags, r);
    }

    private static ImmutableArray<double> Profile(int peak) => [.. Enumerable.Range(0, 7).Select(lag => lag == peak ? 0.9 : 0.1)];

    private static RecurrencePicture Plot()
    {
        const int Cells = 60;
        var shares = new float[Cells * Cells];
        shares[(Recurs.Column * Cells) + Recurs.Row] = 1;
        Array.Fill(shares, float.NaN, Missing.First * Cells, (Missing.End - Missing.First) * Cells);
        return new RecurrencePicture(Cells, Cells, Cells, Cells, [.. shares]);
    }

    private static CoherenceScalogram Scalogram()
    {
        const int Columns = 100;
        ImmutableArray<double> periods = [.. Enumerable.Range(0, 10).Select(row => 2 * Math.Pow(2, row / 3.0))];
        var (coherence, phase, inside) = (new float[periods.Length, Columns], new float[periods.Length, Columns], new bool[periods.Length, Columns]);
        for (var row = 0; row < periods.Length; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                // The cone closes by a column for each row.
                inside[row, column] = column > row && column < Columns - 1 - row;
                coherence[row, column] = 0.1f;
            }
        }

        foreach (var (column, sign) in new[] { (Coherent.AheadA, 1), (Coherent.AheadB, -1) })
        {
            (coherence[Coherent.Row, column], phase[Coherent.Row, column]) = (1, (float)(sign * Math.PI / 4));
        }

        return new CoherenceScalogram([.. Enumerable.Range(0, Columns).Select(c => (c + 0.5) * Seconds / Columns)], periods, coherence, phase, inside, [.. periods.Select(_ => 0.8)]);
    }
}
