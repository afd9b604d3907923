namespace Interbeat.Core;

/// <summary>One named series of a file: either samples at a constant rate or beats.</summary>
/// <param name="Name">The name in the file, or <c>column 1</c> and so on where the file has none.</param>
/// <param name="Kind">What it measures.</param>
public abstract record Channel(string Name, SignalKind Kind)
{
    /// <summary>The stretch from the first to the last moment of the channel, on its recording's clock in seconds.</summary>
    public abstract TimeSpanSeconds Span { get; }

    /// <summary>The same channel on a clock that runs <paramref name="rate"/> times as fast: a moment t lies at rate x t.</summary>
    public abstract Channel WithClockRate(double rate);

    /// <summary>The modality that the kind belongs to, or null where the kind is unknown.</summary>
    public Modality? Modality => Kind switch
    {
        SignalKind.Ecg or SignalKind.Beats or SignalKind.HeartRate or SignalKind.Pulse => Core.Modality.Heart,
        SignalKind.SkinConductance => Core.Modality.Eda,
        SignalKind.Breathing => Core.Modality.Breathing,
        SignalKind.Movement => Core.Modality.Movement,
        SignalKind.Rating => Core.Modality.Rating,
        _ => null,
    };
}

/// <summary>A channel of samples at a constant rate.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Signal">The samples.</param>
public sealed record SampledChannel(string Name, SignalKind Kind, UniformSignal Signal) : Channel(Name, Kind)
{
    /// <inheritdoc/>
    public override TimeSpanSeconds Span => new(Signal.StartSeconds, Signal.StartSeconds + Signal.DurationSeconds);

    /// <inheritdoc/>
    public override Channel WithClockRate(double rate) => this with { Signal = Signal.WithClockRate(rate) };
}

/// <summary>A channel of beats: an RR file, or the annotations of a record.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Beats">The beats.</param>
public sealed record BeatChannel(string Name, BeatSeries Beats) : Channel(Name, SignalKind.Beats)
{
    /// <summary>From the clock's zero, where an interval file starts to count, to the last beat.</summary>
    public override TimeSpanSeconds Span => Beats.Count == 0 ? default : new(Math.Min(0, Beats.Times[0]), Beats.Times[^1]);

    /// <inheritdoc/>
    public override Channel WithClockRate(double rate) => this with { Beats = Beats.WithClockRate(rate) };
}
