using Interbeat.Core;
using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

public class WavTests
{
    private static readonly ReadOptions OwnRate = new() { SoundRateHz = double.PositiveInfinity };

    [Fact]
    public void Sixteen_bits_are_shares_of_full_scale_channel_by_channel()
    {
        var file = ReadWav(Wav.Plain(1, 16, 2, 8000, Wav.Steps16(-32768, 1, 16384, -2, 32767, 3)));
        Assert.Equal("wav", file.Format);
        Assert.Equal(["channel 1", "channel 2"], file.Channels.Select(c => c.Name));
        Assert.All(file.Channels, c => Assert.True(c.Kind == SignalKind.Voice && c.Modality is null));
        Assert.Equal([-1, 0.5, 32767 / 32768.0], Signal(file).Samples.ToArray());
        Assert.Equal([1 / 32768.0, -2 / 32768.0, 3 / 32768.0], Signal(file, 1).Samples.ToArray());
        Assert.Equal((8000, "FS", 3 / 8000.0), (Signal(file).SamplingRateHz, Signal(file).Unit, Signal(file).DurationSeconds));
        Assert.Empty(file.Warnings);
    }

    [Fact]
    public void Twenty_four_bits_carry_their_sign()
    {
        var file = ReadWav(Wav.Plain(1, 24, 1, 16000, Wav.Steps24(-8388608, -1, 0, 1, 8388607)));
        Assert.Equal([-1, -1 / 8388608.0, 0, 1 / 8388608.0, 8388607 / 8388608.0], Signal(file).Samples.ToArray());
    }

    [Fact]
    public void Floats_are_taken_as_they_are_and_what_is_no_number_is_missing()
    {
        var file = ReadWav(Wav.Extensible(3, 32, 1, 16000, Wav.Floats(0.25f, float.NaN, -1.5f, float.PositiveInfinity)));
        Assert.Equal([0.25, double.NaN, -1.5, double.NaN], Signal(file).Samples.ToArray());
    }

    [Fact]
    public void Extensible_files_name_their_encoding_in_the_sub_format()
    {
        Assert.Equal([0.5], Signal(ReadWav(Wav.Extensible(1, 16, 1, 8000, Wav.Steps16(16384)))).Samples.ToArray());
        Assert.Contains("byte 20", Refused(Wav.Extensible(2, 16, 1, 8000, Wav.Steps16(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_chunks_are_passed_over_with_their_pad_byte()
    {
        var data = Wav.Steps16(16384, -16384);
        var file = ReadWav(Wav.Plain(1, 16, 1, 8000, data, Wav.Chunk("LIST", [1, 2, 3]), Wav.Chunk("data"[..3] + "x", [9])));
        Assert.Equal([0.5, -0.5], Signal(file).Samples.ToArray());
    }

    [Fact]
    public void A_gzipped_file_is_read_alike()
    {
        var bytes = Wav.Plain(1, 16, 1, 8000, Wav.Steps16(1, 2, 3));
        Assert.Equal(Signal(ReadWav(bytes)).Samples.ToArray(), Signal(ReadWav(Gzip(bytes))).Samples.ToArray());
    }

    [Fact]
    public void Declared_lengths_are_checked_against_the_bytes()
    {
        var whole = Wav.Plain(1, 16, 1, 8000, Wav.Steps16(1, 2, 3, 4));
        var cut = Refused(whole[..^2]);
        Assert.Equal("byte 40", cut.Position);
        Assert.Contains("8 bytes", cut.Message, StringComparison.Ordinal);
        Assert.Contains("fmt", Refused(whole[..12]).Message, StringComparison.Ordinal);
        Assert.Contains("data", Refused(whole[..36]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xFFFFFFFFu)]
    [InlineData(0x7FFFF000u)]
    public void A_length_that_its_writer_could_not_know_is_the_rest_of_the_file(uint stated)
    {
        var bytes = Wav.Plain(1, 16, 1, 8000, Wav.Steps16(1, 2, 3, 4));
        Wav.Number(unchecked((int)stated)).CopyTo(bytes, 40);
        var file = ReadWav(bytes);
        Assert.Equal(4, Signal(file).Count);
        Assert.Contains("does not state", Assert.Single(file.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_read_is_named()
    {
        Assert.Contains("tag 2", Refused(Wav.Plain(2, 16, 1, 8000, Wav.Steps16(1))).Message, StringComparison.Ordinal);
        Assert.Contains("8 bits", Refused(Wav.Plain(1, 8, 1, 8000, [1])).Message, StringComparison.Ordinal);
        Assert.Contains("0 channels", Refused(Wav.Plain(1, 16, 0, 8000, Wav.Steps16(1))).Message, StringComparison.Ordinal);
        Assert.Contains("0 Hz", Refused(Wav.Plain(1, 16, 1, 0, Wav.Steps16(1))).Message, StringComparison.Ordinal);
        Assert.Contains("no whole moment", Refused(Wav.Plain(1, 16, 1, 8000, [])).Message, StringComparison.Ordinal);
        Assert.Contains("MaxSamples", Refused(Wav.Plain(1, 16, 1, 8000, Wav.Steps16(1, 2)), new ReadOptions { MaxSamples = 1 }).Message, StringComparison.Ordinal);
        Assert.Contains("MaxChannels", Refused(Wav.Plain(1, 16, 2, 8000, Wav.Steps16(1, 2)), new ReadOptions { MaxChannels = 1 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_file_is_not_taken_for_a_voice()
    {
        Assert.Equal(SignalKind.Unknown, ReadWav(Wav.Plain(1, 16, 1, 250, Wav.Steps16([.. new int[2500]]))).Channels[0].Kind);
    }

    [Theory]
    [InlineData(48000, 16000)]
    [InlineData(44100, 22050)]
    [InlineData(96000, 16000)]
    [InlineData(22050, 22050)]
    public void Faster_sound_is_reduced_by_a_whole_factor_and_the_own_rate_is_told(int rate, int reduced)
    {
        var file = ReadWav(WavWriter.Pcm16([Tone(1000, rate, rate / 2)], rate));
        var signal = Signal(file);
        Assert.Equal(reduced, signal.SamplingRateHz);
        Assert.Equal(0.5, signal.DurationSeconds, 1.0 / reduced);
        Assert.Equal(reduced == rate ? null : new StoredSampling(rate, rate / 2), file.Stored);
        Assert.Equal(reduced == rate ? 0 : 1, file.Warnings.Length);

        // Inside, away from the silence assumed beyond the ends, the tone stands where it stood.
        for (var i = 200; i < signal.Count - 200; i++)
        {
            Assert.Equal(0.5 * Math.Sin(2 * Math.PI * 1000 * i / reduced), signal.Samples[i], 2e-4);
        }
    }

    [Fact]
    public void What_lies_above_half_the_new_rate_does_not_fold_back()
    {
        const int Rate = 48000;
        var signal = Signal(ReadWav(WavWriter.Pcm16([Tone(11_000, Rate, Rate)], Rate)));
        Assert.True(signal.Samples[200..^200].ToArray().Max(Math.Abs) < 0.5 * 2e-4);
    }

    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        const ulong seed = 21;
        var random = CounterRandom.Stream(seed, "wav");
        for (var i = 0; i < 200; i++)
        {
            var rate = 1 + random.NextInt(200_000);
            var length = 1 + random.NextInt(50);
            var channels = new ReadOnlyMemory<double>[1 + random.NextInt(4)];
            for (var c = 0; c < channels.Length; c++)
            {
                channels[c] = Enumerable.Range(0, length).Select(_ => (random.NextInt(65536) - 32768) / 32768.0).ToArray();
            }

            var bytes = WavWriter.Pcm16(channels, rate);
            var file = ReadWav(bytes, OwnRate);
            Assert.True(Signal(file).SamplingRateHz == rate && file.Channels.Length == channels.Length, $"file {i}, seed {seed}");
            Assert.True(Enumerable.Range(0, channels.Length).All(c => Signal(file, c).Samples.SequenceEqual(channels[c].Span)), $"file {i}, seed {seed}");
            Assert.Equal(bytes, WavWriter.Pcm16([.. file.Channels.Cast<SampledChannel>().Select(c => new ReadOnlyMemory<double>(c.Signal.Samples.ToArray()))], rate));
        }
    }

    [Fact]
    public void The_writer_clips_at_full_scale_and_refuses_what_it_cannot_hold()
    {
        Assert.Equal([-1, 32767 / 32768.0], Signal(ReadWav(WavWriter.Pcm16([new double[] { -7, 7 }], 8000))).Samples.ToArray());
        Assert.Throws<ArgumentException>(() => WavWriter.Pcm16([new double[] { double.NaN }], 8000));
        Assert.Throws<ArgumentException>(() => WavWriter.Pcm16([], 8000));
        Assert.Throws<ArgumentException>(() => WavWriter.Pcm16([new double[1], new double[2]], 8000));
    }

    private static RecordedFile ReadWav(byte[] bytes, ReadOptions? options = null) =>
        RecordingReader.Read(Content("voice.wav", bytes), options ?? ReadOptions.Default);

    private static InputException Refused(byte[] bytes, ReadOptions? options = null) => Assert.Throws<InputException>(() => ReadWav(bytes, options));

    private static ReadOnlyMemory<double> Tone(double hertz, int rate, int count) =>
        Enumerable.Range(0, count).Select(i => 0.5 * Math.Sin(2 * Math.PI * hertz * i / rate)).ToArray();
}
