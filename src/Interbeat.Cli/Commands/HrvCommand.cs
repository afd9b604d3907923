using System.CommandLine;
using System.Globalization;
using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat hrv FILE</c>: indices of one person's heart rate variability.</summary>
internal static class HrvCommand
{
    /// <summary>Longest interval that may be allowed, s. Chosen: twenty times the default, above any living heart.</summary>
    private const double LongestGapSeconds = 60;

    /// <summary>Largest lambda. Chosen: far slower than any trend, and its square still leaves the equations their digits.</summary>
    private const double LargestLambda = 100_000;

    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = SharedOptions.File();
        var from = NumberOption.Real("--from", "S", "Where to begin, seconds from the recording's start.", "a number of seconds from 0", s => s >= 0);
        var to = NumberOption.Real("--to", "S", "Where to end, seconds from the recording's start.", "a number of seconds above 0", s => s > 0);
        var channel = new Option<string?>("--channel") { Description = "The channel, by name or number.", HelpName = "CHANNEL" };
        var correct = Words("--correct", "Correction of beats.", BeatCorrections.All.Select(c => c.Name));
        var bands = Words("--bands", "Bands by age.", BandPreset.All.Select(p => p.Name));
        var longest = NumberOption.Real("--max-interval", "S", "A longer interval is a gap, seconds.", "a number of seconds above 0, 60 at most", s => s is > 0 and <= LongestGapSeconds);
        var spectrum = Words("--spectrum", "Windows of 300 s, or one periodogram of the whole recording.", Enum.GetNames<SpectrumMode>().Select(Word));
        var detrend = new Option<string?>("--detrend") { Description = "Remove the trend before the spectrum by smoothness priors with this lambda at 4 Hz (500 is customary), or none, the default.", HelpName = "LAMBDA" };
        var edits = new Option<string?>("--edits") { Description = "A person's changes of beats, applied after the correction: a table with time_s, action (add, delete, move, mark), to_s, author, reason.", HelpName = "FILE.tsv" };
        var breathing = new Option<string?>("--breathing") { Description = "The channel of breathing, by name or number; by default the only one there is, else the electrocardiogram tells the rate.", HelpName = "CHANNEL" };
        var (rate, json) = (SharedOptions.Rate(), SharedOptions.Json());
        var (plot, force) = (SharedOptions.Plot(), SharedOptions.Overwrite());
        var command = new ExampleCommand(
            "hrv",
            "Heart rate variability and respiratory sinus arrhythmia of one person.",
            "interbeat hrv ann.txt",
            "interbeat hrv ann.txt --from 0 --to 300 --correct threshold:medium --json",
            "interbeat hrv ann.txt --edits ann-edits.tsv --detrend 500 --plot ann-hrv.html")
        {
            file, from, to, channel, correct, edits, bands, breathing, longest, spectrum, detrend, rate, plot, force, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new Request(
                parsed.GetValue(from) ?? 0,
                parsed.GetValue(to) ?? double.PositiveInfinity,
                Named("--correct", parsed.GetValue(correct), BeatCorrections.Find, BeatCorrections.All.Select(c => c.Name)) ?? BeatCorrections.Default,
                Named("--bands", parsed.GetValue(bands), BandPreset.Find, BandPreset.All.Select(p => p.Name)) ?? BandPreset.Adult,
                parsed.GetValue(longest) ?? BeatSeries.DefaultMaxIntervalSeconds,
                Mode(parsed.GetValue(spectrum)),
                Trend(parsed.GetValue(detrend)),
                parsed.GetValue(breathing),
                parsed.GetValue(edits) is { } path ? BeatEditsFile.Read(path, cancellationToken) : null);
            if (request.From >= request.To)
            {
                throw new InputException("--to", null, "a moment after --from is expected");
            }

            var page = OutputFile.Of(PictureFile.Option, parsed.GetValue(plot), parsed.GetValue(force), [.. RecordingFiles.At(parsed.GetValue(file)!), .. parsed.GetValue(edits) is { } changes ? [changes] : ReadOnlySpan<string>.Empty]);
            var options = new ReadOptions { RateHz = parsed.GetValue(rate), MaxIntervalSeconds = request.MaxInterval };
            var recorded = RecordingReader.Read(parsed.GetValue(file)!, options, cancellationToken);
            var chosen = ChannelSelection.Choose(recorded, parsed.GetValue(channel), parsed.GetValue(channel) is null ? Modality.Heart : null);
            var input = HrvInput.Of(recorded, chosen, request);
            var document = HrvDocument.Of(recorded, chosen, request, input);
            await PictureFile.WriteAsync(page, () => HrvPicture.Of(new(document.Subject, [.. recorded.Sources, .. request.Edits is { } made ? [made.Source] : ReadOnlySpan<InputFile>.Empty], [.. document.Warnings], input.Beats, input.Asked, input.Steps, request.Indices, document.Summary)), terminal, cancellationToken).ConfigureAwait(false);
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

    private static double? Trend(string? word)
    {
        if (word is null || string.Equals(word, "none", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var lambda) && lambda is > 0 and <= LargestLambda
            ? lambda
            : throw new InputException("--detrend", null, $"found '{word}'; expected none or a lambda above 0, {LargestLambda:0} at most");
    }

    /// <summary>The word by which a mode is asked for.</summary>
    internal static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The resolved options.</summary>
    internal sealed record Request(
        double From,
        double To,
        IBeatCorrection Correction,
        BandPreset Bands,
        double MaxInterval,
        SpectrumMode Spectrum,
        double? TrendLambda,
        string? Breathing,
        BeatEditTable? Edits)
    {
        /// <summary>What of it the indices depend on.</summary>
        public HrvOptions Indices => new() { Bands = Bands, Spectrum = Spectrum, TrendLambda = TrendLambda };
    }
}
