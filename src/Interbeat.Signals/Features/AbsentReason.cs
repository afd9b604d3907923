namespace Interbeat.Signals.Features;

/// <summary>Why a second has no value in a column; one byte a second.</summary>
public enum AbsentReason : byte
{
    /// <summary>There is a value.</summary>
    None,

    /// <summary>The value is not final yet: data that it depends on may still come.</summary>
    StillArriving,

    /// <summary>Too little of the window holds usable data.</summary>
    NotCovered,

    /// <summary>A gap, a poor span, or an end of the recording lies in a window that must be whole.</summary>
    Gap,

    /// <summary>Too many beats of the window were corrected.</summary>
    TooManyCorrected,

    /// <summary>The window holds no variance whose logarithm could be taken.</summary>
    NoVariance,

    /// <summary>The window is covered but holds no three successive beats.</summary>
    TooFewBeats,

    /// <summary>The signal has too few samples a second.</summary>
    RateTooLow,

    /// <summary>Too little of the second is own voiced speech.</summary>
    TooLittleSpeech,
}

/// <summary>How a reason is written.</summary>
public static class AbsentReasons
{
    /// <summary>The reason as a word in camel case; empty where there is a value.</summary>
    public static string Word(this AbsentReason reason) => reason switch
    {
        AbsentReason.None => "",
        AbsentReason.StillArriving => "stillArriving",
        AbsentReason.NotCovered => "notCovered",
        AbsentReason.Gap => "gap",
        AbsentReason.TooManyCorrected => "tooManyCorrected",
        AbsentReason.NoVariance => "noVariance",
        AbsentReason.TooFewBeats => "tooFewBeats",
        AbsentReason.RateTooLow => "rateTooLow",
        AbsentReason.TooLittleSpeech => "tooLittleSpeech",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };
}
