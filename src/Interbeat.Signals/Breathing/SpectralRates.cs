namespace Interbeat.Signals.Breathing;

/// <summary>Breathing rates of each second from the spectra of the windows around it.</summary>
internal static class SpectralRates
{
    /// <summary>The normalised spectrum of the window around each second of a 4 Hz grid; null where the window is not covered or has no power.</summary>
    /// <param name="grid">The series at 4 Hz from the first second on; NaN in gaps.</param>
    /// <param name="spectrum">Where to look.</param>
    /// <param name="covered">Counts, for each second, the series that cover its window.</param>
    public static double[]?[] Spectra(double[] grid, BreathingSpectrum spectrum, int[] covered)
    {
        var spectra = new double[]?[covered.Length];
        var missing = CountMissing(grid);
        for (var s = 0; s < spectra.Length; s++)
        {
            var from = WindowStart(s);
            if (from >= 0 && from + BreathingSpectrum.Points <= grid.Length && missing[from + BreathingSpectrum.Points] == missing[from])
            {
                covered[s]++;
                spectra[s] = spectrum.Power(grid.AsSpan(from, BreathingSpectrum.Points));
            }
        }

        return spectra;
    }

    /// <summary>The grid point at which the window around the middle of second <paramref name="s"/> begins.</summary>
    public static int WindowStart(int s) => (int)((s + 0.5 - (BreathingSpectrum.WindowSeconds / 2.0)) * BreathingSpectrum.RateHz);

    /// <summary>Rates, shares and reasons of the spectra of one or more sources.</summary>
    /// <param name="source">What they were taken from together.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="sources">The spectra of each source, one a second.</param>
    /// <param name="covered">How many sources cover each second's window.</param>
    /// <param name="spectrum">Where peaks are sought.</param>
    public static BreathingRates Rates(BreathingSource source, double startSeconds, double[]?[][] sources, int[] covered, BreathingSpectrum spectrum)
    {
        var consensus = new PeakConsensus(spectrum, sources.Length);
        var rates = new double[covered.Length];
        var shares = new double[covered.Length];
        var absence = new BreathingAbsence[covered.Length];
        var second = new double[]?[sources.Length];
        for (var s = 0; s < rates.Length; s++)
        {
            for (var k = 0; k < second.Length; k++)
            {
                second[k] = sources[k][s];
            }

            (rates[s], shares[s], absence[s]) = consensus.Of(second, covered[s]);
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
