using System.Collections.Immutable;

namespace Interbeat.Signals.Breathing;

/// <summary>Breathing rates of each second from the spectra of the windows around it.</summary>
internal static class SpectralRates
{
    /// <summary>The normalised spectrum of the window around each second of a 4 Hz grid; null where the window is not covered or has no power.</summary>
    /// <param name="grid">The series at 4 Hz from the first second on; NaN in gaps.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="spectrum">Where to look.</param>
    /// <param name="covered">Receives whether each window is wholly covered.</param>
    public static double[]?[] Spectra(double[] grid, int seconds, BreathingSpectrum spectrum, out bool[] covered)
    {
        var spectra = new double[]?[seconds];
        covered = new bool[seconds];
        var missing = CountMissing(grid);
        for (var s = 0; s < seconds; s++)
        {
            var from = WindowStart(s);
            if (from >= 0 && from + BreathingSpectrum.Points <= grid.Length && missing[from + BreathingSpectrum.Points] == missing[from])
            {
                covered[s] = true;
                spectra[s] = spectrum.Power(grid.AsSpan(from, BreathingSpectrum.Points));
            }
        }

        return spectra;
    }

    /// <summary>The grid point at which the window around the middle of second <paramref name="s"/> begins.</summary>
    public static int WindowStart(int s) => (int)((s + 0.5 - (BreathingSpectrum.WindowSeconds / 2.0)) * BreathingSpectrum.RateHz);

    /// <summary>Rates, shares and reasons of spectra.</summary>
    public static BreathingRates Rates(BreathingSource source, double startSeconds, double[]?[] spectra, bool[] covered, BreathingSpectrum spectrum)
    {
        var rates = new double[spectra.Length];
        var shares = new double[spectra.Length];
        var absence = new BreathingAbsence[spectra.Length];
        for (var s = 0; s < spectra.Length; s++)
        {
            var (rate, share) = spectra[s] is { } power ? spectrum.Peak(power) : (double.NaN, 0);
            var clear = share >= BreathingSpectrum.MinimumPeakShare && !double.IsNaN(rate);
            rates[s] = clear ? rate : double.NaN;
            shares[s] = covered[s] ? share : double.NaN;
            absence[s] = !covered[s] ? BreathingAbsence.NotCovered : clear ? BreathingAbsence.None : BreathingAbsence.NoClearPeak;
        }

        return new BreathingRates(source, startSeconds, [.. rates], [.. shares], [.. absence]);
    }

    /// <summary>Entry i: how many of the first i points are missing.</summary>
    private static int[] CountMissing(double[] grid)
    {
        var missing = new int[grid.Length + 1];
        for (var i = 0; i < grid.Length; i++)
        {
            missing[i + 1] = missing[i] + (double.IsFinite(grid[i]) ? 0 : 1);
        }

        return missing;
    }
}
