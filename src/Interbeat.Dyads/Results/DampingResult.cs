namespace Interbeat.Dyads.Results;

/// <summary>Whether a system returns to rest, stays, or runs away.</summary>
public enum DampingVerdict
{
    /// <summary>Not told apart from what surrogates give.</summary>
    Undecided,

    /// <summary>Deviations shrink.</summary>
    Damping,

    /// <summary>Deviations grow.</summary>
    Amplifying,
}

/// <summary>Damping of the coupled two-person oscillator over the session.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="MaxRealEigenvalue">The largest real part of the system's eigenvalues, per second; null where it could not be computed.</param>
/// <param name="SurrogateInterval">The surrogates' 95 % band of the same quantity, per second; null where there is none.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record DampingResult(DampingVerdict Verdict, double? MaxRealEigenvalue, (double Low, double High)? SurrogateInterval, string Reason);
