namespace Interbeat.Signals.Beats;

/// <summary>Two seconds of one stretch of an ECG, filtered, on the detector's grid: what decisions are made from.</summary>
/// <remarks>A pure function of the samples around it, so blocks may be computed in any order and on any thread. Reused once decided.</remarks>
internal sealed class EcgBlock
{
    /// <summary>Length of a block, seconds: it holds a beat at 30 per minute. Chosen.</summary>
    public const double Seconds = 2;

    /// <summary>A slope per second below this share of the largest deflection from the first sample is rounding. Chosen.</summary>
    private const float RoundingShare = 1e-4f;

    private readonly float[] slope;
    private readonly float[] feature;
    private readonly float[] light;
    private readonly float[] grid;

    /// <summary>A block with room for a number of points.</summary>
    public EcgBlock(int capacity, EcgFilters filters)
    {
        slope = new float[capacity + 2 + filters.Integration - 1];
        feature = new float[capacity + 2];
        light = new float[capacity + 2];
        grid = new float[capacity];
        Peaks = new int[(capacity / 2) + 2];
        Swings = new int[(capacity / 2) + 2];
    }

    /// <summary>Sample number of the stretch's first sample.</summary>
    public long SegmentStart { get; set; }

    /// <summary>Sample number after the stretch's last sample, if this is the last block.</summary>
    public long SegmentEnd { get; set; }

    /// <summary>Whether the stretch ends with this block.</summary>
    public bool IsLast { get; set; }

    /// <summary>The first point, counted from the stretch's start.</summary>
    public int Start { get; set; }

    /// <summary>Number of points.</summary>
    public int Length { get; private set; }

    /// <summary>The root mean square slope.</summary>
    public ReadOnlySpan<float> Feature => feature.AsSpan(1, Length);

    /// <summary>The lightly filtered signal.</summary>
    public ReadOnlySpan<float> Light => light.AsSpan(1, Length);

    /// <summary>The signal itself on the grid, from the stretch's first sample.</summary>
    public ReadOnlySpan<float> Grid => grid.AsSpan(0, Length);

    /// <summary>Local maxima of the feature, from the block's start.</summary>
    public int[] Peaks { get; }

    /// <summary>Number of them.</summary>
    public int PeakCount { get; private set; }

    /// <summary>Local maxima of the magnitude of the light signal, from the block's start.</summary>
    public int[] Swings { get; }

    /// <summary>Number of them.</summary>
    public int SwingCount { get; private set; }

    /// <summary>Largest feature.</summary>
    public float FeatureMax { get; private set; }

    /// <summary>Largest upward deflection of the light signal.</summary>
    public float LightMax { get; private set; }

    /// <summary>Largest downward deflection, as a positive number.</summary>
    public float LightMin { get; private set; }

    /// <summary>Fills the block from the points around it.</summary>
    /// <param name="window">The points of the block and <see cref="EcgFilters.Reach"/> more to each side.</param>
    /// <param name="filters">The filters.</param>
    public void Compute(ReadOnlySpan<float> window, EcgFilters filters)
    {
        Length = window.Length - (2 * filters.Reach);
        var points = Length + 2;
        window.Slice(filters.Reach, Length).CopyTo(grid);
        var slopes = slope.AsSpan(0, points + filters.Integration - 1);
        EcgKernels.Fir(window[(filters.Reach - 1 - ((filters.Slope.Length + filters.Integration - 2) / 2))..], filters.Slope, slopes);
        EcgKernels.RootMeanSquare(slopes, filters.Integration, feature.AsSpan(0, points));
        EcgKernels.Fir(window[(filters.Reach - 1 - (filters.Light.Length / 2))..], filters.Light, light.AsSpan(0, points));
        (LightMax, LightMin) = EcgKernels.Extremes(Light);
        (FeatureMax, _) = EcgKernels.Extremes(Feature);
        var (up, down) = EcgKernels.Extremes(window);
        PeakCount = EcgKernels.LocalMaxima(feature.AsSpan(0, points), isMagnitude: false, RoundingShare * Math.Max(up, down), Peaks);
        SwingCount = EcgKernels.LocalMaxima(light.AsSpan(0, points), isMagnitude: true, 0, Swings);
    }
}
