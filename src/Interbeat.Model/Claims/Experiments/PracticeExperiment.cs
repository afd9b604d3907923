using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Breathing paced at six a minute, once and for thirty sessions.</summary>
internal static class PracticeExperiment
{
    private const int Sessions = 30;
    private const string More = "gain of capacity, paced less at rest";

    // A fifth of the spread of capacity between individuals (.05), what Cohen called a small effect; chosen.
    private const double LeastGain = .01;

    /// <summary>RSA amplitude paced less at rest, in ms; the gain of capacity by thirty sessions paced, at rest, and the one less the other, as parts.</summary>
    public static Measured Of(ClaimRequest request)
    {
        var signals = Dynamics.Of(request.Set).Constants.Signals;
        var days = new DayConstants(request.Set);
        var (rest, paced) = (Breathing(1), Breathing(ResonanceBreathing.Paced));
        return Effect.PairedDifference(paced.Select(Rsa), rest.Select(Rsa))
            .With(
                Effect.Mean(paced.Select(Gain)).AsPart("gain of capacity, paced"),
                Effect.Mean(rest.Select(Gain)).AsPart("gain of capacity, at rest"),
                Effect.PairedDifference(paced.Select(Gain), rest.Select(Gain)).AsPart(More));

        PersonTrack[] Breathing(double ratio) =>
            [.. PairReadings.Pairs(request, ResonanceBreathing.Breathing("breathing", ratio, Situation<Real>.Alone), 2 * ResonanceBreathing.RecordSeconds).Select(p => p.A)];

        double Rsa(PersonTrack track) => track.States.Skip(ResonanceBreathing.SettledFrom / 2).Average(s => HeartObservation.RsaMs(s.Tones, track.Traits.BreathingRatio, signals).Value);

        double Gain(PersonTrack track)
        {
            var start = track.Traits.Capacity.Value;
            var brake = track.States.Average(s => s.Tones.Brake.Value);
            return Enumerable.Range(0, Sessions).Aggregate(start, (capacity, _) => BreathingPractice.After(capacity, track.Traits.BreathingRatio.Value, brake, days)) - start;
        }
    }

    /// <summary>Whether RSA is larger paced, and paced practice teaches more than sitting at rest, by the least gain over its whole interval.</summary>
    public static bool PaysOff(Measured measured) => measured.Value > 0 && measured.Parts.Single(p => p.Name == More).Low > LeastGain;
}
