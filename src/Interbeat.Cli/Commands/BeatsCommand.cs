using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Beats;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat beats FILE</c>: R peaks or pulse peaks of a signal; <c>beats --list</c>: the detectors.</summary>
internal static class BeatsCommand
{
    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "A recording with an electrocardiogram or a pulse wave.", Arity = ArgumentArity.ZeroOrOne };
        var channel = new Option<string?>("--channel") { Description = "The channel, by name or number.", HelpName = "CHANNEL" };
        var detector = new Option<string?>("--detector") { Description = "The detector; --list names them.", HelpName = "NAME" };
        var list = new Option<bool>("--list") { Description = "List the detectors." };
        var (rate, json) = (SharedOptions.Rate(), SharedOptions.Json());
        var (plot, force) = (SharedOptions.Plot(), SharedOptions.Overwrite());
        var command = new ExampleCommand(
            "beats",
            "R peaks (or pulse peaks) of a signal, at sample positions.",
            "interbeat beats ann.hea --channel MLII",
            "interbeat beats ann.hea --plot ann-beats.html",
            "interbeat beats --list") { file, channel, detector, list, rate, plot, force, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(list))
            {
                List(terminal, parsed.GetValue(json));
                return ExitCode.Done;
            }

            var path = parsed.GetValue(file) ?? throw new InputException("beats", null, "a file is expected, or --list");
            var asked = DetectorNamed(parsed.GetValue(detector));
            var page = OutputFile.Of(PictureFile.Option, parsed.GetValue(plot), parsed.GetValue(force), RecordingFiles.At(path));
            var options = new ReadOptions { RateHz = parsed.GetValue(rate) };
            var recorded = RecordingReader.Read(path, options, cancellationToken);
            var wave = WaveOf(recorded, parsed.GetValue(channel));
            var chosen = asked ?? BeatDetectors.For(wave.Kind);
            var detected = chosen.Detect(wave.Signal);
            await PictureFile.WriteAsync(page, () => BeatsPicture.Of(recorded, wave, chosen, detected), terminal, cancellationToken).ConfigureAwait(false);
            var document = new BeatsDocument(recorded.Sources[0].FileName, wave.Name, wave.Signal.SamplingRateHz, chosen.Name, [.. detected.SamplePositions], detected.QualityShare, [.. recorded.Warnings, .. SamplingRateRemark.Of(chosen, wave) is { } low ? [low] : ReadOnlySpan<string>.Empty]);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, document);
            }
            else
            {
                Write(document, terminal.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IBeatDetector? DetectorNamed(string? name) =>
        name is null ? null : BeatDetectors.Find(name) ?? throw new InputException(
            "--detector", null, $"found '{name}'; expected one of {string.Join(", ", BeatDetectors.All.Select(d => d.Name))}");

    private static SampledChannel WaveOf(RecordedFile file, string? channelName)
    {
        // Beats and heart rates go before a pulse wave elsewhere; here only a wave will do.
        var waves = file.Channels.Where(c => c is SampledChannel { Kind: SignalKind.Ecg or SignalKind.Pulse }).ToImmutableArray();
        var channel = channelName is null && !waves.IsEmpty
            ? ChannelSelection.Choose(file with { Channels = waves }, null, Modality.Heart)
            : ChannelSelection.Choose(file, channelName, channelName is null ? Modality.Heart : null);
        if (channel.Kind == SignalKind.HeartRate)
        {
            throw new InputException(file.Sources[0].FileName, $"channel {channel.Name}", "holds a heart rate, in which no beats can be found; an electrocardiogram or a pulse wave is expected");
        }

        return channel as SampledChannel
            ?? throw new InputException(file.Sources[0].FileName, $"channel {channel.Name}", "holds beats already; an electrocardiogram or a pulse wave is expected");
    }

    private static void Write(BeatsDocument found, TextWriter output)
    {
        var minutes = found.Beats.Length > 1 ? (found.Beats[^1] - found.Beats[0]) / found.SamplingRateHz / 60 : 0;
        var perMinute = minutes > 0 ? ((found.Beats.Length - 1) / minutes).ToString("0.0", CultureInfo.InvariantCulture) : "n/a";
        output.WriteLine($"{found.File}, channel {found.Channel}, {found.SamplingRateHz.ToString("G6", CultureInfo.InvariantCulture)} Hz, detector {found.Detector}");
        output.WriteLine($"{Figures.Beats(found.Beats.Length)}, {perMinute} a minute, usable {Figures.Percent(found.QualityShare)}");
        foreach (var warning in found.Warnings)
        {
            output.WriteLine($"Warning: {warning}");
        }
    }

    private static void List(Terminal terminal, bool json)
    {
        if (json)
        {
            JsonOutput.Write(terminal.Output, BeatDetectors.All.Select(d => new { d.Name, IsDefault = d.Name == BeatDetectors.Default.Name }));
            return;
        }

        new TextTable(
            ["detector", ""],
            [.. BeatDetectors.All.Select(d => (string[])[d.Name, d.Name == BeatDetectors.Default.Name ? "default" : ""])]).WriteTo(terminal);
    }

    /// <summary>The document of <c>beats --json</c>; beats are sample positions with their fraction.</summary>
    private sealed record BeatsDocument(string File, string Channel, double SamplingRateHz, string Detector, double[] Beats, double QualityShare, string[] Warnings);
}
