namespace Interbeat.Core;

/// <summary>The kind of process in which two people are compared; each has its own time scale (see <see cref="SignalKind"/>).</summary>
public enum Modality
{
    /// <summary>Heart period from an electrocardiogram, a pulse wave or beat intervals.</summary>
    Heart,

    /// <summary>Skin conductance.</summary>
    Eda,

    /// <summary>Breathing.</summary>
    Breathing,

    /// <summary>Motion.</summary>
    Movement,

    /// <summary>Momentary ratings.</summary>
    Rating,
}
