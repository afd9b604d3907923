namespace Interbeat.Dyads.Recurrence;

/// <summary>How trajectories are made and when two of their moments recur.</summary>
public sealed record RecurrenceSettings
{
    /// <summary>The rate that is aimed at where no radius is given, in %. Chosen (dyads, section 2.5).</summary>
    public const double DefaultRatePercent = 5;

    /// <summary>Above this rate a plot of continuous series is refused, in %: nearly everything recurs, so every line is long whatever the two do. Chosen (dyads, section 2.5).</summary>
    public const double MostPercent = 50;

    /// <summary>Samples from one number of a vector to the next.</summary>
    public int Delay { get; init; } = 1;

    /// <summary>Numbers that each series gives to a vector.</summary>
    public int Embedding { get; init; } = 1;

    /// <summary>The radius, in units of the (normalised) series or as a fraction of what distances are divided by; null where <see cref="RatePercent"/> sets it.</summary>
    public double? Radius { get; init; }

    /// <summary>The recurrence rate that sets the radius where none is given, in %.</summary>
    public double RatePercent { get; init; } = DefaultRatePercent;

    /// <summary>What distances are divided by before they are held against a given radius.</summary>
    public DistanceScale Rescale { get; init; }

    /// <summary>Whether each series is first given mean 0 and standard deviation 1 (ddof 1) over its present samples.</summary>
    public bool ZScore { get; init; } = true;

    /// <summary>The shortest diagonal that counts as a line, in samples.</summary>
    public int MinDiagonal { get; init; } = 2;

    /// <summary>The shortest vertical that counts as a line, in samples.</summary>
    public int MinVertical { get; init; } = 2;

    /// <summary>Whether the numbers are names of categories: two moments recur where they are equal, and radius, scale and normalisation play no part.</summary>
    public bool Categorical { get; init; }

    /// <summary>In the plot of one trajectory, pairs fewer samples apart than this are left out.</summary>
    public int Theiler { get; init; } = 1;
}

/// <summary>What distances are divided by.</summary>
public enum DistanceScale
{
    /// <summary>Nothing: the radius is in units of the (normalised) series.</summary>
    None,

    /// <summary>Their mean over all pairs: the radius is a fraction of it.</summary>
    Mean,

    /// <summary>The largest of them: the radius is a fraction of it.</summary>
    Max,
}
