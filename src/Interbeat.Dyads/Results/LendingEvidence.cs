namespace Interbeat.Dyads.Results;

/// <summary>Evidence that a settled person's state was lent to the other during mismatch: all five clauses, or none is claimed.</summary>
/// <param name="Helper">The name of the settled person.</param>
/// <param name="Leads">(a) The settled one leads by the lead rule.</param>
/// <param name="FallsBeyondOwnRecovery">(b) The other's arousal falls more than that person's own recovery without a partner.</param>
/// <param name="StaysSettled">(c) The settled one does not become mobilised.</param>
/// <param name="BeatsShiftedPartner">(d) The fall beats the rate with a shifted partner.</param>
/// <param name="ConfoundsExcluded">(e) Breathing, speech and motion do not explain it.</param>
public sealed record LendingEvidence(string Helper, bool? Leads, bool? FallsBeyondOwnRecovery, bool? StaysSettled, bool? BeatsShiftedPartner, bool? ConfoundsExcluded);
