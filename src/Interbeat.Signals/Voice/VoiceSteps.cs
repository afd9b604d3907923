using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Signals.Voice;

/// <summary>What was done to a voice, for the record of a result.</summary>
public static class VoiceSteps
{
    private const int MethodVersion = 1;

    /// <summary>The steps with their parameters, in order.</summary>
    public static ImmutableArray<ProcessingStep> Of(VoiceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            new("pitch and intensity per frame", MethodVersion,
                "Fundamental frequency in Hz by YIN: difference function over a fixed window, cumulative mean normalised, first local minimum below the threshold, else the deepest below the weak one, parabola; sound of 40 to 3000 Hz. Intensity as 20 log10 of the standard deviation in a frame, dB re full scale.",
                "de Cheveigne and Kawahara 2002, equations 1 and 8; band and threshold chosen",
                Parameters(("frameSeconds", settings.FrameSeconds), ("hopSeconds", settings.HopSeconds), ("lowestHz", settings.LowestHz), ("highestHz", settings.HighestHz), ("periodicityThreshold", settings.PeriodicityThreshold), ("weakPeriodicityThreshold", settings.WeakPeriodicityThreshold), ("rumbleHz", VoiceTracking.RumbleHz), ("hissHz", VoiceTracking.HissHz))),
            new("speech and pauses", MethodVersion,
                "Frames above a floor that follows the room, within the hangover of a voiced frame; stretches joined over shorter silences; pauses between them.",
                "chosen; pause Goldman-Eisler 1968",
                Parameters(("aboveFloorDb", settings.AboveFloorDb), ("belowLoudDb", settings.BelowLoudDb), ("floorWindowSeconds", settings.FloorWindowSeconds), ("hangoverSeconds", settings.HangoverSeconds), ("minimumVoicedSeconds", settings.MinimumVoicedSeconds), ("minimumPauseSeconds", settings.MinimumPauseSeconds))),
            new("syllable nuclei", MethodVersion,
                "Voiced peaks of intensity parted by dips, within a range below the loudest.",
                "after de Jong and Wempe 2009",
                Parameters(("syllableDipDb", settings.SyllableDipDb), ("syllableRangeDb", settings.SyllableRangeDb))),
            new("turns", MethodVersion,
                "Frames that are louder on the own channel by the cross-talk margin, or loud on both; stretches by start; interjections lie inside a stretch of the other.",
                "after Heldner and Edlund 2010; margin and silence chosen",
                Parameters(("crossTalkDb", settings.CrossTalkDb), ("maximumSilenceInTurnSeconds", settings.MaximumSilenceInTurnSeconds))),
        ];
    }

    private static ImmutableSortedDictionary<string, string> Parameters(params (string Name, double Value)[] parameters) =>
        parameters.ToImmutableSortedDictionary(p => p.Name, p => p.Value.ToString("R", CultureInfo.InvariantCulture));
}
