using Interbeat.Core;

namespace Interbeat.Reports.Words;

/// <summary>What a person said of a candidate rupture, in words.</summary>
public static class RuptureWords
{
    /// <summary>The word in files.</summary>
    public static string Key(RuptureReview review) => review switch
    {
        RuptureReview.Confirmed => "confirmed",
        RuptureReview.Rejected => "rejected",
        RuptureReview.Moved => "moved",
        RuptureReview.Added => "added",
        _ => "pending",
    };

    /// <summary>The words in a table.</summary>
    public static string Said(Rupture rupture)
    {
        ArgumentNullException.ThrowIfNull(rupture);
        return rupture.Review switch
        {
            RuptureReview.Confirmed => "confirmed by a person",
            RuptureReview.Rejected => "rejected by a person",
            RuptureReview.Moved => $"confirmed and moved by a person, from {NumberText.Clock(rupture.CandidateSeconds ?? rupture.StartSeconds)}",
            RuptureReview.Added => "added by a person",
            _ => "a candidate; nobody has said",
        };
    }
}
