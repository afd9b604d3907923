using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Tells what a channel measures: from its name where the name tells, else from its samples where they leave no doubt.</summary>
/// <remarks>
/// A name tells by its words: <c>ECG</c>, the names of leads (<c>MLII</c>, <c>II</c>, <c>V1</c> to <c>V6</c>, <c>aVF</c>), <c>EDA</c>,
/// <c>GSR</c>, <c>SCL</c>; <c>RSP</c>, <c>RESP</c>, words that begin with <c>breath</c>, <c>belt</c>; <c>PPG</c>, <c>BVP</c>, <c>pulse</c>;
/// <c>rr</c>, <c>ibi</c>, <c>nn</c>; <c>movement</c>, <c>motion</c>, <c>MEA</c>, <c>acc</c>; <c>rating</c>, <c>dial</c>. A digit at the end of
/// a word does not count, and a person's name before or after does not matter. <c>hr</c>, <c>bpm</c>, <c>heart rate</c> and <c>pulse rate</c> are a
/// heart rate; other rates (<c>breathing rate</c>) are derived and no signal: unknown. The rules for samples are in <see cref="SignalShape"/>.
/// </remarks>
public static class SignalKinds
{
    private static readonly string[] RateWords = ["rate", "rpm"];
    private static readonly string[] DerivedWords = ["phase", "amplitude", "quality", "variability"];
    private static readonly string[] HeartRateWords = ["hr", "bpm", "heartrate", "pulserate"];
    private static readonly string[] EcgWords = ["ecg", "ekg", "lead", "mli", "mlii", "mliii", "ii", "iii", "avr", "avl", "avf"];
    private static readonly string[] ChestLeads = ["v1", "v2", "v3", "v4", "v5", "v6", "mv1", "mv2", "mv5"];
    private static readonly string[] SkinWords = ["eda", "gsr", "scl", "scr", "electrodermal"];
    private static readonly string[] BreathWords = ["rsp", "belt", "airflow", "thorax", "abdomen"];
    private static readonly string[] PulseWords = ["ppg", "bvp", "pulse", "pleth"];
    private static readonly string[] BeatWords = ["rr", "rri", "ibi", "nn", "nni"];
    private static readonly string[] MovementWords = ["movement", "motion", "mea", "acc", "accel", "accelerometer", "acceleration", "actigraphy"];
    private static readonly string[] RatingWords = ["rating", "ratings", "dial", "slider", "joystick", "valence"];

    /// <summary>The kind that a name tells, or <see cref="SignalKind.Unknown"/>.</summary>
    public static SignalKind FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var whole = ColumnName.Parse(name).Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. whole, .. whole.Select(w => w.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))];
        bool Has(string[] some) => words.Any(some.Contains);
        bool IsOther() => Has(BreathWords) || Begins("resp") || Begins("breath");
        bool Begins(string start) => words.Any(w => w.StartsWith(start, StringComparison.Ordinal));
        return
            Has(DerivedWords) ? SignalKind.Unknown :
            Has(HeartRateWords) ? IsOther() ? SignalKind.Unknown : SignalKind.HeartRate :
            Has(RateWords) ? (words.Contains("heart") || words.Contains("pulse")) && !IsOther() ? SignalKind.HeartRate : SignalKind.Unknown :
            words.Contains("heart") && words.Contains("period") ? SignalKind.Beats :
            Has(EcgWords) || Has(ChestLeads) || Begins("ecg") || Begins("ekg") ? SignalKind.Ecg :
            Has(SkinWords) || (words.Contains("skin") && words.Contains("conductance")) ? SignalKind.SkinConductance :
            Has(BreathWords) || Begins("resp") || Begins("breath") ? SignalKind.Breathing :
            Has(PulseWords) || Begins("ppg") || Begins("photopleth") || Begins("pleth") ? SignalKind.Pulse :
            Has(BeatWords) ? SignalKind.Beats :
            Has(MovementWords) ? SignalKind.Movement :
            Has(RatingWords) ? SignalKind.Rating :
            SignalKind.Unknown;
    }

    /// <summary>The kind of a channel of samples.</summary>
    /// <param name="name">The name in the file, or null where it has none.</param>
    /// <param name="samples">The samples, NaN where missing.</param>
    /// <param name="samplingRateHz">Their rate in Hz, or null where not known; then only the name tells.</param>
    /// <remarks>
    /// A name that says intervals (<c>ibi</c>) over samples at a constant rate means a resampled series, of which the beats are no longer
    /// known; its kind is <see cref="SignalKind.HeartRate"/>, where the values are intervals of a heart (<c>rr</c> may be a breathing rate).
    /// </remarks>
    public static SignalKind Of(string? name, ReadOnlySpan<double> samples, double? samplingRateHz)
    {
        var words = name is null ? "" : ColumnName.Parse(name).Words;
        return FromName(name ?? "") switch
        {
            SignalKind.Beats => RrText.AreIntervals(samples) ? SignalKind.HeartRate : SignalKind.Unknown,
            SignalKind.Unknown when samplingRateHz is { } rate && !words.Split(' ').Any(w => RateWords.Contains(w) || DerivedWords.Contains(w)) => SignalShape.Kind(samples, rate),
            var told => told,
        };
    }
}
