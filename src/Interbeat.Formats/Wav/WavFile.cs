using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Sound: a RIFF/WAVE file of PCM with 16 or 24 bits, or of 32-bit floats; one channel a microphone.</summary>
/// <remarks>
/// Values are shares of full scale (1 is the largest that the format holds; unit <c>FS</c>). Sound at twice <see cref="ReadOptions.SoundRateHz"/>
/// or above is reduced by a whole factor while it is read; <see cref="RecordedFile.Stored"/> then tells the file's own sampling. A float that is not
/// a number is a missing sample. Source: Microsoft, "Multiple channel audio data and WAVE files" (tags 1, 3 and 0xFFFE).
/// </remarks>
public sealed class WavFile : IRecordingFormat
{
    /// <summary>A slower file is not taken for a voice: half of this rate would cut its second formant. Chosen; telephone speech has 8000 Hz.</summary>
    private const double SlowestVoiceHz = 6000;

    /// <inheritdoc/>
    public string Name => "wav";

    /// <inheritdoc/>
    public string Describes => "Sound: RIFF/WAVE, PCM of 16 or 24 bits or 32-bit floats, a channel a microphone.";

    /// <inheritdoc/>
    public Detection Detect(FileContent content, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        return WavHeader.IsWave(content.Bytes.Span) ? Detection.Yes("RIFF with WAVE") : Detection.No("no RIFF header of type WAVE");
    }

    /// <inheritdoc/>
    public RecordedFile Read(FileContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var warnings = new List<string>();
        var header = WavHeader.Read(content, options, warnings);
        var factor = RateReduction.FactorFor(header.RateHz, options.SoundRateHz);
        var reducedFrames = ((long)header.Frames + factor - 1) / factor;
        if (reducedFrames * header.Channels > options.MaxSamples)
        {
            throw content.Unusable(null, $"The file holds {reducedFrames * header.Channels} samples after reduction to {Hertz(header.RateHz / factor)}; at most {options.MaxSamples} are read (MaxSamples).");
        }

        if (factor > 1)
        {
            warnings.Add($"Sound of {Hertz(header.RateHz)} was low-passed and reduced to {Hertz(header.RateHz / factor)}; least and largest value are those after it.");
        }

        var channels = ImmutableArray.CreateBuilder<Channel>(header.Channels);
        for (var c = 0; c < header.Channels; c++)
        {
            channels.Add(ToChannel(header, c, RateReduction.Read(new WavSamples(content.Bytes, header, c), factor, cancellationToken), header.RateHz / factor));
        }

        return new RecordedFile(Name, [content.Source], TimeBase.Relative, channels.MoveToImmutable(), EventTrack.Empty, [.. warnings])
        {
            Stored = factor > 1 ? new StoredSampling(header.RateHz, header.Frames) : null,
        };
    }

    private static SampledChannel ToChannel(WavHeader header, int index, double[] samples, double rateHz)
    {
        var kind = header.RateHz >= SlowestVoiceHz ? SignalKind.Voice : SignalKinds.Of(null, samples, rateHz);
        return new SampledChannel(string.Create(CultureInfo.InvariantCulture, $"channel {index + 1}"), kind, new UniformSignal(samples, rateHz, "FS"));
    }

    private static string Hertz(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:0.##} Hz");
}
