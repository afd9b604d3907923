using System.Collections.Immutable;

namespace Interbeat.Signals.Voice;

/// <summary>A voice, frame by frame: what the sound is, before it is decided what of it is speech.</summary>
/// <remarks>Frame <c>k</c> is centred on <see cref="CentreAt"/>. A frame that touches a missing sample is NaN throughout.</remarks>
/// <param name="FirstCentreSeconds">Centre of frame 0 on the recording's clock, s.</param>
/// <param name="HopSeconds">From centre to centre, s.</param>
/// <param name="F0Hz">Fundamental frequency where the frame is periodic, else NaN; Hz.</param>
/// <param name="Aperiodicity">Least normalised difference among the lags looked at, about 0 (periodic) to 1 (noise).</param>
/// <param name="IntensityDbfs">20 log10 of the standard deviation of the frame's samples, dB re full scale; at least <see cref="SilenceDbfs"/>.</param>
/// <param name="LevelDbfs">The same of the middle half of the frame, which places onsets and ends more sharply.</param>
public sealed record VoiceFrames(
    double FirstCentreSeconds,
    double HopSeconds,
    ImmutableArray<double> F0Hz,
    ImmutableArray<double> Aperiodicity,
    ImmutableArray<double> IntensityDbfs,
    ImmutableArray<double> LevelDbfs)
{
    /// <summary>Stands for digital silence, whose logarithm has no value. Chosen: below one step of 16 bits.</summary>
    public const double SilenceDbfs = -120;

    /// <summary>The number of frames.</summary>
    public int Count => F0Hz.Length;

    /// <summary>The centre of frame <paramref name="index"/> on the recording's clock, s.</summary>
    public double CentreAt(double index) => FirstCentreSeconds + (index * HopSeconds);

    /// <summary>Whether all samples of the frame are there.</summary>
    public bool IsKnown(int index) => !double.IsNaN(LevelDbfs[index]);

    /// <summary>Whether the frame is periodic.</summary>
    public bool IsPeriodic(int index) => !double.IsNaN(F0Hz[index]);

    /// <summary>Some successive frames.</summary>
    public VoiceFrames Slice(int first, int count) => new(
        CentreAt(first),
        HopSeconds,
        F0Hz.Slice(first, count),
        Aperiodicity.Slice(first, count),
        IntensityDbfs.Slice(first, count),
        LevelDbfs.Slice(first, count));
}
