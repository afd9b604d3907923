using System.Collections.Immutable;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Scenarios;

/// <summary>Words against face, looking from averted to staring, and each channel closed in turn: how safe it feels.</summary>
public sealed class MixedSignals : IScenario
{
    private const int GazeSteps = 10;

    /// <summary>The ways by which safety arrives, each closed in an otherwise open situation.</summary>
    internal static ImmutableArray<(string Name, Situation<Real> Closed)> Channels { get; } =
    [
        ("prosody", Touching(c => c with { Prosody = 0 })),
        ("face", Touching(c => c with { Face = 0 })),
        ("gaze", Touching(c => c with { Gaze = 0 })),
        ("orientation", Touching(c => c with { Orientation = 0 })),
        ("pacing", Touching(c => c with { Pacing = 0 })),
        ("touch", Situation<Real>.Together),
    ];

    /// <summary>Every channel open, and a hand held.</summary>
    internal static Situation<Real> AllOpen { get; } = Touching(c => c);

    /// <inheritdoc/>
    public string Name => "mixed-signals";

    /// <inheritdoc/>
    public string WhatHappens => "Kind or harsh words with a warm or flat face; gaze from averted to staring; each of six channels closed.";

    /// <inheritdoc/>
    public int DefaultPairs => 200;

    /// <inheritdoc/>
    public Condition? Session => null;

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        foreach (var (words, says) in new[] { (1.0, "kind words"), (-1.0, "harsh words") })
        {
            Add($"{says}, warm face", HeldReading.Warm, Situation<Real>.Together with { Words = words });
            Add($"{says}, flat face", HeldReading.Flat, Situation<Real>.Together with { Words = words });
        }

        for (var step = 0; step <= GazeSteps; step++)
        {
            Add(FormattableString.Invariant($"looking {100 * step / GazeSteps} % of the time"), HeldReading.Middling, Looking(step / (double)GazeSteps));
        }

        Add("all channels open", HeldReading.Middling, AllOpen);
        foreach (var (name, closed) in Channels)
        {
            Add("without " + name, HeldReading.Middling, closed);
        }

        return new(figures.ToImmutable(), []);

        void Add(string condition, Tones<Real> partner, Situation<Real> now)
        {
            cancellationToken.ThrowIfCancellationRequested();
            figures.Add(ScenarioFigure.Of(condition, "felt safety, -1 to 1", "1", HeldReading.Of(HeldReading.Settled, partner, now, request.Set, request.Pairs, request.Seed)));
        }
    }

    /// <summary>A partner who looks for a share of the time.</summary>
    internal static Situation<Real> Looking(double share) =>
        Situation<Real>.Together with { Channels = Channels<Real>.Open with { Gaze = Channels<Real>.GazeFor(share) } };

    private static Situation<Real> Touching(Func<Channels<Real>, Channels<Real>> open) =>
        Situation<Real>.Together with { Touch = 1, Channels = open(Channels<Real>.Open) };
}
