using System.CommandLine;
using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat hrv FILE</c>: indices of one person's heart rate variability.</summary>
internal static class HrvCommand
{
    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = SharedOptions.File();
        var from = NumberOption.Real("--from", "S", "Where to begin, seconds from the recording's start.", "a number of seconds from 0", s => s >= 0);
        var to = NumberOption.Real("--to", "S", "Where to end, seconds from the recording's start.", "a number of seconds above 0", s => s > 0);
        var channel = new Option<string?>("--channel") { Description = "The channel, by name or number.", HelpName = "CHANNEL" };
        var correct = Words("--correct", "Correction of beats.", BeatCorrections.All.Select(c => c.Name));
        var bands = Words("--bands", "Bands by age.", BandPreset.All.Select(p => p.Name));
        var longest = NumberOption.Real("--max-interval", "S", "A longer interval is a gap, seconds.", "a positive number of seconds", s => s > 0);
        var spectrum = Words("--spectrum", "Windows of 300 s, or one periodogram of the whole recording.", Enum.GetNames<SpectrumMode>().Select(Word));
        var (rate, json) = (SharedOptions.Rate(), SharedOptions.Json());
        var (plot, force) = (SharedOptions.Plot(), SharedOptions.Overwrite());
        var command = new ExampleCommand(
            "hrv",
            "Heart rate variability and respiratory sinus arrhythmia of one person.",
            "interbeat hrv ann.txt",
            "interbeat hrv ann.txt --from 0 --to 300 --correct threshold:medium --json",
            "interbeat hrv ann.txt --plot ann-hrv.html") { file, from, to, channel, correct, bands, longest, spectrum, rate, plot, force, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new Request(
                parsed.GetValue(from) ?? 0,
                parsed.GetValue(to) ?? double.PositiveInfinity,
                Named("--correct", parsed.GetValue(correct), BeatCorrections.Find, BeatCorrections.All.Select(c => c.Name)) ?? BeatCorrections.Default,
                Named("--bands", parsed.GetValue(bands), BandPreset.Find, BandPreset.All.Select(p => p.Name)) ?? BandPreset.Adult,
                parsed.GetValue(longest) ?? BeatSeries.DefaultMaxIntervalSeconds,
                Mode(parsed.GetValue(spectrum)));
            if (request.From >= request.To)
            {
                throw new InputException("--to", null, "a moment after --from is expected");
            }

            var page = OutputFile.Of(PictureFile.Option, parsed.GetValue(plot), parsed.GetValue(force));
            var options = new ReadOptions { RateHz = parsed.GetValue(rate), MaxIntervalSeconds = request.MaxInterval };
            var recorded = RecordingReader.Read(parsed.GetValue(file)!, options, cancellationToken);
            var chosen = ChannelSelection.Choose(recorded, parsed.GetValue(channel), parsed.GetValue(channel) is null ? Modality.Heart : null);
            var beats = Beats(recorded, chosen, request);
            var indices = new HrvOptions { Bands = request.Bands, Spectrum = request.Spectrum };
            var document = HrvDocument.Of(recorded, chosen, request, HrvAnalysis.Of(beats, indices));
            await PictureFile.WriteAsync(page, () => HrvPicture.Of(new(document.Subject, recorded.Sources, recorded.Warnings, beats, request.Correction.Step, indices, document.Summary)), terminal, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, document.ToJson());
            }
            else
            {
                document.WriteTo(terminal);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static CorrectedBeats Beats(RecordedFile file, Channel channel, Request request)
    {
        var found = channel switch
        {
            BeatChannel { Beats: var beats } => beats,
            SampledChannel { Kind: SignalKind.Ecg or SignalKind.Unknown or SignalKind.Pulse, Signal: var signal } => BeatDetectors.Default.Detect(signal).Beats,
            _ => throw new InputException(file.Sources[0].FileName, $"channel {channel.Name}", "an electrocardiogram or beat intervals are expected"),
        };

        // The longest interval is asked for once more: a detector has its own limit, which a shorter one tightens.
        var start = channel.Span.StartSeconds;
        var runs = BeatSeries.FromTimes(found.Times, found.StartsRun, request.MaxInterval);
        return request.Correction.Correct(runs).Within(start + request.From, start + request.To);
    }

    private static Option<string?> Words(string name, string description, IEnumerable<string> words) =>
        new(name) { Description = $"{description} One of {string.Join(", ", words)}; the first is the default.", HelpName = "NAME" };

    private static T? Named<T>(string option, string? word, Func<string, T?> find, IEnumerable<string> words)
        where T : class =>
        word is null ? null : find(word) ?? throw new InputException(option, null, $"found '{word}'; expected one of {string.Join(", ", words)}");

    private static SpectrumMode Mode(string? word)
    {
        var names = Enum.GetNames<SpectrumMode>().Select(Word).ToList();
        var place = word is null ? 0 : names.FindIndex(n => string.Equals(n, word, StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? Enum.GetValues<SpectrumMode>()[place] : throw new InputException("--spectrum", null, $"found '{word}'; expected one of {string.Join(", ", names)}");
    }

    /// <summary>The word by which a mode is asked for.</summary>
    internal static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The resolved options.</summary>
    internal sealed record Request(double From, double To, IBeatCorrection Correction, BandPreset Bands, double MaxInterval, SpectrumMode Spectrum);
}
