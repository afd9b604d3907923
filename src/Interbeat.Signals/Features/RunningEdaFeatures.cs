using System.Collections.Immutable;
using Interbeat.Signals.Eda;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Features;

/// <summary>A person's skin conductance by the second as samples arrive: the same values, bit for bit, as of the whole recording.</summary>
/// <remarks>
/// Samples come with artefacts already marked as missing, see <see cref="EdaArtifacts"/>. Level and responses are those of the low-pass method of
/// <see cref="EdaAnalysis"/>, with windows of finite length on a grid of 8 to 16 points a second. Nothing reaches across missing samples, and a
/// stretch under ten seconds is not used. Memory is about two minutes. Not safe to share between threads.
/// </remarks>
public sealed class RunningEdaFeatures
{
    private readonly double rateHz;
    private readonly double offset;
    private readonly bool isTooSlow;
    private readonly SessionLength session;
    private readonly EdaKernels kernels;
    private readonly RunKernel smooth;
    private readonly RunKernel level;
    private readonly SkinResponseFinder finder;
    private readonly Queue<double> smoothed = new();
    private readonly SampleSeconds points;
    private readonly FeatureOutput tonic;
    private readonly FeatureOutput coverage;
    private readonly ResponseRateSeconds responses;
    private long position;
    private long stretchStart;
    private long pointsInStretch;
    private bool isInStretch;
    private bool isFinished;

    /// <summary>A stream of seconds.</summary>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="offsetSeconds">The time of the first sample minus the start of the first second.</param>
    /// <param name="onValue">Receives each second of each column when it is final; its column is a place in <see cref="Columns"/>.</param>
    /// <param name="seconds">The number of seconds; without end where it is not told.</param>
    /// <param name="thresholdUs">Smallest amplitude of a response, above zero.</param>
    public RunningEdaFeatures(
        double rateHz, double offsetSeconds, Action<FeatureValue> onValue, int seconds = SessionLength.Open, double thresholdUs = EdaAnalysis.DefaultThresholdUs)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thresholdUs);
        SampledInput.Refuse(rateHz, offsetSeconds);
        this.rateHz = rateHz;
        offset = offsetSeconds;
        isTooSlow = rateHz < EdaAnalysis.LowestRateHz;
        session = new SessionLength(seconds);
        kernels = new EdaKernels(Math.Max(rateHz, EdaAnalysis.LowestRateHz));
        Columns = EdaSeconds.ColumnsFor(rateHz);
        tonic = new FeatureOutput(EdaSeconds.TonicColumn, session, onValue);
        coverage = new FeatureOutput(EdaSeconds.CoverageColumn, session, onValue);
        responses = new ResponseRateSeconds(EdaSeconds.WindowSeconds, new FeatureOutput(EdaSeconds.ResponsesColumn, session, onValue));
        points = new SampleSeconds(rateHz, offsetSeconds, session, Close);
        finder = new SkinResponseFinder(kernels.Rate, thresholdUs, responses.AddPeak, _ => { });
        level = new RunKernel(kernels.Tonic, (int)(EdaAnalysis.TonicPaddingSeconds * kernels.Rate), 1, AddLevel);
        smooth = new RunKernel(kernels.Smooth, (int)(EdaAnalysis.SmoothPaddingSeconds * rateHz), kernels.Factor, AddSmooth);
    }

    /// <summary>What the columns are.</summary>
    public ImmutableArray<FeatureColumn> Columns { get; }

    /// <summary>Takes the next samples, in uS; NaN where missing.</summary>
    /// <exception cref="ArgumentException">A value is infinite; nothing has been taken.</exception>
    public void Push(ReadOnlySpan<double> samples)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        SampledInput.RefuseInfinite(samples);
        foreach (var sample in samples)
        {
            if (double.IsNaN(sample) || isTooSlow)
            {
                EndStretch();
                position++;
                SettleBetween();
                continue;
            }

            if (!isInStretch)
            {
                isInStretch = true;
                stretchStart = position;
                pointsInStretch = 0;
                finder.Begin(offset + (position / rateHz));
            }

            position++;
            smooth.Push(sample);
        }
    }

    /// <summary>Ends the stream: all seconds are handed out, without a stated number those that have begun.</summary>
    public void Finish()
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        isFinished = true;
        session.Close(offset + (position / rateHz));
        EndStretch();
        points.Finish();
        responses.Finish(session.Seconds);
    }

    private void AddSmooth(double value)
    {
        smoothed.Enqueue(value);
        level.Push(value);
    }

    private void AddLevel(double value)
    {
        var sample = stretchStart + (pointsInStretch++ * kernels.Factor);
        points.Add(sample, value);
        finder.Push(smoothed.Dequeue() - value);
        responses.SettleTo(offset + ((sample - ((finder.Undecided + 1) * kernels.Factor)) / rateHz));
    }

    private void EndStretch()
    {
        if (!isInStretch)
        {
            return;
        }

        isInStretch = false;
        smooth.EndRun();

        // The window of the level is longer than the shortest stretch, so nothing of a short one has been handed out yet.
        if (position - stretchStart >= EdaAnalysis.MinimumStretchSeconds * rateHz)
        {
            level.EndRun();
        }
        else
        {
            level.Forget();
        }

        finder.End();
        smoothed.Clear();
        SettleBetween();
    }

    /// <summary>Between stretches nothing is under way.</summary>
    private void SettleBetween()
    {
        points.SettleTo(position);
        responses.SettleTo(offset + (position / rateHz));
    }

    private void Close(double sum, int count)
    {
        var share = Math.Min(1, count * kernels.Factor / rateHz);
        tonic.Emit(count > 0 && share >= FeatureColumn.MinimumCoverage ? sum / count : double.NaN, isTooSlow ? AbsentReason.RateTooLow : AbsentReason.NotCovered);
        coverage.Emit(share, AbsentReason.None);
        responses.AddCoverage(share);
    }
}
