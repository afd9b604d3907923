using System.Globalization;
using System.Text;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Files;

/// <summary>The file <c>timeline.tsv</c>: one row a session second.</summary>
public static class TimelineTsv
{
    private const string Header = "time_s\thr_a\thr_b\tlnrsa_a\tlnrsa_b\tarousal_a\tarousal_b\tstate_a\tstate_b\tcoupling\tregime\tconfidence\thr_z_a\thr_z_b\tlnrsa_z_a\tlnrsa_z_b\tconfidence_coverage\tconfidence_quality\tconfidence_margin\tconfidence_nulls\tconfidence_alignment\n";
    private const int HeartRateDecimals = 2;
    private const int IndexDecimals = 4;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var text = new StringBuilder(Header);
        for (var second = 0; second < timeline.Count; second++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{second}\t");
            text.AppendJoin('\t',
                TsvCell.Number(timeline.A.HeartRateBpm[second], HeartRateDecimals),
                TsvCell.Number(timeline.B.HeartRateBpm[second], HeartRateDecimals),
                TsvCell.Number(timeline.A.LnRsa[second], IndexDecimals),
                TsvCell.Number(timeline.B.LnRsa[second], IndexDecimals),
                TsvCell.Number(timeline.A.Arousal[second], IndexDecimals),
                TsvCell.Number(timeline.B.Arousal[second], IndexDecimals),
                StateWords.Key(timeline.A.State[second]),
                StateWords.Key(timeline.B.State[second]),
                TsvCell.Number(timeline.Coupling[second], IndexDecimals),
                RegimeWords.Key(timeline.Regime[second]),
                TsvCell.Number(timeline.Confidence[second], IndexDecimals),
                TsvCell.Number(timeline.A.HeartRateZ[second], IndexDecimals),
                TsvCell.Number(timeline.B.HeartRateZ[second], IndexDecimals),
                TsvCell.Number(timeline.A.LnRsaZ[second], IndexDecimals),
                TsvCell.Number(timeline.B.LnRsaZ[second], IndexDecimals),
                TsvCell.Number(timeline.ConfidenceParts[second].Coverage, IndexDecimals),
                TsvCell.Number(timeline.ConfidenceParts[second].Quality, IndexDecimals),
                TsvCell.Number(timeline.ConfidenceParts[second].Margin, IndexDecimals),
                TsvCell.Number(timeline.ConfidenceParts[second].NullAgreement, IndexDecimals),
                TsvCell.Number(timeline.ConfidenceParts[second].AlignmentShare, IndexDecimals));
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
