using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Persons;

/// <summary>Guards against one person's data given twice: perfect coupling of somebody with herself is no statement about two people.</summary>
internal static class SamePerson
{
    /// <summary>Two channels of one file that are this alike are two leads of one heart. Chosen: real pairs stay far below.</summary>
    private const double NearlyOne = 0.98;

    /// <summary>Whether the two are one person: the same numbers, the same channel of the same file, or two nearly identical channels of one file.</summary>
    public static bool Is(PersonSignals a, PersonSignals b, CouplingResult coupling)
    {
        var oneFile = a.Recording.Sources[0].Sha256 == b.Recording.Sources[0].Sha256;
        return (oneFile && a.Recording.Channel.Name == b.Recording.Channel.Name)
            || (oneFile && coupling.Signed >= NearlyOne)
            || (!a.Grid.All(double.IsNaN) && a.Grid.AsSpan().SequenceEqual(b.Grid));
    }

    /// <summary>The coupling without its verdict.</summary>
    public static CouplingResult Withdraw(CouplingResult coupling)
    {
        const string Reason = "Both people's data are of one person: one person's recording was given twice.";
        var withdrawn = VerdictRule.Withdraw(coupling, Reason);
        return withdrawn with { Warnings = [Reason, .. withdrawn.Warnings] };
    }
}
