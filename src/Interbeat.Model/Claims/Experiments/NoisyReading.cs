using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>An aroused client beside a calm partner whom the client reads more or less well.</summary>
internal static class NoisyReading
{
    private const string StartPurpose = "claims/noisy-reading";
    private const string GlancePurpose = "claims/glances";

    // A new glance each second; chosen, as no rate of glances is in the sources.
    private const double GlanceSeconds = 1;

    // Shares of the set's noise of a cue (cue_noise), from none to half as much again; chosen.
    private static readonly ImmutableArray<double> Shares = [0, .5, 1, 1.5];

    /// <summary>Recovery time with the noisiest reading less with the clearest; each time as a part. The noise is on what the client sees, not on the client's own states, and the partner reads clearly.</summary>
    /// <remarks>A cue stays between 0 and 1 however it is read, and a calm face shows next to no threat: so the noise is a bias as well. A further part has errors without bias, which may leave that range.</remarks>
    public static Measured Of(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var times = Shares.Select(share => Times(share, Clipped)).ToList();
        return Effect.PairedDifference(times[^1], times[0])
            .With(Shares.Select((share, i) => Effect.Mean(times[i]).AsPart(Part(share))))
            .With(Effect.PairedDifference(Times(Shares[^1], Unbiased), times[0]).AsPart("the same with errors without bias, s"));

        double[] Times(double share, Func<Cues<Real>, double, double, Cues<Real>> misread) => InParallel.Of(
            request.N, request.Threads, i => RecoverySeconds(share * dynamics.Bonds.CueNoise, misread, dynamics.Fast, request.Seed, i), request.CancellationToken);
    }

    /// <summary>Whether recovery is sooner at each lower noise.</summary>
    public static bool Falls(Measured measured) => Shares.Zip(Shares.Skip(1)).All(s => measured[Part(s.First)] < measured[Part(s.Second)]);

    private static string Part(double share) => FormattableString.Invariant($"recovery at {share} of the noise of a cue, s");

    // The same people, the same noise of their bodies and the same glances, whatever the size of the noise.
    private static double RecoverySeconds(double noise, Func<Cues<Real>, double, double, Cues<Real>> misread, Dynamics dynamics, ulong seed, int index)
    {
        var session = TherapistAndClient.With(LentCalmExperiment.HelperCapacity, Situation<Real>.Together, "recovery");
        var (start, glances) = (CounterRandom.Stream(seed, StartPurpose, (ulong)index), CounterRandom.Stream(seed, GlancePurpose, (ulong)index));
        var people = session.Onset(session.Start(ref start));
        var (client, partner) = (BreathingStart.Of(people.A, seed, index, second: false), BreathingStart.Of(people.B, seed, index, second: true));
        var (clientKeys, partnerKeys) = (NoiseSource.Keys(seed, index, second: false), NoiseSource.Keys(seed, index, second: true));
        var every = (int)Math.Round(GlanceSeconds / dynamics.Gains.StepSeconds);
        var steps = (int)Math.Round(session.DurationSeconds / dynamics.Gains.StepSeconds);
        var (safeError, threatError) = (0.0, 0.0);
        for (var step = 0; step < steps; step++)
        {
            if (client.State.Tones.Sympathetic.Value < TherapistAndClient.Recovered)
            {
                return step * dynamics.Gains.StepSeconds;
            }

            if (step % every == 0)
            {
                (safeError, threatError) = (noise * glances.NextNormal(), noise * glances.NextNormal());
            }

            var (now, cues) = (session.At(step * dynamics.Gains.StepSeconds), dynamics.Constants.Cues);
            var (shown, seen) = (Expression.Shown(client.State.Tones, client.Traits, cues), misread(Expression.Shown(partner.State.Tones, partner.Traits, cues), safeError, threatError));
            var (next, nextOfPartner) = (
                PersonStep.Next(client.State, client.Traits, seen, partner.State.BreathingPhase, now.A, NoiseSource.At<Real>(clientKeys, (uint)step), dynamics),
                PersonStep.Next(partner.State, partner.Traits, shown, client.State.BreathingPhase, now.B, NoiseSource.At<Real>(partnerKeys, (uint)step), dynamics));
            (client, partner) = (client with { State = next }, partner with { State = nextOfPartner });
        }

        return session.DurationSeconds;
    }

    private static Cues<Real> Clipped(Cues<Real> shown, double safe, double threat) => shown with { Safe = Curve.Unit(shown.Safe + safe), Threat = Curve.Unit(shown.Threat + threat) };

    private static Cues<Real> Unbiased(Cues<Real> shown, double safe, double threat) => shown with { Safe = shown.Safe + safe, Threat = shown.Threat + threat };
}
