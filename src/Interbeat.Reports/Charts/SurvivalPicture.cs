using System.Text;
using Interbeat.Dyads.Survival;

namespace Interbeat.Reports.Charts;

/// <summary>A survival curve as a staircase that ends where watching ends, with its band.</summary>
/// <param name="Times">The axis of time, from 0 to the longest time watched.</param>
/// <param name="Shares">The axis of shares, from 0 to 1.</param>
/// <param name="Line">The path of the curve.</param>
/// <param name="Band">The path of the band, one rectangle a stair; none where it is not known.</param>
internal sealed record SurvivalPicture(Axis Times, Axis Shares, string Line, string Band)
{
    private const int TimeMarks = 5;
    private const int ShareMarks = 4;

    /// <summary>The picture.</summary>
    public static SurvivalPicture Of(SurvivalCurve curve)
    {
        var end = double.IsFinite(curve.LongestSeconds) && curve.LongestSeconds > 0 ? curve.LongestSeconds : 1;
        var (times, shares) = (Axis.Time(end, TimeMarks), Axis.Exact(0, 1, ShareMarks));
        var (line, band) = (new StringBuilder("M0 0"), new StringBuilder());
        foreach (var (index, step) in curve.Steps.Index())
        {
            var until = index + 1 < curve.Steps.Length ? curve.Steps[index + 1].Seconds : end;
            line.Append('H').Append(X(step.Seconds)).Append('V').Append(Y(step.Survival));
            if (!double.IsNaN(step.Low))
            {
                band.Append('M').Append(X(step.Seconds)).Append(' ').Append(Y(step.High)).Append('H').Append(X(until)).Append('V').Append(Y(step.Low)).Append('H').Append(X(step.Seconds)).Append('z');
            }
        }

        return new SurvivalPicture(times, shares, line.Append('H').Append(X(end)).ToString(), band.ToString());

        string X(double seconds) => LinePath.Text(times.Share(seconds) * LinePath.FieldWidth);
        string Y(double share) => LinePath.Text((1 - shares.Share(share)) * LinePath.FieldHeight);
    }
}
