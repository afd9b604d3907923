namespace Interbeat.Signals.Breathing;

/// <summary>What a breath or a breathing rate was taken from.</summary>
public enum BreathingSource
{
    /// <summary>A belt or another sensor of breathing itself.</summary>
    Belt,

    /// <summary>Amplitude and slopes of the QRS complexes, which the turning of the heart's axis by breathing modulates.</summary>
    EcgDerived,

    /// <summary>The interbeat intervals, which breathing modulates (respiratory sinus arrhythmia itself).</summary>
    RrDerived,

    /// <summary>QRS complexes and interbeat intervals together.</summary>
    EcgAndRrDerived,

    /// <summary>The tilt of an accelerometer on the chest.</summary>
    ChestAcceleration,
}

/// <summary>How a source is named beside every value.</summary>
public static class BreathingSources
{
    /// <summary>The words that stand beside a value of this source.</summary>
    public static string Label(this BreathingSource source) => source switch
    {
        BreathingSource.Belt => "belt",
        BreathingSource.EcgDerived => "ECG-derived",
        BreathingSource.RrDerived => "RR-derived",
        BreathingSource.EcgAndRrDerived => "ECG- and RR-derived",
        BreathingSource.ChestAcceleration => "chest acceleration",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "No such source."),
    };

    /// <summary>Whether the breath was read from the interbeat intervals, so that measuring these intervals against it would be circular.</summary>
    public static bool UsesIntervals(this BreathingSource source) => source is BreathingSource.RrDerived or BreathingSource.EcgAndRrDerived;
}
