using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Features;

/// <summary>Heart rate, RMSSD and respiratory sinus arrhythmia at one value per second.</summary>
/// <remarks>
/// <para>A <em>usable</em> interval lies in one run of the corrected beats and touches no poor span. Nothing is computed across what is
/// not usable.</para>
/// <para>Heart rate: mean over the second of 60000 / IBI(t), where IBI(t) is the interval that contains t; absent when less than 80 % of
/// the second is covered.</para>
/// <para>RMSSD: over the successive differences whose three beats lie in the 30 s around the second's middle; absent when usable
/// intervals cover less than 80 % of them.</para>
/// <para>ln RSA: see the step's definition; absent when an epoch is not wholly covered, has no variance, or more than 10 % of its beats
/// were corrected.</para>
/// <para>Quality: covered share of the second times one minus the share of corrected beats in the 30 s around it.</para>
/// </remarks>
public static class HeartFeatures
{
    /// <summary>Length of the window of RMSSD, seconds.</summary>
    public const double WindowSeconds = 30;

    /// <summary>A value needs this share of its window covered. Chosen.</summary>
    public const double MinimumCoverage = 0.8;

    /// <summary>Above this share of corrected beats in the window there is no ln RSA. Chosen.</summary>
    public const double MaximumCorrectedShare = 0.1;

    private const int MethodVersion = 1;

    /// <summary>What the columns are, for the record of a result.</summary>
    public static ImmutableArray<ProcessingStep> Steps { get; } =
    [
        new("heart rate per second", MethodVersion,
            "Time-weighted mean of 60000 / IBI over each second, in beats per minute; absent below the minimum coverage.",
            "definition; coverage chosen",
            Parameters(("minimumCoverage", MinimumCoverage))),
        new("RMSSD per second", MethodVersion,
            "Root mean square of the successive RR differences whose three beats lie in the window centred on the second, in ms; no difference is taken across a gap.",
            "Task Force 1996; window and coverage chosen",
            Parameters(("windowSeconds", WindowSeconds), ("minimumCoverage", MinimumCoverage))),
        new("ln RSA per second (Porges-Bohrer, adult)", MethodVersion,
            "Natural log of the variance (ddof 1) of the interbeat interval in the band of adult breathing, over the epoch centred on the second, in ln(ms^2): straight lines at 2 Hz, moving cubic subtracted, Butterworth band-pass forward and backward, runs never bridged.",
            "Porges and Bohrer 1990; limit of corrected beats chosen",
            Parameters(
                ("rateHz", PorgesBohrer.RateHz),
                ("polynomialPoints", PorgesBohrer.PolynomialPoints),
                ("lowHz", PorgesBohrer.LowHz),
                ("highHz", PorgesBohrer.HighHz),
                ("filterOrder", PorgesBohrer.FilterOrder),
                ("epochSeconds", PorgesBohrer.EpochSeconds),
                ("maximumCorrectedShare", MaximumCorrectedShare))),
    ];

    /// <summary>The features of each second of a session.</summary>
    /// <param name="beats">Beats after correction.</param>
    /// <param name="poorSpans">Stretches whose signal cannot be trusted, on the same clock; intervals that touch one are not used.</param>
    /// <param name="startSeconds">The start of the first second, on the beats' clock.</param>
    /// <param name="seconds">The number of seconds.</param>
    public static HeartSeconds PerSecond(CorrectedBeats beats, IReadOnlyList<TimeSpanSeconds> poorSpans, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(poorSpans);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var usable = UsableBeats.Without(beats.Corrected, poorSpans);
        var coverage = Coverage.PerSecond(usable, startSeconds, seconds);
        var corrected = CorrectedShares.PerSecond(beats, WindowSeconds, startSeconds, seconds);
        var lnRsa = PorgesBohrer.PerSecond(usable, startSeconds, seconds);
        var quality = new double[seconds];
        for (var s = 0; s < seconds; s++)
        {
            quality[s] = coverage.Share[s] * (1 - corrected[s]);
            if (corrected[s] > MaximumCorrectedShare)
            {
                lnRsa[s] = double.NaN;
            }
        }

        return new HeartSeconds(
            [.. coverage.MeanRate(MinimumCoverage)],
            [.. lnRsa],
            [.. Rmssd.PerSecond(usable, WindowSeconds, MinimumCoverage, startSeconds, seconds)],
            [.. quality]);
    }

    private static ImmutableSortedDictionary<string, string> Parameters(params (string Name, double Value)[] parameters) =>
        parameters.ToImmutableSortedDictionary(p => p.Name, p => p.Value.ToString("R", CultureInfo.InvariantCulture));
}
