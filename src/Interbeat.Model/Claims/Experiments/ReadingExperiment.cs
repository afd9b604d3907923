using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>How held cues are read: by the settled and the aroused, with a channel closed, with a gaze, with words against a face.</summary>
internal static class ReadingExperiment
{
    private const int GazeSteps = 10;

    private static readonly Tones<Real> Aroused = new(.8, .1, 0, .6);

    private static readonly ImmutableArray<double> Arousals = [.1, .3, .5, .7, .9];

    /// <summary>Standardised difference in felt safety for the same cue, settled against aroused.</summary>
    public static Measured SameCue(ClaimRequest request)
    {
        var (settled, aroused) = (Read(request, HeldReading.Settled, HeldReading.Middling, Situation<Real>.Together), Read(request, Aroused, HeldReading.Middling, Situation<Real>.Together));
        return Effect.PairedCohenD(settled, aroused).With(Effect.Mean(settled).AsPart("settled"), Effect.Mean(aroused).AsPart("aroused"));
    }

    /// <summary>Share of harmless partners taken for danger, at the highest arousal less at the lowest; each share as a part.</summary>
    public static Measured FalseAlarms(ClaimRequest request)
    {
        var alarms = Arousals.Select(s => HeldReading.Of(new(s, .4, 0, s), Harmless, Situation<Real>.Together, request.Set, request.N, request.Seed).Select(n => n < 0 ? 1.0 : 0).ToList()).ToList();
        return Effect.PairedDifference(alarms[^1], alarms[0])
            .With(Arousals.Select((s, i) => Effect.Share(alarms[i].Count(alarm => alarm > 0), request.N).AsPart(AlarmPart(s))));
    }

    /// <summary>Whether the share never falls with arousal, and rises in all.</summary>
    public static bool AlarmsRise(Measured measured) =>
        measured.Value > 0 && Arousals.Zip(Arousals.Skip(1)).All(s => measured[AlarmPart(s.First)] <= measured[AlarmPart(s.Second)]);

    /// <summary>The least that closing one of six channels costs in felt safety; each channel as a part.</summary>
    public static Measured Channels(ClaimRequest request)
    {
        var open = Read(request, HeldReading.Settled, HeldReading.Middling, MixedSignals.AllOpen);
        var costs = MixedSignals.Channels.Select(c => (c.Name, Cost: Effect.Mean(open.Zip(Read(request, HeldReading.Settled, HeldReading.Middling, c.Closed), (o, closed) => o - closed)))).ToList();
        return costs.Select(c => c.Cost).MinBy(c => c.Value)!.With(costs.Select(c => c.Cost.AsPart(c.Name)));
    }

    /// <summary>The share of looking that feels safest, from averted to staring in eleven steps; the felt safety of each as a part.</summary>
    public static Measured Gaze(ClaimRequest request)
    {
        var safety = GazeShares().Select(share => Effect.Mean(Read(request, HeldReading.Settled, HeldReading.Middling, MixedSignals.Looking(share)))).ToList();
        var best = Enumerable.Range(0, safety.Count).MaxBy(i => safety[i].Value);
        return new Measured(best / (double)GazeSteps).With(safety.Select((s, i) => s.AsPart(GazePart(i))));
    }

    /// <summary>Whether felt safety rises with looking up to an inner share and falls after it.</summary>
    public static bool InvertedU(Measured measured)
    {
        var best = (int)Math.Round(measured.Value * GazeSteps);
        return best is > 0 and < GazeSteps && Enumerable.Range(0, GazeSteps).All(i => i < best == measured[GazePart(i)] < measured[GazePart(i + 1)]);
    }

    /// <summary>Felt safety with harsh words and a warm face; with kind words and a flat face as a part.</summary>
    public static Measured Words(ClaimRequest request)
    {
        var kind = Effect.Mean(Read(request, HeldReading.Settled, HeldReading.Flat, Situation<Real>.Together with { Words = 1 }));
        return Effect.Mean(Read(request, HeldReading.Settled, HeldReading.Warm, Situation<Real>.Together with { Words = -1 })).With(kind.AsPart("kind words, flat face"));
    }

    /// <summary>Whether both follow the face.</summary>
    public static bool FollowsTheFace(Measured measured) => measured.Value > 0 && measured["kind words, flat face"] < 0;

    private static double[] Read(ClaimRequest request, Tones<Real> own, Tones<Real> partner, Situation<Real> now) =>
        HeldReading.Of(own, partner, now, request.Set, request.N, request.Seed);

    // Partners of all degrees of warmth, none of whom is aroused enough to show threat.
    private static Tones<Real> Harmless(ref CounterRandom random) => new(.1, .05 + (.8 * random.NextUniform()), 0, .1);

    private static IEnumerable<double> GazeShares() => Enumerable.Range(0, GazeSteps + 1).Select(i => i / (double)GazeSteps);

    private static string AlarmPart(double sympathetic) => FormattableString.Invariant($"false alarms at S {sympathetic}");

    private static string GazePart(int step) => FormattableString.Invariant($"looking {100 * step / GazeSteps} %");
}
