using System.Text.Json;
using Interbeat.Signals.Hrv;

namespace Interbeat.Validation.WhyWeDiffer.Inputs;

/// <summary>A test pattern of ANSI/AAMI EC57: intervals base + A sin(2 pi f t), t beginning anew every so many beats.</summary>
/// <param name="Name">Its name in the standard.</param>
/// <param name="BaseMs">The interval that it swings about.</param>
/// <param name="AmplitudeMs">A.</param>
/// <param name="FrequencyHz">f.</param>
/// <param name="Cycle">Beats after which t begins anew.</param>
/// <param name="Beats">Its length.</param>
internal sealed record Ec57Pattern(string Name, double BaseMs, double AmplitudeMs, double FrequencyHz, int Cycle, int Beats)
{
    private readonly Lazy<JsonElement> frozen = new(() => FrozenFigures.Read("ec57_reference.json").At("results", Name));

    public static Ec57Pattern Tp2 { get; } = new("TP2", 800, 35, 0.25, 5, 108_000);

    public static Ec57Pattern Tp3 { get; } = new("TP3", 1000, 70, 0.10, 10, 86_400);

    public static Ec57Pattern Tp4 { get; } = new("TP4", 3000, 280, 1.0 / 30, 10, 28_800);

    public static Ec57Pattern Tp5 { get; } = new("TP5", 1500, 140, 1.0 / 3600, 2400, 57_600);

    /// <summary>A^2 / 2, what its band should hold.</summary>
    public double PowerMs2 => AmplitudeMs * AmplitudeMs / 2;

    /// <summary>Our band powers of it.</summary>
    public BandPowers Ours(SpectrumMode mode) =>
        BandPowers.Of(IntervalSpectrum.Of(NnIntervals.OneRun(Intervals()), mode)!, BandPreset.Adult, mode);

    /// <summary>VLF with windows of 300 s by trapezoids over the bins below the edge, from an independent implementation.</summary>
    public double? TrapezoidsVlf => frozen.Value.Figure("ref_welch300s", "vlf");

    /// <summary>What NeuroKit2 reads.</summary>
    public double? NeuroKit(string band) => frozen.Value.Figure("neurokit_4Hz_norm=False", "HRV_" + band.ToUpperInvariant());

    /// <summary>What pyHRV reads.</summary>
    public double? PyHrv(string band) => frozen.Value.At("pyhrv_welch")[Array.IndexOf(["vlf", "lf", "hf"], band)].GetDouble();

    /// <summary>What hrv-analysis reads.</summary>
    public double? HrvAnalysis(string band) => frozen.Value.Figure("hrvanalysis_welch", band);

    private double[] Intervals()
    {
        var values = new double[Beats];
        var time = 0.0;
        for (var i = 0; i < Beats; i++)
        {
            time = i % Cycle == 0 ? 0 : time;
            values[i] = BaseMs + (AmplitudeMs * Math.Sin(2 * Math.PI * FrequencyHz * time));
            time += values[i] / 1000;
        }

        return values;
    }
}
