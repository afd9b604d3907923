using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Regimes;

/// <summary>The regimes of a session, second by second and as stretches.</summary>
/// <param name="Regimes">The regime of each second.</param>
/// <param name="Confidences">The confidence of each second, with its five parts.</param>
/// <param name="Coupling">The epoch that stands for each second, or null.</param>
/// <param name="Spans">The regimes as stretches that tile the session.</param>
public sealed record RegimeSequence(Regime[] Regimes, Confidence[] Confidences, CouplingEpoch?[] Coupling, ImmutableArray<RegimeSpan> Spans)
{
    /// <summary>A shorter regime is a transition, in s.</summary>
    public const int DwellSeconds = 20;

    /// <summary>A mobilised person who is settled within this is settling, in s. Chosen: the window of the trend.</summary>
    public const int SettledSoonSeconds = 60;

    private const int HalfMinute = 30;

    /// <summary>Applies the rule to every second.</summary>
    /// <param name="a">A's signals.</param>
    /// <param name="b">B's signals.</param>
    /// <param name="statesA">A's states.</param>
    /// <param name="statesB">B's states.</param>
    /// <param name="coupling">The coupling.</param>
    /// <param name="damping">The damping.</param>
    /// <param name="maxLagSeconds">The largest lag, in s.</param>
    /// <param name="onePerson">Whether both recordings are of one person: then nothing is said about two.</param>
    public static RegimeSequence Of(PersonSignals a, PersonSignals b, PersonStates statesA, PersonStates statesB, CouplingResult coupling, DampingResult damping, double maxLagSeconds, bool onePerson = false)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(statesA);
        ArgumentNullException.ThrowIfNull(statesB);
        ArgumentNullException.ThrowIfNull(coupling);
        ArgumentNullException.ThrowIfNull(damping);
        var seconds = a.Quality.Length;
        var regimes = new Regime[seconds];
        var clauses = new string[seconds];
        var confidences = new Confidence[seconds];
        var overCoupling = (Agreement: Confidence.AgreementOf(LargestP(coupling), SmallestP(coupling)), Alignment: Confidence.Clip(1 - (coupling.AlignmentUncertaintyMs / 1000 / maxLagSeconds)));
        var epochs = EpochPerSecond(coupling.Epochs, seconds);
        var quality = new MinuteQuality(a, b);
        for (var t = 0; t < seconds; t++)
        {
            var verdict = epochs[t]?.Verdict ?? CouplingVerdict.Undecided;
            (regimes[t], clauses[t]) = RegimeRule.Decide(new RegimeEvidence(
                statesA.States[t],
                statesB.States[t],
                statesA.Trends[t],
                statesB.Trends[t],
                SettledSoon(statesA.States, t),
                SettledSoon(statesB.States, t),
                verdict,
                coupling.Bidirectional,
                damping.Verdict));
            if (clauses[t] == RegimeRule.Linked && Math.Min(overCoupling.Agreement, overCoupling.Alignment) < Confidence.Least)
            {
                // The match stands without the link; only the link rests on coupling.
                clauses[t] = RegimeRule.NotLinked;
            }

            var restsOnCoupling = regimes[t] is Regime.CoRegulation or Regime.CalmSeparate || clauses[t] == RegimeRule.Linked;
            confidences[t] = new Confidence(
                quality.Coverage(t),
                quality.Mean(t),
                Math.Min(Confidence.MarginOf(statesA.States[t], statesA.Arousal[t]), Confidence.MarginOf(statesB.States[t], statesB.Arousal[t])),
                restsOnCoupling ? overCoupling.Agreement : 1,
                restsOnCoupling ? overCoupling.Alignment : 1);
            if (onePerson)
            {
                (regimes[t], clauses[t]) = (Regime.Unknown, "one person's data were given twice");
            }
            else if (regimes[t] != Regime.Unknown && confidences[t].Value < Confidence.Least)
            {
                (regimes[t], clauses[t]) = (Regime.Unknown, "confidence below 0.5");
            }
        }

        ApplyDwell(regimes, clauses);
        return new RegimeSequence(regimes, confidences, epochs, SpansOf(regimes, clauses, statesA, statesB, epochs, (a.Name, b.Name)));
    }

    private static bool SettledSoon(AutonomicState[] states, int t) =>
        states.AsSpan(t, Math.Min(SettledSoonSeconds, states.Length - t)).Contains(AutonomicState.Settled);

    private static double LargestP(CouplingResult coupling) => coupling.Nulls.Max(n => n.P) ?? double.NaN;

    private static double SmallestP(CouplingResult coupling) => coupling.Nulls.Min(n => n.P) ?? double.NaN;

    /// <summary>For each second the epoch whose centre is nearest, where the second lies in it.</summary>
    private static CouplingEpoch?[] EpochPerSecond(ImmutableArray<CouplingEpoch> epochs, int seconds)
    {
        var perSecond = new CouplingEpoch?[seconds];
        var nearest = 0;
        for (var t = 0; t < seconds && !epochs.IsEmpty; t++)
        {
            while (nearest + 1 < epochs.Length && Distance(epochs[nearest + 1], t) < Distance(epochs[nearest], t))
            {
                nearest++;
            }

            var epoch = epochs[nearest];
            perSecond[t] = epoch.Span.Contains(t) && !double.IsNaN(epoch.Value) ? epoch : null;
        }

        return perSecond;

        static double Distance(CouplingEpoch epoch, int t) => Math.Abs(((epoch.Span.StartSeconds + epoch.Span.EndSeconds) / 2) - (t + 0.5));
    }

    private static void ApplyDwell(Regime[] regimes, string[] clauses)
    {
        foreach (var (first, end) in Stretches(regimes))
        {
            if (regimes[first] != Regime.Unknown && end - first < DwellSeconds)
            {
                regimes.AsSpan(first, end - first).Clear();
                clauses.AsSpan(first, end - first).Fill("in transition: shorter than 20 s");
            }
        }
    }

    private static List<(int First, int End)> Stretches(Regime[] regimes)
    {
        var stretches = new List<(int, int)>();
        for (int first = 0, t = 1; t <= regimes.Length && regimes.Length > 0; t++)
        {
            if (t == regimes.Length || regimes[t] != regimes[first])
            {
                stretches.Add((first, t));
                first = t;
            }
        }

        return stretches;
    }

    private static ImmutableArray<RegimeSpan> SpansOf(Regime[] regimes, string[] clauses, PersonStates a, PersonStates b, CouplingEpoch?[] epochs, (string A, string B) names) =>
        [.. Stretches(regimes).Select(stretch => new RegimeSpan(
            new TimeSpanSeconds(stretch.First, stretch.End),
            regimes[stretch.First],
            Clause(clauses.AsSpan(stretch.First, stretch.End - stretch.First), (names.A, Mean(a.Arousal, stretch)), (names.B, Mean(b.Arousal, stretch)), MeanCoupling(epochs, stretch))))];

    /// <summary>The clause that held longest, with the numbers of the stretch.</summary>
    private static string Clause(ReadOnlySpan<string> clauses, (string Name, double Arousal) a, (string Name, double Arousal) b, double coupling)
    {
        var longest = clauses.ToArray().GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).First().Key;
        if (double.IsNaN(a.Arousal + b.Arousal))
        {
            return longest;
        }

        var aboutCoupling = longest.Contains("coupl", StringComparison.Ordinal) || longest == RegimeRule.Linked;
        var together = aboutCoupling && !double.IsNaN(coupling) ? string.Create(CultureInfo.InvariantCulture, $"; mean coupling {coupling:0.00}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{longest} (mean arousal above own baseline: {a.Name} {a.Arousal:0.0} z, {b.Name} {b.Arousal:0.0} z{together})");
    }

    private static double MeanCoupling(CouplingEpoch?[] epochs, (int First, int End) stretch) =>
        epochs[stretch.First..stretch.End].Where(epoch => epoch is { Value: not double.NaN }).Select(epoch => epoch!.Value.Value).DefaultIfEmpty(double.NaN).Average();

    private static double Mean(double[] values, (int First, int End) stretch) =>
        values.AsSpan(stretch.First, stretch.End - stretch.First).ToArray().Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Coverage and quality over the minute around a second, by running sums.</summary>
    private sealed class MinuteQuality
    {
        private readonly double[] covered;
        private readonly double[] qualityA;
        private readonly double[] qualityB;

        public MinuteQuality(PersonSignals a, PersonSignals b)
        {
            covered = Cumulative(a.Quality.Zip(b.Quality, (x, y) => x > 0 && y > 0 ? 1.0 : 0.0));
            qualityA = Cumulative(a.Quality);
            qualityB = Cumulative(b.Quality);
        }

        public double Coverage(int t) => Over(covered, t);

        public double Mean(int t) => Math.Min(Over(qualityA, t), Over(qualityB, t));

        private static double Over(double[] sums, int t)
        {
            var from = Math.Max(0, t - HalfMinute);
            var to = Math.Min(sums.Length - 1, t + HalfMinute);
            return Confidence.Clip((sums[to] - sums[from]) / (to - from));
        }

        private static double[] Cumulative(IEnumerable<double> values)
        {
            var sums = new List<double> { 0 };
            foreach (var value in values)
            {
                sums.Add(sums[^1] + value);
            }

            return [.. sums];
        }
    }
}
