using System.Collections.Immutable;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Segments;

namespace Interbeat.Dyads.Measures;

/// <summary>What the R package SUSY prints, under names that say who comes first instead of "lead 1" and "lead 2".</summary>
internal static class SegmentSynchronyFigures
{
    private const double Percent = 100;

    public static ImmutableArray<MeasureFigure> Of(SegmentSynchrony found)
    {
        double[] real = found.Real.Absolute, signed = found.Real.Signed;
        // Without pseudo pairings whatever rests on them is absent.
        double[] pseudo = found.Pseudo?.Absolute ?? NotComputed(real), pseudoSigned = found.Pseudo?.Signed ?? NotComputed(real);
        Range first = (found.Real.Zero + 1).., second = ..found.Real.Zero;
        double[] inPhase = [.. signed.Where(z => z > 0)], antiPhase = [.. signed.Where(z => z < 0)];
        return
        [
            MeasureFigure.Of("z", Mean(real)),
            MeasureFigure.Of("zPseudo", Mean(pseudo)),
            MeasureFigure.Of("sdZ", Sd(real)),
            MeasureFigure.Of("sdZPseudo", Sd(pseudo)),
            MeasureFigure.Of("es", EffectSize(real, pseudo)),
            MeasureFigure.Of("percentAbovePseudo", PercentAbove(real, pseudo)),
            MeasureFigure.Of("zALeads", Mean(real[first])),
            MeasureFigure.Of("zBLeads", Mean(real[second])),
            MeasureFigure.Of("esALeads", EffectSize(real[first], pseudo[first])),
            MeasureFigure.Of("esBLeads", EffectSize(real[second], pseudo[second])),
            MeasureFigure.Of("zSigned", Mean(signed)),
            MeasureFigure.Of("zPseudoSigned", Mean(pseudoSigned)),
            MeasureFigure.Of("esSigned", EffectSize(signed, pseudoSigned)),
            MeasureFigure.Of("percentAbovePseudoSigned", PercentAbove(signed, pseudoSigned)),
            MeasureFigure.Of("inPhaseMeanZ", Mean(inPhase)),
            MeasureFigure.Of("antiPhaseMeanZ", Mean(antiPhase)),
            MeasureFigure.Of("inPhaseLags", inPhase.Length),
            MeasureFigure.Of("antiPhaseLags", antiPhase.Length),
            MeasureFigure.Of("segments", found.BySegment.Count),
            MeasureFigure.Of("lags", real.Length),
            MeasureFigure.Of("pseudoPairings", found.Pseudo?.Pairings ?? 0),
            .. Profile("profile", real, found.Real.Zero),
            .. Profile("profilePseudo", pseudo, found.Real.Zero),
            .. Profile("profileSigned", signed, found.Real.Zero),
            .. Profile("profilePseudoSigned", pseudoSigned, found.Real.Zero),
            MeasureFigure.OfSeries("perSegmentMeanAbsoluteR", found.BySegment.Select(p => p.MeanAbsoluteR)),
            MeasureFigure.OfSeries("perSegmentPseudoMeanAbsoluteR", found.PseudoBySegment.Select(p => p.MeanAbsoluteR)),
        ];
    }

    /// <summary>A profile in three parts, each from the smallest lag on: no lag has a sign.</summary>
    private static IEnumerable<MeasureFigure> Profile(string name, double[] profile, int zero)
    {
        yield return MeasureFigure.Of(name + "LagZero", profile[zero]);
        yield return MeasureFigure.OfSeries(name + "ALeads", profile[(zero + 1)..]);
        yield return MeasureFigure.OfSeries(name + "BLeads", profile[..zero].Reverse());
    }

    /// <summary>Difference of means over the spread of the pseudo values over lags. No p belongs to it.</summary>
    private static double EffectSize(double[] real, double[] pseudo) => (Mean(real) - Mean(pseudo)) / Sd(pseudo);

    private static double PercentAbove(double[] real, double[] pseudo) =>
        double.IsNaN(pseudo[0]) ? double.NaN : Percent * real.Zip(pseudo, (r, p) => r > p ? 1 : 0).Sum() / real.Length;

    private static double[] NotComputed(double[] like) => [.. like.Select(_ => double.NaN)];

    private static double Mean(double[] values) => values.DefaultIfEmpty(double.NaN).Average();

    /// <summary>Standard deviation with ddof 1; NaN below two values.</summary>
    private static double Sd(double[] values)
    {
        var mean = Mean(values);
        return values.Length < 2 ? double.NaN : Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }
}
