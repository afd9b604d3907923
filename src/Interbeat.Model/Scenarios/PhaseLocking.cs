using Interbeat.Model.Observation;

namespace Interbeat.Model.Scenarios;

/// <summary>How steady the difference of two breathing phases is: the length of the mean unit vector, 0 to 1 (Lachaux and others 1999).</summary>
public static class PhaseLocking
{
    /// <summary>From a recorded moment on.</summary>
    public static double Of(PersonTrack a, PersonTrack b, int from = 0)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (cosine, sine) = (0.0, 0.0);
        for (var i = from; i < a.States.Count; i++)
        {
            var (s, c) = Math.SinCos(a.States[i].BreathingPhase.Value - b.States[i].BreathingPhase.Value);
            (cosine, sine) = (cosine + c, sine + s);
        }

        return Math.Sqrt((cosine * cosine) + (sine * sine)) / (a.States.Count - from);
    }
}
