using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Observation;

/// <summary>Beats of a simulated heart by integral pulse frequency modulation (Bayly 1968): a beat falls whenever the integral of the rate passes a whole number.</summary>
public static class Heartbeats
{
    // Chosen: a beat is then placed to well under a millisecond, since the rate hardly changes in this time.
    private const double SubStepSeconds = .01;

    // Chosen: a period below this (200/min) is none that the model means.
    private const double ShortestPeriodMs = 300;

    /// <summary>The beats after the start; the start itself counts as one.</summary>
    public static BeatSeries Of(PersonTrack track, SignalConstants constants)
    {
        ArgumentNullException.ThrowIfNull(track);
        var beats = new List<double>();
        var subSteps = (int)Math.Round(track.StepSeconds / SubStepSeconds);
        var step = track.StepSeconds / subSteps;
        var integral = 0.0;
        var rate = RateAt(track, 0, 0, constants);
        for (var i = 0; i + 1 < track.States.Count; i++)
        {
            for (var sub = 1; sub <= subSteps; sub++)
            {
                var next = RateAt(track, i, sub / (double)subSteps, constants);
                var advance = (rate + next) / 2 * step;
                if (integral + advance >= 1)
                {
                    beats.Add((i * track.StepSeconds) + ((sub - 1 + ((1 - integral) / advance)) * step));
                    integral -= 1;
                }

                integral += advance;
                rate = next;
            }
        }

        return BeatSeries.FromTimes(beats.ToArray());
    }

    // Beats per second between two states, each number of the state in a straight line.
    private static double RateAt(PersonTrack track, int index, Real share, SignalConstants constants)
    {
        var before = track.States[index];
        var after = track.States[Math.Min(index + 1, track.States.Count - 1)];
        var between = before with
        {
            Tones = new Tones<Real>(
                Curve.Towards(before.Tones.Sympathetic, after.Tones.Sympathetic, share),
                Curve.Towards(before.Tones.Brake, after.Tones.Brake, share),
                Curve.Towards(before.Tones.Shutdown, after.Tones.Shutdown, share),
                before.Tones.Load),
            BreathingPhase = Curve.Towards(before.BreathingPhase, after.BreathingPhase, share),
        };
        return 1000 / Math.Max(ShortestPeriodMs, HeartObservation.PeriodMs(between, track.Traits.BreathingRatio, constants).Value);
    }
}
