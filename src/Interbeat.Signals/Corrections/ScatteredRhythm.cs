using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>A rhythm so scattered that a correction whose limits follow the scatter lets it pass.</summary>
public static class ScatteredRhythm
{
    /// <summary>A fixed limit that flags this share of the beats more than the correction did is told of. Chosen: twice the share above which values rest on repair.</summary>
    private const double ToldShare = 0.1;

    /// <summary>The correction with a fixed limit that others are held against.</summary>
    private const string FixedLimit = "threshold:medium";

    /// <summary>The sentence, or null where both agree well enough.</summary>
    /// <param name="beats">The beats before correction.</param>
    /// <param name="corrected">The beats with the correction that was chosen.</param>
    /// <param name="name">Its name.</param>
    /// <param name="fromSeconds">Where the stretch begins, on the recording's clock.</param>
    /// <param name="toSeconds">Where it ends.</param>
    public static string? Remark(BeatSeries beats, CorrectedBeats corrected, string name, double fromSeconds, double toSeconds)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(corrected);
        var own = corrected.Within(fromSeconds, toSeconds).CorrectedShare;
        var other = BeatCorrections.Find(FixedLimit)!.Correct(beats).Within(fromSeconds, toSeconds).CorrectedShare;
        return other - own > ToldShare
            ? string.Create(CultureInfo.InvariantCulture, $"The rhythm is scattered: {FixedLimit} would correct {100 * other:0.0} % of the beats, {name} corrected {100 * own:0.0} %. Look at the intervals before the values are used.")
            : null;
    }
}
