using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Persons;

/// <summary>Guards against one person's data given twice: perfect coupling of somebody with herself is no statement about two people.</summary>
internal static class SamePerson
{
    /// <summary>Whether the two compared series are the same numbers.</summary>
    public static bool Is(PersonSignals a, PersonSignals b) => !a.Grid.All(double.IsNaN) && a.Grid.AsSpan().SequenceEqual(b.Grid);

    /// <summary>Withdraws the verdict where the two are the same.</summary>
    public static CouplingResult Guard(CouplingResult coupling, PersonSignals a, PersonSignals b)
    {
        if (!Is(a, b))
        {
            return coupling;
        }

        const string Reason = "Both people's data are identical: one person's recording was given twice.";
        return coupling with
        {
            Verdict = CouplingVerdict.Undecided,
            VerdictRule = "Undecided: " + Reason,
            Lead = new LeadResult(null, null, null, Reason),
            Epochs = [.. coupling.Epochs.Select(epoch => epoch with { Verdict = CouplingVerdict.Undecided })],
            Warnings = [Reason],
        };
    }
}
