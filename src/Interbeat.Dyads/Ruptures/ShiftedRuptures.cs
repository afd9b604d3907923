using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Ruptures;

/// <summary>How often the rule finds candidate ruptures between one of the two and the other from elsewhere in the session, or somebody who was not there.</summary>
/// <remarks>
/// The whole rule runs on each such pair: states, regimes, ruptures, and the coupling of the pair. The shifts are those of <see cref="CircularShiftNull"/>, in whole seconds; everything of the shifted
/// person moves together. Where the shifted series' end meets its beginning a rise may be an accident, so no candidate opens for 30 s from there and watching ends there. Coupling bears on candidates only
/// where it is present: a pair whose coupling does not beat the nulls of the true pair is not tested further.
/// </remarks>
internal sealed class ShiftedRuptures(RatedPerson a, RatedPerson b, CouplingResult coupling, DampingResult damping, CouplingSettings settings, EventTrack events, ulong seed, ParallelOptions options)
{
    /// <summary>Shifts at most: enough to decide at .05.</summary>
    private const int MostShifts = 199;

    /// <summary>Shifts nearer together than this find nearly the same candidates, in s.</summary>
    private const int ApartSeconds = RuptureDetection.SettledBeforeSeconds;

    /// <summary>Surrogates of each null for a pair that beats the true pair's nulls. Chosen: enough for epochs at a rate of .10.</summary>
    private const int Surrogates = 99;

    private const double SecondsPerHour = 3600;

    private readonly PairedSeries pair = new(a.Signals.Grid, b.Signals.Grid, settings.RateHz);

    /// <summary>Candidates per hour of each shifted pair, and why they cannot decide, or null.</summary>
    public (string Name, double[] PerHour, string? Limit) Shifts(int wanted)
    {
        var seconds = a.Signals.Quality.Length;
        var inSeconds = settings.ForSurrogates with { RateHz = 1 };
        var clock = Enumerable.Range(0, seconds).Select(t => (double)t).ToArray();
        var shifts = new CircularShiftNull().Prepare(clock, inSeconds, Math.Min(wanted, MostShifts));
        var different = (seconds - (2 * CircularShiftNull.LeastShift(inSeconds))) / ApartSeconds;
        var perHour = new double[shifts.Count];
        var key = seed ^ pair.Key;
        Workers.Run((shifts.Count + 1) / 2, options, () => (First: new double[seconds], Second: new double[seconds]), (index, work) =>
        {
            var seams = shifts.Fill(CounterRandom.Stream(key, "ruptures/" + CircularShiftNull.ShortName, (ulong)index), index, work.First, work.Second);
            perHour[2 * index] = OfShift((int)work.First[0], seams.First);
            if ((2 * index) + 1 < perHour.Length)
            {
                perHour[(2 * index) + 1] = OfShift((int)work.Second[0], seams.Second);
            }
        });
        return (CircularShiftNull.ShortName, perHour, different >= VerdictRule.LeastDifferent
            ? null
            : FormattableString.Invariant($"the session is too short for shifts that differ: about {Math.Max(0, Math.Floor(different)):0}, {VerdictRule.LeastDifferent} are needed"));
    }

    /// <summary>The same for pairs that never met.</summary>
    public (string Name, double[] PerHour, string? Limit) Pseudo(IReadOnlyList<(RatedPerson A, RatedPerson B)> pairs)
    {
        var known = pairs.Where(p => p.A.States.Baseline is not null && p.B.States.Baseline is not null).ToArray();
        var perHour = new double[known.Length];
        Workers.Run(known.Length, options, () => 0, (index, _) => perHour[index] = PerHour(known[index].A, known[index].B, events));
        return (PseudoDyadNull.Name, perHour, known.Length < PseudoDyadNull.LeastPairs
            ? FormattableString.Invariant($"too few pseudo-dyads with states ({known.Length}) to decide; {PseudoDyadNull.LeastPairs} are needed")
            : null);
    }

    /// <summary>Who is shifted goes by the data, so that it does not matter who was named first.</summary>
    private double OfShift(int shift, int seam)
    {
        var joint = new SessionEvent(seam, ApartSeconds, EventWords.Mask);
        var marks = new EventTrack(events.Events.Append(joint));
        return pair.AIsLarger
            ? PerHour(a.Shifted(shift, settings.RateHz), b, marks)
            : PerHour(a, b.Shifted(shift, settings.RateHz), marks);
    }

    private double PerHour(RatedPerson first, RatedPerson second, EventTrack marks)
    {
        var names = (first.Signals.Name, second.Signals.Name);
        if (!RuptureDetection.AnyOpening(first.States, second.States, marks))
        {
            return 0;
        }

        var regimes = RegimeSequence.Of(first.Signals, second.Signals, first.States, second.States, CouplingOf(first, second, names), damping, settings.MaxLagSeconds);
        return RuptureDetection.Find(first.States, second.States, regimes, marks, names).Length * SecondsPerHour / first.Signals.Quality.Length;
    }

    /// <summary>The coupling of a pair that was not there; undecided, without epochs, unless it beats the nulls of the true pair.</summary>
    private CouplingResult CouplingOf(RatedPerson first, RatedPerson second, (string, string) names)
    {
        var series = new PairedSeries(first.Signals.Grid, second.Signals.Grid, settings.RateHz);
        var deciding = coupling.Nulls.Where(n => n.P is not null && n.Name != PseudoDyadNull.Name).ToArray();
        var size = deciding.Length == 0 ? double.NaN : CouplingTest.Size(series, settings);
        var beats = deciding.Length > 0 && deciding.All(n => (1.0 + n.Values.Count(v => v >= size)) / (1 + n.Values.Length) <= VerdictRule.PresentBelow) && !double.IsNaN(size);
        if (!beats)
        {
            return coupling with { Verdict = CouplingVerdict.Undecided, Epochs = [], Bidirectional = null };
        }

        var one = new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = options.CancellationToken };
        var tested = CouplingTest.Run(series, names, settings, coupling.AlignmentUncertaintyMs, [], Surrogates, seed, one);
        return tested with
        {
            Bidirectional = tested.Verdict == CouplingVerdict.Present
                ? DirectedInfluence.Of(series, settings, [.. deciding.Select(n => n.Name)], Surrogates, seed, one).Bidirectional
                : null,
        };
    }
}
