using System.Text;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Charts;

/// <summary>Coupling over time as a line through the epochs' centres with the band that chance reaches.</summary>
/// <param name="Values">The axis, symmetric about zero.</param>
/// <param name="Line">The path of the line.</param>
/// <param name="Band">The path of the band.</param>
internal sealed record EpochPicture(Axis Values, string Line, string Band)
{
    private const int ValueMarks = 4;

    /// <summary>The picture.</summary>
    public static EpochPicture Of(CouplingResult coupling, double durationSeconds)
    {
        var reach = coupling.Epochs.SelectMany(e => (double[])[Math.Abs(e.Value), e.NullBound]).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var axis = Axis.Values(-reach, reach, ValueMarks);
        var (line, band) = (new StringBuilder(), new StringBuilder());
        var drawing = false;
        foreach (var run in BandRuns(coupling))
        {
            var upper = run.Select(e => Point(e, e.NullBound, axis, durationSeconds));
            var lower = run.AsEnumerable().Reverse().Select(e => Point(e, -e.NullBound, axis, durationSeconds));
            band.Append('M').AppendJoin('L', upper.Concat(lower)).Append('z');
        }

        foreach (var epoch in coupling.Epochs)
        {
            if (double.IsFinite(epoch.Value))
            {
                line.Append(drawing ? 'L' : 'M').Append(Point(epoch, epoch.Value, axis, durationSeconds));
                if (!drawing)
                    line.Append("h0");
            }

            drawing = double.IsFinite(epoch.Value);
        }

        return new EpochPicture(axis, line.ToString(), band.ToString());
    }

    private static List<List<CouplingEpoch>> BandRuns(CouplingResult coupling)
    {
        var runs = new List<List<CouplingEpoch>>();
        var open = false;
        foreach (var epoch in coupling.Epochs)
        {
            var known = double.IsFinite(epoch.NullBound);
            if (known && !open)
                runs.Add([]);
            if (known)
                runs[^1].Add(epoch);
            open = known;
        }

        return runs;
    }

    private static string Point(CouplingEpoch epoch, double value, Axis axis, double durationSeconds)
    {
        var centre = (epoch.Span.StartSeconds + epoch.Span.EndSeconds) / 2;
        return $"{LinePath.Text(centre / durationSeconds * LinePath.FieldWidth)} {LinePath.Text((1 - axis.Share(value)) * LinePath.FieldHeight)}";
    }
}
