using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>How much closeness and separateness each pattern bears.</summary>
internal static class Doses
{
    /// <summary>Separateness borne by the anxious less that borne by the secure.</summary>
    public static Measured AnxiousSeparateness(ClaimRequest request)
    {
        var (anxious, secure) = (Of(CareRegime.Inconsistent, DoseOf.Separateness, request), Of(CareRegime.Consistent, DoseOf.Separateness, request));
        return Effect.Difference(anxious, secure).With(Effect.Mean(anxious).AsPart("anxious"), Effect.Mean(secure).AsPart("secure"));
    }

    /// <summary>All doses of four patterns; the value is the separateness borne by the disorganised less that borne by the secure.</summary>
    public static Measured TwoWindows(ClaimRequest request)
    {
        var parts = new List<ClaimFigure>();
        var doses = new Dictionary<(CareRegime, DoseOf), double[]>();
        foreach (var dose in Enum.GetValues<DoseOf>())
        {
            foreach (var regime in CareRegime.All)
            {
                var borne = Of(regime, dose, request);
                doses[(regime, dose)] = borne;
                parts.Add(Effect.Mean(borne).AsPart(Mean(GrownUp.Pattern(regime), dose)));
                parts.Add(new(Spread(GrownUp.Pattern(regime), dose), Math.Sqrt(Sample.Of(borne).Variance)));
            }
        }

        return Effect.Difference(doses[(CareRegime.Frightening, DoseOf.Separateness)], doses[(CareRegime.Consistent, DoseOf.Separateness)]).With(parts);
    }

    /// <summary>Whether the avoidant bear the least closeness, the anxious the least separateness, and the disorganised less of both than the secure with a greater spread than those who bear the least.</summary>
    public static bool NarrowAndFractured(Measured m) => NarrowestIsLowest(m)
        && m[Spread("disorganised", DoseOf.Closeness)] > m[Spread("avoidant", DoseOf.Closeness)]
        && m[Spread("disorganised", DoseOf.Separateness)] > m[Spread("anxious", DoseOf.Separateness)];

    /// <summary>The same without the spread.</summary>
    public static bool NarrowestIsLowest(Measured m) =>
        Others("avoidant").All(p => m[Mean("avoidant", DoseOf.Closeness)] < m[Mean(p, DoseOf.Closeness)])
        && Others("anxious").All(p => m[Mean("anxious", DoseOf.Separateness)] < m[Mean(p, DoseOf.Separateness)])
        && Enum.GetValues<DoseOf>().All(dose => m[Mean("disorganised", dose)] < m[Mean("secure", dose)]);

    private static IEnumerable<string> Others(string pattern) => CareRegime.All.Select(GrownUp.Pattern).Where(p => p != pattern);

    private static string Mean(string pattern, DoseOf dose) => $"{Word(dose)}, {pattern}";

    private static string Spread(string pattern, DoseOf dose) => $"{Word(dose)}, {pattern}, standard deviation";

    private static string Word(DoseOf dose) => dose == DoseOf.Closeness ? "closeness" : "separateness";

    private static double[] Of(CareRegime regime, DoseOf dose, ClaimRequest request)
    {
        var constants = new BondConstants(request.Set);
        var pairs = BearableDose.Ramp(regime, dose, new(request.Set, request.N, request.Seed, request.Threads), request.CancellationToken);
        return [.. pairs.Select(p => BearableDose.Of(p, constants))];
    }
}
