using System.Collections.Immutable;
using Interbeat.Model.Learning;

namespace Interbeat.Model.Bonds;

/// <summary>A bid for contact and what came of it.</summary>
/// <param name="Action">How the need was shown.</param>
/// <param name="LatencySeconds">Time until the answer, in seconds; infinite where none came.</param>
/// <param name="Warmth">Warmth of the answer, 0 to 1; 0 where none came.</param>
/// <param name="Rejected">Whether it was rejected.</param>
/// <param name="Frightened">Whether the companion frightened.</param>
public readonly record struct Bid(NeedAction Action, double LatencySeconds, double Warmth, bool Rejected, bool Frightened)
{
    /// <summary>Whether an answer came at all.</summary>
    public bool Answered => double.IsFinite(LatencySeconds);

    /// <summary>Whether an answer came in time to belong to the bid.</summary>
    public bool AnsweredWithin(double seconds) => LatencySeconds <= seconds;
}

/// <summary>One meeting as it could be logged: bids with their answers, what came unbidden, ruptures and repairs.</summary>
/// <param name="Seconds">Its length, in seconds.</param>
/// <param name="Bids">The bids in their order.</param>
/// <param name="UnbiddenAnswers">Number of answers that followed no bid.</param>
/// <param name="RepairedAfterSeconds">For each rupture, the time to its repair in seconds; infinite where none came.</param>
/// <param name="PresentShare">Share of the minutes in which the companion was there, 0 to 1.</param>
/// <param name="CompanionBrake">Mean vagal brake of the companion, 0 to 1: a state of the simulated body, which no log holds.</param>
public sealed record Meeting(
    double Seconds, ImmutableArray<Bid> Bids, int UnbiddenAnswers, ImmutableArray<double> RepairedAfterSeconds, double PresentShare, double CompanionBrake);
