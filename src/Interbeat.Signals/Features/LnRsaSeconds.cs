using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Features;

/// <summary>ln RSA of the epoch centred on each second, by <see cref="PorgesBohrer"/> in windows of finite length.</summary>
/// <remarks>
/// The band-pass is the response of the forward and backward filter cut at <see cref="HalfPoints"/>. Each run is continued by its reflection and
/// filtered by itself, so a value depends on its own run only, and on nothing beyond the cut.
/// </remarks>
internal sealed class LnRsaSeconds
{
    /// <summary>Half width of the band-pass, in points of the grid. Chosen: on real recordings values then differ from those of the endless filter by less than 0.002 (median) and 0.006 (99th percentile).</summary>
    public const int HalfPoints = 30;

    /// <summary>The share of the half width that is not faded. Chosen.</summary>
    public const double FlatShare = 0.9;

    /// <summary>Second s has its middle at s + 0.5, so its epoch starts 14.5 s before s: point 2 s - 29.</summary>
    private const int PointsBefore = (int)((PorgesBohrer.EpochSeconds - 1) * PorgesBohrer.RateHz / 2);

    private readonly SessionLength session;
    private readonly Action<double, AbsentReason> onSecond;
    private readonly MovingCubicResidual detrend;
    private readonly RunKernel bandPass;
    private readonly double[] band = new double[8 * PorgesBohrer.EpochPoints];
    private int bandCount;
    private long bandEnd;
    private long nextPoint;
    private int next;
    private bool hasInterval;
    private double lastEnd;
    private double lastMs;

    /// <summary>A stream of seconds.</summary>
    /// <param name="session">How many seconds there are.</param>
    /// <param name="onSecond">Receives each second in order, as soon as it is known.</param>
    public LnRsaSeconds(SessionLength session, Action<double, AbsentReason> onSecond)
    {
        this.session = session;
        this.onSecond = onSecond;
        var sections = Butterworth.BandPass(PorgesBohrer.FilterOrder, PorgesBohrer.LowHz, PorgesBohrer.HighHz, PorgesBohrer.RateHz);
        bandPass = new RunKernel(ZeroPhaseKernel.Of(sections, HalfPoints, FlatShare), ZeroPhase.CustomaryPadding(sections.Length), 1, AddBand);
        detrend = new MovingCubicResidual(PorgesBohrer.PolynomialPoints, bandPass.Push);
    }

    /// <summary>How long after the end of a second its value is known at the latest, apart from the interval that covers that instant.</summary>
    public static double DelaySeconds => ((PorgesBohrer.EpochSeconds - 2) / 2.0) + ((HalfPoints + (PorgesBohrer.PolynomialPoints / 2)) / PorgesBohrer.RateHz);

    /// <summary>Takes the next interval of the run.</summary>
    /// <param name="end">When it ends, relative to the first second.</param>
    /// <param name="milliseconds">Its duration.</param>
    public void Add(double end, double milliseconds)
    {
        if (!hasInterval)
        {
            nextPoint = (long)Math.Ceiling(end * PorgesBohrer.RateHz);
            bandEnd = nextPoint;
            NothingBefore(nextPoint);
            hasInterval = true;
        }
        else
        {
            for (; nextPoint / PorgesBohrer.RateHz <= end; nextPoint++)
            {
                var t = nextPoint / PorgesBohrer.RateHz;
                detrend.Push(lastMs + ((milliseconds - lastMs) * (t - lastEnd) / (end - lastEnd)));
            }
        }

        lastEnd = end;
        lastMs = milliseconds;
    }

    /// <summary>Ends the run.</summary>
    public void EndRun()
    {
        detrend.EndRun();
        bandPass.EndRun();
        bandCount = 0;
        if (hasInterval)
        {
            NothingBefore(nextPoint);
        }

        hasInterval = false;
    }

    /// <summary>Between runs: no interval ends at or before this instant any more.</summary>
    public void SettleTo(double settled)
    {
        if (!hasInterval)
        {
            NothingBefore((long)Math.Min(Math.Floor(settled * PorgesBohrer.RateHz) + 1, long.MaxValue / 2));
        }
    }

    private void AddBand(double value)
    {
        if (bandCount == band.Length)
        {
            band.AsSpan(bandCount - PorgesBohrer.EpochPoints).CopyTo(band);
            bandCount = PorgesBohrer.EpochPoints;
        }

        band[bandCount++] = value;
        bandEnd++;
        if (next < session.Seconds && (next * (long)PorgesBohrer.RateHz) - PointsBefore + PorgesBohrer.EpochPoints == bandEnd && bandCount >= PorgesBohrer.EpochPoints)
        {
            next++;
            onSecond(PorgesBohrer.LnVariance(band.AsSpan(bandCount - PorgesBohrer.EpochPoints, PorgesBohrer.EpochPoints)), AbsentReason.NoVariance);
        }
    }

    /// <summary>Epochs that begin before this point of the grid are not whole.</summary>
    private void NothingBefore(long point)
    {
        while (next < session.Seconds && (next * (long)PorgesBohrer.RateHz) - PointsBefore < point)
        {
            next++;
            onSecond(double.NaN, AbsentReason.Gap);
        }
    }
}
