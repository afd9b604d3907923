using Interbeat.Dyads.Persons;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Ruptures;

/// <summary>One person with states, as the rules of regimes and ruptures take them.</summary>
/// <param name="Signals">Signals on the session's clock.</param>
/// <param name="States">States on the same clock.</param>
public sealed record RatedPerson(PersonSignals Signals, PersonStates States)
{
    /// <summary>Everything of the person <paramref name="seconds"/> earlier, what then lies before the start put behind the end: the person as a partner from elsewhere in the session.</summary>
    /// <param name="seconds">Whole seconds, from 0 to the length of the session.</param>
    /// <param name="gridRateHz">Rate of the compared series, in Hz.</param>
    internal RatedPerson Shifted(int seconds, double gridRateHz)
    {
        var length = Signals.Quality.Length;
        var samples = (int)(length * gridRateHz);
        return new RatedPerson(
            Signals with
            {
                Quality = [.. Rotated(Signals.Quality.AsSpan(), length, seconds)],
                // What the grid holds of a last, incomplete second has no place to go.
                Grid = [.. Rotated(Signals.Grid, samples, (int)Math.Round(seconds * gridRateHz)), .. Enumerable.Repeat(double.NaN, Signals.Grid.Length - samples)],
            },
            States with
            {
                Arousal = Rotated(States.Arousal, length, seconds),
                Trends = Rotated(States.Trends, length, seconds),
                States = Rotated(States.States, length, seconds),
            });
    }

    /// <summary>The person up to a moment.</summary>
    internal RatedPerson Within(int seconds, double gridRateHz) => new(
        Signals with
        {
            Quality = Signals.Quality[..seconds],
            Grid = Signals.Grid[..Math.Min(Signals.Grid.Length, (int)(seconds * gridRateHz))],
        },
        States with
        {
            Arousal = States.Arousal[..seconds],
            Trends = States.Trends[..seconds],
            States = States.States[..seconds],
        });

    private static T[] Rotated<T>(ReadOnlySpan<T> values, int length, int by)
    {
        var rotated = new T[length];
        values[by..length].CopyTo(rotated);
        values[..by].CopyTo(rotated.AsSpan(length - by));
        return rotated;
    }
}
