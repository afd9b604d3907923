using System.Collections.Immutable;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>An aroused client: alone, missing someone, with helpers of different capacity, and over a helper's day.</summary>
internal static class LentCalmExperiment
{
    internal const double HelperCapacity = .85;
    private const double AfterSeconds = 400;
    private const double RecordSeconds = 4;

    // What a threshold is here: from less than a quarter to more than three quarters recovered within this much capacity.
    private const int ThresholdSteps = 2;
    private const double Few = .25;
    private const double Most = .75;

    // Slowing with breaks is called restored below this share of that without; chosen.
    private const double NextToNothing = .1;

    private static readonly ImmutableArray<double> HelperCapacities = [.3, .4, .5, .6, .7, .8, .9];

    /// <summary>Recovery time alone over that with a calm partner; separated over with, and the three times, as parts. At most ten minutes.</summary>
    public static Measured Ratio(ClaimRequest request)
    {
        var (with, alone, separated) = (Recovery(request, Situation<Real>.Together), Recovery(request, Situation<Real>.Alone), Recovery(request, Situation<Real>.Separated));
        return Effect.PairedRatio(alone, with).With(
            Effect.PairedRatio(separated, with).AsPart("separated over with partner"),
            Effect.Mean(with).AsPart("with partner, s"),
            Effect.Mean(alone).AsPart("alone, s"),
            Effect.Mean(separated).AsPart("separated, s"));
    }

    /// <summary>The client's sympathetic tone after 400 s at the least capacity of the helper less at the greatest; tone and share recovered at each capacity as parts.</summary>
    public static Measured HelperCapacityOn(ClaimRequest request)
    {
        var tones = HelperCapacities.Select(capacity => PairReadings.Of(
            request,
            TherapistAndClient.With(capacity, Situation<Real>.Together, "helper") with { DurationSeconds = AfterSeconds },
            RecordSeconds,
            p => p.A.States[^1].Tones.Sympathetic.Value)).ToList();
        return Effect.PairedDifference(tones[0], tones[^1])
            .With(HelperCapacities.Select((capacity, i) => Effect.Mean(tones[i]).AsPart(TonePart(capacity))))
            .With(HelperCapacities.Select((capacity, i) => Effect.Share(tones[i].Count(s => s < TherapistAndClient.Recovered), tones[i].Length).AsPart(SharePart(capacity))));
    }

    /// <summary>Whether tone falls with each step of capacity, and recovery goes from few to most within .2 of it.</summary>
    public static bool HasThreshold(Measured measured) =>
        HelperCapacities.Zip(HelperCapacities.Skip(1)).All(c => measured[TonePart(c.First)] > measured[TonePart(c.Second)])
        && HelperCapacities.Zip(HelperCapacities.Skip(ThresholdSteps)).Any(c => measured[SharePart(c.First)] < Few && measured[SharePart(c.Second)] > Most);

    /// <summary>Recovery of the sixth client less of the first without breaks, in seconds; the same with breaks, and the helper's brake, as parts.</summary>
    public static Measured Day(ClaimRequest request)
    {
        var scenario = new ScenarioRequest(request.Set, request.N, request.Seed, request.Threads);
        var (without, with) = (DayOfSixClients.Days(scenario, 0, request.CancellationToken), DayOfSixClients.Days(scenario, DayOfSixClients.BreakSeconds, request.CancellationToken));
        return Slowing(without).With(
            Slowing(with).AsPart("slowing with breaks, s"),
            Effect.Mean(without.Select(d => d[0].RecoverySeconds)).AsPart("first client, s"),
            Effect.Mean(without.Select(d => d[^1].HelperBrake - d[0].HelperBrake)).AsPart("change of helper's brake without breaks"),
            Effect.Mean(with.Select(d => d[^1].HelperBrake - d[0].HelperBrake)).AsPart("change of helper's brake with breaks"));
    }

    /// <summary>Whether recovery slows without breaks, and with them by next to nothing.</summary>
    public static bool BreaksRestore(Measured measured) => measured.Value > 0 && Math.Abs(measured["slowing with breaks, s"]) < NextToNothing * measured.Value;

    private static Measured Slowing(HelpingSession[][] days) => Effect.Mean(days.Select(day => day[^1].RecoverySeconds - day[0].RecoverySeconds));

    private static double[] Recovery(ClaimRequest request, Situation<Real> now) =>
        PairReadings.Of(request, TherapistAndClient.With(HelperCapacity, now, "recovery"), RecordSeconds / 2, p => TherapistAndClient.RecoverySeconds(p) ?? TherapistAndClient.Seconds);

    private static string TonePart(double capacity) => FormattableString.Invariant($"client's S at helper's capacity {capacity}");

    private static string SharePart(double capacity) => FormattableString.Invariant($"share recovered at {capacity}");
}
