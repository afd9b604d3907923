namespace Interbeat.Core;

/// <summary>A candidate rupture: a matched settled stretch that was lost, and when it came back.</summary>
/// <remarks>
/// "Candidate", because no published rule reads a rupture from physiology; whether it was one, and whether a return was a repair,
/// is for people to say. A rupture that had not returned when the record ended, broke off or was masked is <em>censored</em>: its latency is
/// at least the time seen, and unknown beyond.
/// </remarks>
/// <param name="StartSeconds">Onset, in seconds from the session's start.</param>
/// <param name="ReturnSeconds">Onset of the return, or null when it was not seen.</param>
/// <param name="CensoredAtSeconds">When watching ended without a return, or null when a return was seen or, for a rupture that a person added without an end, nobody watched.</param>
/// <param name="FirstChange">What changed first, in words.</param>
/// <param name="Review">What a person said about it.</param>
/// <param name="CandidateSeconds">Where the machine had set the onset before a person moved it; null where nobody did.</param>
public sealed record Rupture(double StartSeconds, double? ReturnSeconds, double? CensoredAtSeconds, string FirstChange, RuptureReview Review = RuptureReview.Pending, double? CandidateSeconds = null)
{
    /// <summary>Return minus onset in seconds, or null when no return was seen.</summary>
    public double? LatencySeconds => ReturnSeconds - StartSeconds;

    /// <summary>Whether watching ended without a return.</summary>
    public bool Censored => ReturnSeconds is null;

    /// <summary>Whether a person said that it was a rupture: true or false, or null where nobody has said.</summary>
    public bool? Confirmed => Review switch
    {
        RuptureReview.Pending => null,
        RuptureReview.Rejected => false,
        _ => true,
    };
}
