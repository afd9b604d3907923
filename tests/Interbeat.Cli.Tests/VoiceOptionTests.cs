using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>Voices beside two hearts: coupling in speech and in silence.</summary>
public sealed class VoiceOptionTests : Scratch
{
    private const int SoundHz = 8000;
    private static readonly string[] Evening = [Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt"), "--surrogates", "19", "--json"];

    [Fact]
    public async Task Two_sound_files_give_speech_and_silence_and_are_among_the_inputs()
    {
        var run = (await CliRun.Of(["analyze", .. Evening, "--voice-a", Sound("ann.wav", 20, 60), "--voice-b", Sound("ben.wav", 60, 100), "--out", PathOf("out")])).Ended(0);

        var speech = JsonDocument.Parse(run.Output).RootElement.GetProperty("confounds").GetProperty("speech");
        Assert.InRange(speech.GetProperty("estimates").GetProperty("inSpeech").GetProperty("seconds").GetDouble(), 70, 85);

        // The sound lasts two minutes; of the other 22 nothing is known.
        Assert.InRange(speech.GetProperty("estimates").GetProperty("inSilence").GetProperty("seconds").GetDouble(), 35, 50);
        Assert.Empty(speech.GetProperty("notRecordedFor").EnumerateArray());
        Assert.Contains("ben.wav", File.ReadAllText(Path.Combine(PathOf("out"), "provenance.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_sound_is_refused()
    {
        var run = (await CliRun.Of(["analyze", .. Evening, "--voice-a", Samples.Evening("ben-rr.txt"), "--out", PathOf("out")])).Ended(2);
        Assert.Contains("a sound of at least 4000 samples a second was expected for a voice", run.Error, StringComparison.Ordinal);
    }

    // Two minutes; a voice of 150 Hz in syllables between the two times, a faint hum elsewhere.
    private string Sound(string name, double from, double to)
    {
        const int Samples = 120 * SoundHz, HeaderBytes = 44;
        var bytes = new byte[HeaderBytes + (2 * Samples)];
        Encoding.ASCII.GetBytes("RIFF").CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        Encoding.ASCII.GetBytes("WAVEfmt ").CopyTo(bytes, 8);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), SoundHz);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), 2 * SoundHz);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(34), 16);
        Encoding.ASCII.GetBytes("data").CopyTo(bytes, 36);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), 2 * Samples);
        for (var i = 0; i < Samples; i++)
        {
            var t = i / (double)SoundHz;
            var voiced = t >= from && t < to && t % 0.4 < 0.3;
            var value = (0.0005 * Math.Sin(900 * t)) + (voiced ? 0.2 * (Math.Sin(2 * Math.PI * 150 * t) + (Math.Sin(2 * Math.PI * 300 * t) / 2) + (Math.Sin(2 * Math.PI * 450 * t) / 3)) : 0);
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(HeaderBytes + (2 * i)), (short)Math.Round(value * short.MaxValue));
        }

        return Bytes(name, bytes);
    }
}
