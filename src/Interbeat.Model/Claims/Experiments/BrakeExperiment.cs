using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>What the vagal brake does for recovery, and how much sooner than sympathetic tone it lets go.</summary>
internal static class BrakeExperiment
{
    private const double Alone = 300;
    private const double Quiet = 120;
    private const double Stressed = 60;
    private const double Stressor = .5;
    private const double RecordSeconds = .5;

    private static readonly double[] Ceilings = [.25, .5, .75, 1];

    /// <summary>Mean recovery alone for growing ceilings of the brake, in seconds (parts), and the lead of brake over sympathetic tone when a stressor comes (part <c>lead, s</c>).</summary>
    public static Measured Of(ClaimRequest request)
    {
        var recoveries = Ceilings.Select(ceiling => PairReadings.Of(request, Recovering(ceiling), 1, p => PairReadings.RecoverySeconds(p.A))).ToList();
        var lead = Effect.Mean(PairReadings.Of(request, Startled(), RecordSeconds, p => Lead(p.A)));
        return Effect.PairedDifference(recoveries[0], recoveries[^1])
            .With(Ceilings.Select((ceiling, i) => Effect.Mean(recoveries[i]).AsPart(Part(ceiling))))
            .With(lead.AsPart("lead, s"));
    }

    /// <summary>Whether recovery is sooner with each higher ceiling.</summary>
    public static bool RecoveryFalls(Measured measured) => Ceilings.Zip(Ceilings.Skip(1)).All(c => measured[Part(c.First)] > measured[Part(c.Second)]);

    private static string Part(double ceiling) => FormattableString.Invariant($"recovery at ceiling {ceiling}, s");

    private static Condition Recovering(double ceiling) =>
        PairReadings.Condition("alone", Alone, People.Secure with { BrakeCeiling = ceiling }, People.Secure, _ => PairSituation.Both(Situation<Real>.Alone), PairReadings.FirstAroused);

    private static Condition Startled() => PairReadings.Condition("startled", Quiet + Stressed, People.Secure, People.Secure,
        t => PairSituation.Both(Situation<Real>.Alone with { Stressor = t < Quiet ? 0 : Stressor }));

    // Time at which sympathetic tone is half-way to its new level less the time at which the brake is.
    private static double Lead(PersonTrack track)
    {
        var onset = (int)(Quiet / RecordSeconds);
        return HalfWay(s => s.Tones.Sympathetic.Value) - HalfWay(s => s.Tones.Brake.Value);

        double HalfWay(Func<PersonState<Real>, double> number)
        {
            const int Settled = (int)(30 / RecordSeconds);
            var before = track.States.Skip(onset - Settled).Take(Settled).Average(number);
            var after = track.States.Skip(track.States.Count - Settled).Average(number);
            var sign = Math.Sign(after - before);
            return track.States.Skip(onset).TakeWhile(s => sign * (number(s) - ((before + after) / 2)) < 0).Count() * RecordSeconds;
        }
    }
}
