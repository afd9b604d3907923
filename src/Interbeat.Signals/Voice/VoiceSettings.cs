namespace Interbeat.Signals.Voice;

/// <summary>How a voice is measured. The defaults are for adults; see <see cref="Infant"/>.</summary>
/// <remarks>"Chosen" marks a decision that no authority settles.</remarks>
public sealed record VoiceSettings
{
    /// <summary>Voices of adults and children: 60 to 500 Hz.</summary>
    public static VoiceSettings Adult { get; } = new();

    /// <summary>Voices of infants, whose cries reach 1000 Hz.</summary>
    public static VoiceSettings Infant { get; } = new() { HighestHz = 1000 };

    /// <summary>Length of a frame, seconds. More than two periods of the lowest pitch.</summary>
    public double FrameSeconds { get; init; } = 0.040;

    /// <summary>From one frame to the next, seconds.</summary>
    public double HopSeconds { get; init; } = 0.010;

    /// <summary>Lowest pitch that is looked for, Hz.</summary>
    public double LowestHz { get; init; } = 60;

    /// <summary>Highest pitch that is looked for, Hz.</summary>
    public double HighestHz { get; init; } = 500;

    /// <summary>A frame is periodic where the normalised difference falls below this. De Cheveigne and Kawahara 2002: 0.1; here 0.15, chosen for rooms.</summary>
    public double PeriodicityThreshold { get; init; } = 0.15;

    /// <summary>
    /// Where no dip is so deep, the deepest one is taken below this. Chosen: a low voice has less than two periods in the window, and moves in them; without it
    /// half of the voiced frames of a voice at 70 Hz are lost.
    /// </summary>
    public double WeakPeriodicityThreshold { get; init; } = 0.30;

    /// <summary>Speech lies at least so far above the floor, dB. Chosen.</summary>
    public double AboveFloorDb { get; init; } = 9;

    /// <summary>Speech lies at most so far below the loud parts around it, dB. Chosen: the range of conversational speech with its consonants.</summary>
    public double BelowLoudDb { get; init; } = 35;

    /// <summary>Length of the window in which floor and loud parts are found, seconds. Chosen: several turns.</summary>
    public double FloorWindowSeconds { get; init; } = 60;

    /// <summary>Speech holds on for so long without voicing, seconds; where nothing follows in this time, it ended with its last loud frame.</summary>
    public double HangoverSeconds { get; init; } = 0.200;

    /// <summary>Least voiced time of a stretch of speech, seconds. Chosen: the shortest vowels.</summary>
    public double MinimumVoicedSeconds { get; init; } = 0.040;

    /// <summary>Least length of a pause, seconds (Goldman-Eisler 1968 and since: 250 ms).</summary>
    public double MinimumPauseSeconds { get; init; } = 0.250;

    /// <summary>Least voiced time for pitch and its range, seconds. Chosen.</summary>
    public double MinimumPitchSeconds { get; init; } = 1;

    /// <summary>A dip between two syllables is at least so deep, dB (de Jong and Wempe 2009).</summary>
    public double SyllableDipDb { get; init; } = 2;

    /// <summary>A syllable lies at most so far below the loudest, dB (de Jong and Wempe 2009).</summary>
    public double SyllableRangeDb { get; init; } = 25;

    /// <summary>A frame is a person's own where it is so much louder on their channel than on the other's, dB.</summary>
    public double CrossTalkDb { get; init; } = 6;

    /// <summary>A longer silence of both ends a turn, seconds. Chosen.</summary>
    public double MaximumSilenceInTurnSeconds { get; init; } = 2;
}
