using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Pulse;

namespace Interbeat.Signals.Beats;

/// <summary>The registry of detectors: the one place that lists them.</summary>
public static class BeatDetectors
{
    /// <summary>Every detector, the default first.</summary>
    public static ImmutableArray<IBeatDetector> All { get; } =
    [
        new InterbeatDetector(),
        new PanTompkinsDetector(),
        new HamiltonDetector(),
        new PulseDetector(),
    ];

    /// <summary>The detector used when none is asked for.</summary>
    public static IBeatDetector Default => All[0];

    /// <summary>The detector used on a channel of that kind when none is asked for.</summary>
    public static IBeatDetector For(SignalKind kind) => kind == SignalKind.Pulse ? All.First(d => d is PulseDetector) : Default;

    /// <summary>The detector of that name, without regard to case, or null.</summary>
    public static IBeatDetector? Find(string name) =>
        All.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase));
}
