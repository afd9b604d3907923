using Interbeat.Model.Learning;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Bonds;

/// <summary>Reads the six qualities from what happened in a meeting, as an observer with a log would, and for presence from the companion's own brake, a state; it does not know the companion's leanings.</summary>
public static class QualityReading
{
    // The largest variance of numbers from 0 to 1.
    private const double LargestVariance = .25;

    /// <summary>The six qualities. A meeting without a bid has none: nothing was asked, so nothing could be answered.</summary>
    public static SessionQualities Of(Meeting meeting, BondConstants constants)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(constants);
        if (meeting.Bids.IsEmpty)
        {
            return default;
        }

        double bids = meeting.Bids.Length;
        return new(
            Consistency(meeting),
            Attunement(meeting, constants),
            Repair(meeting, constants),
            1 - (meeting.Bids.Count(b => b.Frightened) / bids),
            1 - (meeting.Bids.Count(b => b.Rejected) / bids),
            meeting.PresentShare * meeting.CompanionBrake);
    }

    /// <summary>1 less the variance of the warmth of the answers, as a share of the largest; 0 without an answer.</summary>
    private static double Consistency(Meeting meeting)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var bid in meeting.Bids)
        {
            if (bid.Answered)
            {
                count++;
                sum += bid.Warmth;
                squares += bid.Warmth * bid.Warmth;
            }
        }

        return count == 0 ? 0 : Math.Clamp(1 - (((squares / count) - (sum / count * (sum / count))) / LargestVariance), 0, 1);
    }

    /// <summary>How much more often an answer comes in time after a bid than it would by chance, given the answers that followed no bid; as a share of what is possible.</summary>
    private static double Attunement(Meeting meeting, BondConstants constants)
    {
        var inTime = meeting.Bids.Count(b => b.AnsweredWithin(constants.AnswerWindow)) / (double)meeting.Bids.Length;
        var byChance = 1 - Math.Exp(-constants.AnswerWindow * meeting.UnbiddenAnswers / meeting.Seconds);
        return Math.Max(0, (inTime - byChance) / (1 - byChance));
    }

    /// <summary>The worth of the repairs by their speed, a missing one worth nothing; 1 where nothing broke.</summary>
    private static double Repair(Meeting meeting, BondConstants constants) =>
        meeting.RepairedAfterSeconds.IsEmpty ? 1 : meeting.RepairedAfterSeconds.Average(after => Math.Exp(-after / constants.RepairWorthSeconds));
}
