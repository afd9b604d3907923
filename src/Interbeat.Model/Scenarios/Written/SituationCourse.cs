using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Scenarios.Written;

/// <summary>The situations of two people over time, constant between the moments at which something begins or ends.</summary>
public sealed class SituationCourse
{
    private readonly double[] from;
    private readonly PairSituation[] situations;

    /// <summary>The course that events make of two people who are otherwise together with nothing happening.</summary>
    public SituationCourse(IReadOnlyCollection<WrittenEvent> events)
    {
        from = [.. events.SelectMany(e => (double[])[e.Span.StartSeconds, e.Span.EndSeconds]).Append(0).Distinct().Order()];
        situations = [.. from.Select(t => At(t, events))];
    }

    /// <summary>The situations at a time in seconds.</summary>
    public PairSituation At(double seconds)
    {
        var found = Array.BinarySearch(from, seconds);
        return situations[Math.Max(0, found >= 0 ? found : ~found - 1)];
    }

    private static PairSituation At(double seconds, IReadOnlyCollection<WrittenEvent> events)
    {
        var (a, b) = (Situation<Real>.Together, Situation<Real>.Together);
        foreach (var happening in events.Where(e => e.Span.Contains(seconds)))
        {
            foreach (var setting in happening.Settings)
            {
                a = happening.Who == Concerned.B ? a : setting.Variable.Set(a, setting.Value);
                b = happening.Who == Concerned.A ? b : setting.Variable.Set(b, setting.Value);
            }
        }

        return new(a, b);
    }
}
