namespace Interbeat.Signals.Features;

/// <summary>A person's motion by the second as samples arrive: the same values, bit for bit, as of the whole recording.</summary>
/// <remarks>One channel is a motion series and gives its mean; three are an accelerometer and give the root of their summed variances (ddof 0). Not safe to share between threads.</remarks>
public sealed class RunningMotionFeatures
{
    private readonly int axes;
    private readonly double rateHz;
    private readonly SessionLength session;
    private readonly SampleSeconds clock;
    private readonly FeatureOutput motion;
    private readonly FeatureOutput coverage;
    private readonly List<double>[] second;
    private readonly double offset;
    private long position;
    private bool isFinished;

    /// <summary>A stream of seconds.</summary>
    /// <param name="axes">1 for a motion series, 3 for an accelerometer.</param>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="offsetSeconds">The time of the first sample minus the start of the first second.</param>
    /// <param name="onValue">Receives each second of each column when it is final; its column is a place in <see cref="MotionSeconds.ColumnsFor"/>.</param>
    /// <param name="seconds">The number of seconds; without end where it is not told.</param>
    public RunningMotionFeatures(int axes, double rateHz, double offsetSeconds, Action<FeatureValue> onValue, int seconds = SessionLength.Open)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        if (axes is not (1 or 3))
        {
            throw new ArgumentOutOfRangeException(nameof(axes), axes, "Motion has one channel or three axes.");
        }

        SampledInput.Refuse(rateHz, offsetSeconds);
        this.axes = axes;
        this.rateHz = rateHz;
        session = new SessionLength(seconds);
        motion = new FeatureOutput(MotionSeconds.MotionColumn, session, onValue);
        coverage = new FeatureOutput(MotionSeconds.CoverageColumn, session, onValue);
        clock = new SampleSeconds(rateHz, offsetSeconds, session, (_, _) => Close());
        second = [.. Enumerable.Range(0, axes).Select(_ => new List<double>())];
        offset = offsetSeconds;
    }

    /// <summary>Takes the next samples of a motion series; NaN where missing.</summary>
    /// <exception cref="ArgumentException">A value is infinite, or there are three axes.</exception>
    public void Push(ReadOnlySpan<double> samples)
    {
        Expect(1);
        SampledInput.RefuseInfinite(samples);
        foreach (var x in samples)
        {
            Step();
            Take(0, x);
        }

        clock.SettleTo(position);
    }

    /// <summary>Takes the next samples of three axes; NaN where missing.</summary>
    /// <exception cref="ArgumentException">A value is infinite, the axes differ in length, or there is one channel.</exception>
    public void Push(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z)
    {
        Expect(3);
        if (x.Length != y.Length || x.Length != z.Length)
        {
            throw new ArgumentException("The three axes have one length.", nameof(y));
        }

        SampledInput.RefuseInfinite(x);
        SampledInput.RefuseInfinite(y);
        SampledInput.RefuseInfinite(z);
        for (var i = 0; i < x.Length; i++)
        {
            Step();
            Take(0, x[i]);
            Take(1, y[i]);
            Take(2, z[i]);
        }

        clock.SettleTo(position);
    }

    /// <summary>Ends the stream: all seconds are handed out, without a stated number those that have begun.</summary>
    public void Finish()
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        isFinished = true;
        session.Close(offset + (position / rateHz));
        clock.Finish();
    }

    private void Expect(int given)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        if (given != axes)
        {
            throw new ArgumentException($"This stream was made for {axes} channels, not {given}.", nameof(given));
        }
    }

    /// <summary>Closes the second before the sample if it is the first of the next.</summary>
    private void Step() => clock.Add(position++, 0);

    private void Take(int axis, double value)
    {
        if (!double.IsNaN(value) && clock.Holds(position - 1))
        {
            second[axis].Add(value);
        }
    }

    private void Close()
    {
        var (sum, share) = (0.0, 1.0);
        foreach (var samples in second)
        {
            sum += axes == 1 ? Mean(samples) : Variance(samples);
            share = Math.Min(share, samples.Count / rateHz);
            samples.Clear();
        }

        motion.Emit(share >= FeatureColumn.MinimumCoverage ? axes == 1 ? sum : Math.Sqrt(sum) : double.NaN, AbsentReason.NotCovered);
        coverage.Emit(share, AbsentReason.None);
    }

    private static double Mean(List<double> samples)
    {
        var sum = 0.0;
        foreach (var x in samples)
        {
            sum += x;
        }

        return sum / samples.Count;
    }

    private static double Variance(List<double> samples)
    {
        var mean = Mean(samples);
        var sum = 0.0;
        foreach (var x in samples)
        {
            sum += (x - mean) * (x - mean);
        }

        return sum / samples.Count;
    }
}
