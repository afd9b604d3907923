namespace Interbeat.Dyads.Spectral;

/// <summary>One scale of a run, one cell a sample. The spans are the giver's and hold only during the call.</summary>
internal readonly ref struct CoherenceCells
{
    private readonly ReadOnlySpan<double> crossRe;
    private readonly ReadOnlySpan<double> crossIm;
    private readonly ReadOnlySpan<double> powerFirst;
    private readonly ReadOnlySpan<double> powerSecond;
    private readonly ReadOnlySpan<double> rawRe;
    private readonly ReadOnlySpan<double> rawIm;
    private readonly int sign;

    public CoherenceCells(
        ReadOnlySpan<double> coherence,
        ReadOnlySpan<double> crossRe,
        ReadOnlySpan<double> crossIm,
        ReadOnlySpan<double> powerFirst,
        ReadOnlySpan<double> powerSecond,
        ReadOnlySpan<double> rawRe,
        ReadOnlySpan<double> rawIm,
        int sign)
    {
        Coherence = coherence;
        this.crossRe = crossRe;
        this.crossIm = crossIm;
        this.powerFirst = powerFirst;
        this.powerSecond = powerSecond;
        this.rawRe = rawRe;
        this.rawIm = rawIm;
        this.sign = sign;
    }

    /// <summary>Squared coherence, 0 to 1; NaN where one of the two has no power.</summary>
    public ReadOnlySpan<double> Coherence { get; }

    /// <summary>The coherency of one cell, whose squared size is the coherence: its angle is above 0 where A comes first.</summary>
    public (double Re, double Im) Coherency(int t)
    {
        var size = Math.Sqrt(powerFirst[t] * powerSecond[t]);
        return (crossRe[t] / size, sign * crossIm[t] / size);
    }

    /// <summary>The angle of the cross-spectrum before smoothing, in rad, above 0 where A comes first: biwavelet's phase.</summary>
    public double RawPhase(int t) => Math.Atan2(sign * rawIm[t], rawRe[t]);
}
