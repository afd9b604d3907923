using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Model.Description;
using Interbeat.Model.Observation;

namespace Interbeat.Model.Scenarios.Written;

/// <summary>A way to make one number of a stretch of a state variable.</summary>
/// <param name="Name">The word for it in scenario files.</param>
/// <param name="HasThreshold">Whether it asks for a threshold.</param>
/// <param name="IsTime">Whether the number is a time in seconds.</param>
/// <param name="Of">The number, of the values, the time between them in seconds and the threshold.</param>
public sealed record StretchFigure(string Name, bool HasThreshold, bool IsTime, Func<IReadOnlyList<double>, double, double, double> Of)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<StretchFigure> All { get; } =
    [
        new("mean", false, false, (values, _, _) => values.Average()),
        new("min", false, false, (values, _, _) => values.Min()),
        new("max", false, false, (values, _, _) => values.Max()),
        new("end", false, false, (values, _, _) => values[^1]) { OfMoment = true },
        new("time-below", true, true, (values, step, threshold) => step * values.Count(v => v < threshold)),
        new("time-above", true, true, (values, step, threshold) => step * values.Count(v => v > threshold)),
    ];

    /// <summary>Whether it is about the moment at which the stretch ends and about nothing before.</summary>
    public bool OfMoment { get; init; }
}

/// <summary>One figure that a scenario file asks for.</summary>
/// <param name="Figure">How it is made.</param>
/// <param name="State">Of which state variable.</param>
/// <param name="OfB">Whether of the second person.</param>
/// <param name="Span">Over which stretch, in seconds.</param>
/// <param name="Threshold">The threshold, where the figure has one.</param>
/// <param name="Name">Its name; null for one made of the rest.</param>
public sealed record WrittenFigure(StretchFigure Figure, StateVariable State, bool OfB, TimeSpanSeconds Span, double Threshold, string? Name)
{
    /// <summary>The name with whom and when.</summary>
    public string Title => Name ?? string.Create(
        CultureInfo.InvariantCulture,
        $"{Figure.Name.Replace('-', ' ')}{(Figure.HasThreshold ? $" {Threshold}" : "")} of {(OfB ? "b" : "a")}'s {State.Name}, {Span.StartSeconds} to {Span.EndSeconds} s");

    /// <summary>The unit.</summary>
    public string Unit => Figure.IsTime ? "s" : State.Unit;

    /// <summary>The figure of one pair.</summary>
    public double Of(RecordedPair pair)
    {
        var track = Track(pair);
        var (first, count) = Figure.OfMoment ? (Nearest(Span.EndSeconds, track), 1) : Within(Span, track);
        return Figure.Of([.. Enumerable.Range(first, count).Select(i => State.Read(track.States[i]))], track.StepSeconds, Threshold);
    }

    /// <summary>The person it is about.</summary>
    public PersonTrack Track(RecordedPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return OfB ? pair.B : pair.A;
    }

    // The recorded state nearest to a time.
    private static int Nearest(double seconds, PersonTrack track) => Math.Clamp((int)Math.Round(seconds / track.StepSeconds), 0, track.States.Count - 1);

    // A state counts for the time until the next one, so that the state at the end of a stretch is not in it.
    private static (int First, int Count) Within(TimeSpanSeconds span, PersonTrack track)
    {
        var last = Math.Clamp((int)Math.Ceiling(span.EndSeconds / track.StepSeconds), 1, track.States.Count);
        var first = Math.Min((int)Math.Floor(span.StartSeconds / track.StepSeconds), last - 1);
        return (first, last - first);
    }
}
