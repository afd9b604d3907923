using System.Collections.Immutable;

namespace Interbeat.Signals.Beats;

/// <summary>The registry of detectors: the one place that lists them.</summary>
public static class BeatDetectors
{
    /// <summary>Every detector, the default first.</summary>
    public static ImmutableArray<IBeatDetector> All { get; } = [new InterbeatDetector(), new PanTompkinsDetector(), new HamiltonDetector()];

    /// <summary>The detector used when none is asked for.</summary>
    public static IBeatDetector Default => All[0];

    /// <summary>The detector of that name, without regard to case, or null.</summary>
    public static IBeatDetector? Find(string name) =>
        All.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase));
}
