using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Interbeat.Reports.Words;

/// <summary>What the figures of a coupling measure mean, by the keys of <c>sync --json</c>.</summary>
public static class FigureWords
{
    private static readonly Regex Words = new("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+", RegexOptions.CultureInvariant);
    private static readonly Regex LockingRatio = new("^locking([0-9])To([0-9])$", RegexOptions.CultureInvariant);
    private static readonly Regex BesideSurrogates = new("^(.+?)(?:ExcessOver(Ar1|Phase)|(Ar1|Phase)Band)$", RegexOptions.CultureInvariant);
    private static readonly Regex RolePrefix = new("^(aToB|bToA|a|b)([A-Z].*)$", RegexOptions.CultureInvariant);
    private static readonly Regex RoleSuffix = new("^(.+?)([AB])Leads(Seconds)?$", RegexOptions.CultureInvariant);

    private static readonly FrozenDictionary<string, string> Meanings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Recurrence
        ["recurrenceRate"] = "Share of pairs of moments that recur, %.",
        ["determinism"] = "Share of recurrent pairs that lie on diagonal lines, %.",
        ["meanLine"] = "Mean length of diagonal lines, samples.",
        ["maxLine"] = "Longest diagonal line, samples.",
        ["entropy"] = "Shannon entropy of the lengths of diagonal lines, nats.",
        ["relativeEntropy"] = "The same over the logarithm of the number of different lengths, 0 to 1.",
        ["laminarity"] = "Share of recurrent pairs that lie on vertical lines, %.",
        ["trappingTime"] = "Mean length of vertical lines, samples.",
        ["maxVertical"] = "Longest vertical line, samples.",
        ["horizontalLaminarity"] = "Share of recurrent pairs that lie on horizontal lines, %.",
        ["horizontalTrappingTime"] = "Mean length of horizontal lines, samples.",
        ["maxHorizontal"] = "Longest horizontal line, samples.",
        ["lines"] = "Number of diagonal lines.",
        ["radiusUsed"] = "Distance up to which two moments recur, after rescaling.",
        ["vectors"] = "Number of delay vectors.",
        ["categoricalEntropy"] = "Shannon entropy of the sizes of rectangular blocks of one category, nats.",
        ["peakRecurrenceShare"] = "Largest share of recurrent pairs at one lag, 0 to 1.",
        ["peakLagSeconds"] = "Size of that lag, s; the profile shows on which side it lies.",
        ["profileAFirst"] = "Share of recurrent pairs by lag, from 0 on, where {A} comes first.",
        ["profileBFirst"] = "Share of recurrent pairs by lag, from 0 on, where {B} comes first.",

        // Spectra
        ["meanCoherence"] = "Mean squared coherence inside the cone of influence, 0 to 1.",
        ["meanCoherenceWithEdges"] = "The same with the cells outside the cone, which edges distort.",
        ["strongestPeriodSeconds"] = "Period of the largest mean coherence inside the cone, s.",
        ["strongestPeriodCoherence"] = "Mean squared coherence at that period.",
        ["insideConeShare"] = "Share of cells that lie inside the cone and can be read.",
        ["significantShare"] = "Share of those that reach what 5 % of the cells of unrelated AR(1) series do.",
        ["periodsSeconds"] = "The periods, s.",
        ["meanCoherencePerPeriod"] = "Mean squared coherence inside the cone by period.",
        ["meanCoherencePerPeriodWithEdges"] = "The same with the cells outside the cone.",
        ["ar1BoundPerPeriod"] = "Squared coherence that 5 % of the cells of unrelated AR(1) series reach, by period.",
        ["frequencyAHz"] = "Median frequency of {A} in the band, Hz.",
        ["frequencyBHz"] = "Median frequency of {B} in the band, Hz.",

        // Windows and segments
        ["windows"] = "Number of windows.",
        ["validWindows"] = "Windows with all their samples in both people.",
        ["partialWindows"] = "Windows that are cut short at an edge.",
        ["lags"] = "Number of lags.",
        ["grandAverage"] = "Mean over all windows and lags.",
        ["grandAverageSigned"] = "Mean correlation over all windows and lags, with sign.",
        ["grandAverageAbsolute"] = "Mean size of the correlation over all windows and lags.",
        ["lagZero"] = "Mean at the same moment.",
        ["aLeads"] = "Mean over the lags at which {A} comes first.",
        ["bLeads"] = "Mean over the lags at which {B} comes first.",
        ["bestLagSeconds"] = "Size of the lag of the largest mean, s; the profile shows on which side it lies.",
        ["z"] = "Mean size of Fisher's z over segments and lags.",
        ["zPseudo"] = "The same over segments that do not belong together.",
        ["sdZ"] = "Standard deviation of z over lags.",
        ["sdZPseudo"] = "The same over segments that do not belong together.",
        ["es"] = "Effect size: z minus that of segments that do not belong together, over the spread of the latter over lags.",
        ["percentAbovePseudo"] = "Share of lags whose z is above that of segments that do not belong together, %.",
        ["inPhaseMeanZ"] = "Mean z over the lags where it is above 0.",
        ["antiPhaseMeanZ"] = "Mean z over the lags where it is below 0.",
        ["inPhaseLags"] = "Lags where z is above 0.",
        ["antiPhaseLags"] = "Lags where z is below 0.",
        ["segments"] = "Number of segments.",
        ["pseudoPairings"] = "Pairings of segments that do not belong together.",
        ["concordanceIndex"] = "Logarithm of the sum of positive over that of negative correlations of slopes.",
        ["positiveSum"] = "Sum of the positive correlations of slopes.",
        ["negativeSum"] = "Sum of the sizes of the negative ones.",

        // Regressions
        ["GrangerNats"] = "What the past of the one tells about the other beyond the other's own past, nats.",
        ["GaussianTransferEntropyNats"] = "Half of it: the transfer entropy of Gaussian series, nats.",
        ["NaivePNotForInference"] = "p of that F as if neighbouring samples were independent. They are not: no inference from it.",
        ["Order"] = "Samples of the past in the regression.",
        ["F"] = "F of the regression with against without the partner's past.",
        ["Df1"] = "Degrees of freedom of F, numerator.",
        ["Df2"] = "Degrees of freedom of F, denominator.",
        ["Nats"] = "Transfer entropy: what the past of the one tells about the other beyond the other's own past, nats.",
        ["Inertia"] = "How much of the own last value stays.",
        ["Coordination"] = "How much of the partner's last value enters.",
        ["Intercept"] = "Constant of the regression.",
        ["Rows"] = "Complete rows in the regression.",
        ["GainNats"] = "What the partner adds to the fit, nats a row.",
        ["r2Inertia"] = "Explained variance by the own last values alone.",
        ["r2Coordination"] = "Explained variance by the partner's last values alone.",
        ["r2InertiaCoordination"] = "Explained variance by both.",
        ["tauSamples"] = "Distance between the samples of a local derivative.",
        ["embedding"] = "Samples in a local derivative.",
        ["rows"] = "Complete rows in the fit.",
        ["R2"] = "Explained variance of the acceleration.",
        ["R2Uncoupled"] = "Explained variance without the partner.",
        ["r2Coupled"] = "Explained variance of both with the partner.",
        ["r2Uncoupled"] = "Explained variance of both without the partner.",
        ["EtaPerSampleSquared"] = "How strongly displacement pulls back, per sample squared.",
        ["ZetaPerSample"] = "How velocity is damped (below 0) or grows, per sample.",
        ["ZetaPerSecond"] = "How velocity is damped (below 0) or grows, per second.",
        ["PartnerEtaPerSampleSquared"] = "The pull by the partner's displacement, per sample squared.",
        ["PartnerZetaPerSample"] = "The pull by the partner's velocity, per sample.",
        ["UncoupledEtaPerSampleSquared"] = "The own pull in a fit without the partner.",
        ["UncoupledZetaPerSample"] = "The own damping in a fit without the partner.",
        ["PeriodSamples"] = "Period without damping, samples.",
        ["PeriodSeconds"] = "Period without damping, s.",
        ["DampedPeriodSeconds"] = "Period with damping, s.",
        ["OscillationP"] = "p of oscillation beyond AR(1) noise.",
        ["R2AboveOwnAr1"] = "Explained variance above that of AR(1) noise of the same coefficient.",
        ["maxReEigenvaluePerSecond"] = "Growth (above 0) or decay of the fitted system of both, per second.",
        ["ar1Mean"] = "Mean of the measure over AR(1) surrogates.",
        ["ar1Sd"] = "Its standard deviation over them.",
        ["ar1Z"] = "Surrogate z against them.",
        ["ar1P"] = "p against them.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a figure means; the key in plain words where nothing more is known.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="a">Name of the person named first.</param>
    /// <param name="b">Name of the other.</param>
    public static string Meaning(string key, string a, string b)
    {
        ArgumentNullException.ThrowIfNull(key);
        return (Exact(key) ?? Surrogates(key) ?? Ratio(key) ?? Role(key) ?? Plain(key) + ".")
            .Replace("{A}", a, StringComparison.Ordinal).Replace("{B}", b, StringComparison.Ordinal);
    }

    /// <summary>A key in camelCase as words.</summary>
    public static string Plain(string key)
    {
        var words = string.Join(' ', Words.Matches(key).Select(m => m.Value.ToLowerInvariant()));
        return words.Length == 0 ? key : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? Exact(string key) => Meanings.GetValueOrDefault(key);

    private static string? Ratio(string key) => LockingRatio.Match(key) is { Success: true, Groups: var g } ? $"Phase locking {g[1]}:{g[2]}, mean over windows, 0 to 1." : null;

    // "...ExcessOverAr1" and "...PhaseBand" stand beside a figure of their own.
    private static string? Surrogates(string key) => BesideSurrogates.Match(key) is { Success: true, Groups: var g }
        ? $"{g[1].Value}: {(g[2].Success ? "what is above the mean" : "95 % band")} of {(g[2].Value + g[3].Value == "Ar1" ? "AR(1) surrogates" : "phase-shuffled partners")}."
        : null;

    // What is left after the role begins with a capital letter.
    private static string? Role(string key) => RolePrefix.Match(key) is { Success: true, Groups: var g }
        ? (g[1].Value switch { "aToB" => "From {A} to {B}: ", "bToA" => "From {B} to {A}: ", "a" => "{A}: ", _ => "{B}: " }) + LowerFirst(Exact(g[2].Value) ?? Plain(g[2].Value) + ".")
        : RoleSuffix.Match(key) is { Success: true, Groups: var s }
            ? $"{(Exact(s[1].Value) ?? Plain(s[1].Value)).TrimEnd('.')}, where {(s[2].Value == "A" ? "{A}" : "{B}")} comes first{(s[3].Success ? ", s" : "")}."
            : null;

    private static string LowerFirst(string words) => words.Length > 1 && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
}
