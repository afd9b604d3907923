using System.Collections.Immutable;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Spectral;

/// <summary>Squared coherence over time and period, for drawing.</summary>
/// <param name="TimesSeconds">The columns' middles, in session seconds; at most <see cref="LargestColumns"/>.</param>
/// <param name="PeriodsSeconds">The rows' periods, in s, rising by equal factors.</param>
/// <param name="Coherence">Row per period, column per time: mean squared coherence of the column, 0 to 1; NaN in gaps.</param>
/// <param name="PhaseRadians">The cross-spectrum's angle, -pi to pi, above 0 where the first person comes first, below 0 where the second does; NaN in gaps. For arrows only: texts name who is ahead.</param>
/// <param name="InsideCone">Whether all of the column's samples lie inside the cone of influence; nothing outside may be read.</param>
/// <param name="Bounds">The squared coherence that 5 % of the cells of unrelated AR(1) series reach, one a period; empty where none was asked for.</param>
public sealed record CoherenceScalogram(
    ImmutableArray<double> TimesSeconds,
    ImmutableArray<double> PeriodsSeconds,
    float[,] Coherence,
    float[,] PhaseRadians,
    bool[,] InsideCone,
    ImmutableArray<double> Bounds)
{
    /// <summary>A picture is about this many points wide; more columns would not be seen.</summary>
    public const int LargestColumns = 600;

    /// <summary>Whether a cell lies inside the cone and reaches its period's bound.</summary>
    public bool IsSignificant(int row, int column) => !Bounds.IsEmpty && InsideCone[row, column] && Coherence[row, column] >= Bounds[row];

    /// <summary>The scalogram of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="settings">Band and steps.</param>
    /// <param name="seed">Root of the random streams behind the bounds.</param>
    /// <param name="options">Threads and cancellation; the result does not depend on them.</param>
    public static CoherenceScalogram Of(PairedSeries pair, CoherenceSettings settings, ulong seed, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(settings);
        var plans = new CoherencePlan.Set(settings.LadderFor(pair.Count));
        var ladder = plans.Ladder;
        var block = Math.Max(1, (pair.Count + LargestColumns - 1) / LargestColumns);
        var columns = (pair.Count + block - 1) / block;
        float[,] cells = new float[ladder.Count, columns], phases = new float[ladder.Count, columns];
        var inside = new bool[ladder.Count, columns];
        var rows = new (double Sum, double Cos, double Sin, int Count, int Inside)[ladder.Count][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new (double, double, double, int, int)[columns];
        }

        var coherence = new WaveletCoherence(plans, withRawPhase: true);
        foreach (var range in JointRuns.Of(pair.A, pair.B, CoherenceMean.LeastRun(ladder)))
        {
            if (JointRuns.Centred(pair.A.AsSpan(range), settings.Detrend) is { } a && JointRuns.Centred(pair.B.AsSpan(range), settings.Detrend) is { } b)
            {
                coherence.Run(a, b, (scale, row) => Add(range.Start.Value, scale, row));
            }
        }

        for (var row = 0; row < ladder.Count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = rows[row][column];
                cells[row, column] = cell.Count == 0 ? float.NaN : (float)(cell.Sum / cell.Count);
                phases[row, column] = cell.Count == 0 ? float.NaN : (float)Math.Atan2(cell.Sin, cell.Cos);
                inside[row, column] = cell.Inside == Math.Min(block, pair.Count - (column * block));
            }
        }

        return new CoherenceScalogram(
            [.. Enumerable.Range(0, columns).Select(column => (column + 0.5) * block / pair.RateHz)],
            ladder.PeriodsSeconds,
            cells,
            phases,
            inside,
            settings.Ar1Pairs > 0 ? Ar1Bounds.Of(pair, plans, settings, seed, options) : []);

        void Add(int start, int scale, CoherenceCells row)
        {
            var (from, end) = ladder.InsideCone(scale, row.Coherence.Length);
            var target = rows[scale - ladder.First];
            for (var t = 0; t < row.Coherence.Length; t++)
            {
                if (!double.IsNaN(row.Coherence[t]))
                {
                    var (sin, cos) = Math.SinCos(row.RawPhase(t));
                    ref var cell = ref target[(start + t) / block];
                    cell = (cell.Sum + row.Coherence[t], cell.Cos + cos, cell.Sin + sin, cell.Count + 1, cell.Inside + (t >= from && t < end ? 1 : 0));
                }
            }
        }
    }
}
