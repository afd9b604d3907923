using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Which channel of a file stands for the person.</summary>
/// <remarks>
/// A channel that the caller names is taken, by name without regard to case, or by its number from 1. Else: for the heart, and where no
/// modality is asked for, the first channel named MLII or II or with ECG in its name, then any electrocardiogram, beats, a heart rate at a constant rate, a
/// pulse wave; for others the first channel of the modality. For movement and
/// ratings any samples will do: the first channel of that kind, else the first with samples.
/// </remarks>
public static class ChannelSelection
{
    /// <summary>Chooses a channel.</summary>
    /// <param name="file">The file.</param>
    /// <param name="nameOrNumber">A name or a number from 1, or null for the rule above.</param>
    /// <param name="modality">The modality that is asked for, or null for any: first a heart, then a channel of known kind, then the first channel.</param>
    /// <exception cref="InputException">There is no such channel; the message lists those there are.</exception>
    public static Channel Choose(RecordedFile file, string? nameOrNumber, Modality? modality)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Channels.IsEmpty)
        {
            throw Missing(file, "It holds no channel");
        }

        return nameOrNumber is { } asked ? Named(file, asked) : Fitting(file, modality);
    }

    private static Channel Named(RecordedFile file, string asked)
    {
        var name = asked.Trim();
        var byName = file.Channels.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
        if (byName is not null)
        {
            return byName;
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= file.Channels.Length
            ? file.Channels[number - 1]
            : throw Missing(file, $"It has no channel \"{FileContent.Shown(name)}\"");
    }

    private static Channel Fitting(RecordedFile file, Modality? modality)
    {
        var channels = file.Channels;
        return modality switch
        {
            null => Heart(file) ?? channels.FirstOrDefault(c => c.Kind != SignalKind.Unknown) ?? channels[0],
            Modality.Heart => Heart(file) ?? throw Missing(file, "It has no heart channel"),
            Modality.Movement or Modality.Rating => channels.FirstOrDefault(c => c is SampledChannel && c.Modality == modality)
                ?? channels.FirstOrDefault(c => c is SampledChannel)
                ?? throw Missing(file, $"It has no channel of samples for {Word(modality.Value)}"),
            var one => channels.FirstOrDefault(c => c.Modality == one)
                ?? throw Missing(file, $"It has no channel that is known to be {Word(one.Value)}"),
        };
    }

    /// <summary>The electrocardiogram's usual leads first, then any other electrocardiogram, then beats, then a heart rate, then a pulse wave.</summary>
    private static Channel? Heart(RecordedFile file) =>
        file.Channels.FirstOrDefault(c => c is SampledChannel && c.Kind == SignalKind.Ecg && IsUsualLead(c.Name))
        ?? file.Channels.FirstOrDefault(c => c is SampledChannel && c.Kind == SignalKind.Ecg)
        ?? file.Channels.FirstOrDefault(c => c.Kind == SignalKind.Beats)
        ?? file.Channels.FirstOrDefault(c => c.Kind == SignalKind.HeartRate)
        ?? file.Channels.FirstOrDefault(c => c.Modality == Modality.Heart);

    private static bool IsUsualLead(string name) =>
        string.Equals(name, "MLII", StringComparison.OrdinalIgnoreCase) ||
        string.Equals(name, "II", StringComparison.OrdinalIgnoreCase) ||
        name.Contains("ECG", StringComparison.OrdinalIgnoreCase);

    private static string Word(Modality modality) => modality switch
    {
        Modality.Eda => "skin conductance",
        Modality.Breathing => "breathing",
        Modality.Movement => "movement",
        Modality.Rating => "a rating",
        _ => "a heart signal",
    };

    private static InputException Missing(RecordedFile file, string what)
    {
        const int shown = 20;
        var names = string.Join(", ", file.Channels.Take(shown).Select((c, i) => $"{i + 1} {c.Name}"));
        var more = file.Channels.Length > shown ? $" and {file.Channels.Length - shown} more" : "";
        return new InputException(file.Sources.IsEmpty ? "recording" : file.Sources[0].FileName, null, file.Channels.IsEmpty ? $"{what}." : $"{what}; name one with --channel: {names}{more}.");
    }
}
