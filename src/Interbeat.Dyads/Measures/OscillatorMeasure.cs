using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Damping;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Two coupled oscillators; the headline is what the partners add to each other's oscillator, in nats.</summary>
public sealed class OscillatorMeasure : ICouplingMeasure
{
    private const string TauKey = "tau";
    private const string EmbeddingKey = "embedding";
    private const string DetrendKey = "detrend";

    /// <summary>Samples at most between embedded values, and embedded values at most.</summary>
    private const int Largest = 1000;

    /// <inheritdoc/>
    public string Name => "oscillator";

    /// <inheritdoc/>
    public string Title => "coupled oscillator (GLLA) beside AR(1) and phase surrogates";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Channels;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        List(TauKey, "samples", "from one embedded value to the next; of several (2,3) the largest R2 is taken, in surrogates too", "2", least: 1),
        List(EmbeddingKey, "values", "embedded values; of several (3,4) likewise", "4", least: 3),
        MeasureParameter.Flag(DetrendKey, "remove each person's least-squares line first, else the mean", true),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "coupled oscillator",
            1,
            "Per person x'' = eta x + zeta x' + partnerEta y + partnerZeta y', derivatives by generalised local linear approximation, least squares without an intercept. The size is the sum over both of ln(RSS without / RSS with the partner); R2, period and zeta count only as an excess over AR(1) and phase-randomised pairs put through the same fit.",
            "Boker and Nesselroade 2002; Boker, Deboeck, Edler and Keel 2010; Butler and Barnard 2019",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        ImmutableArray<(int Tau, int Embedding)> embeddings =
            [.. Values(task.Settings.Values[EmbeddingKey]).SelectMany(embedding => Values(task.Settings.Values[TauKey]).Select(tau => (tau, embedding)))];
        var test = new OscillatorTest(embeddings, task.Settings.Flag(DetrendKey));
        var span = WholeSession.Span(task.Settings, embeddings.Max(e => (e.Embedding - 1) * e.Tau));
        var found = test.Of(task.Pair, span, task.Surrogates, task.Seed, task.Options);
        var reading = WholeSession.Reading(
            task.Pair,
            span,
            found?.Fit.GainNats ?? double.NaN,
            found is null ? [] : Figures(found, task.Settings.RateHz),
            found is null ? [] : [Told(task.Names.A, found.OscillationPA), Told(task.Names.B, found.OscillationPB), Told(found.Damping)]);
        return SurrogateTest.Run(this, task, reading, span, () =>
        {
            var fit = test.NewFit();
            return (a, b) => fit(a, b)?.GainNats ?? double.NaN;
        });
    }

    private static string Told(string name, double? p) =>
        p is null ? $"{name}: whether the signal oscillates cannot be told without surrogates."
        : p <= OscillatorTest.OscillatesBelow
            ? string.Create(CultureInfo.InvariantCulture, $"{name}: the signal oscillates beyond AR(1) noise (p = {p:0.###}); one that was smoothed does so too.")
            : string.Create(CultureInfo.InvariantCulture, $"{name}: the signal oscillates no more than AR(1) noise (p = {p:0.###}); its R2, period and zeta say nothing.");

    private static string Told(DampingResult damping) => damping.Verdict switch
    {
        DampingVerdict.Damping => "The fitted system damps more than phase-randomised pairs do. Without coupling this is about each signal by itself.",
        DampingVerdict.Amplifying => "The fitted system amplifies more than phase-randomised pairs do. Without coupling this is about each signal by itself.",
        _ => "Whether the fitted system damps or amplifies cannot be told: " + damping.Reason,
    };

    private static IEnumerable<MeasureFigure> Figures(OscillatorTestResult found, double rateHz) =>
    [
        MeasureFigure.Of("tauSamples", found.Fit.Tau),
        MeasureFigure.Of("embedding", found.Fit.Embedding),
        MeasureFigure.Of("rows", found.Fit.Rows),
        .. Side("a", found.Fit.A, rateHz),
        .. Side("b", found.Fit.B, rateHz),
        MeasureFigure.Of("aOscillationP", found.OscillationPA ?? double.NaN),
        MeasureFigure.Of("bOscillationP", found.OscillationPB ?? double.NaN),
        .. found.Excesses.SelectMany(Beside),
    ];

    private static IEnumerable<MeasureFigure> Side(string person, OscillatorSide side, double rateHz) =>
    [
        MeasureFigure.Of(person + "EtaPerSampleSquared", side.Eta),
        MeasureFigure.Of(person + "ZetaPerSample", side.Zeta),
        MeasureFigure.Of(person + "PartnerEtaPerSampleSquared", side.PartnerEta),
        MeasureFigure.Of(person + "PartnerZetaPerSample", side.PartnerZeta),
        MeasureFigure.Of(person + "UncoupledEtaPerSampleSquared", side.AloneEta),
        MeasureFigure.Of(person + "UncoupledZetaPerSample", side.AloneZeta),
        MeasureFigure.Of(person + "PeriodSamples", side.Period),
        MeasureFigure.Of(person + "DampedPeriodSeconds", side.DampedPeriod / rateHz),
        MeasureFigure.Of(person + "R2", side.R2),
        MeasureFigure.Of(person + "GainNats", side.GainNats),
    ];

    private static IEnumerable<MeasureFigure> Beside(OscillatorExcess figure)
    {
        yield return MeasureFigure.Of(figure.Key, figure.Observed);
        foreach (var (name, found) in new[] { ("Ar1", figure.Ar1), ("Phase", figure.Phase) })
        {
            if (found is { } band)
            {
                yield return MeasureFigure.Of($"{figure.Key}ExcessOver{name}", figure.Observed - band.Mean);
                yield return MeasureFigure.OfSeries($"{figure.Key}{name}Band", [band.Low, band.High]);
            }
        }
    }

    private static MeasureParameter List(string key, string unit, string meaning, string otherwise, int least) => new(
        key,
        unit,
        meaning,
        $"a whole number from {least} to {Largest}, or several with commas between them",
        text => text.Split(',').All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= Largest),
        _ => otherwise);

    private static IEnumerable<int> Values(string text) => text.Split(',').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
}
