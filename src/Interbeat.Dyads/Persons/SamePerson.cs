using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Persons;

/// <summary>Guards against one person's data given twice: perfect coupling of somebody with herself is no statement about two people.</summary>
internal static class SamePerson
{
    /// <summary>Two channels of one file that are this alike are two leads of one heart. Chosen: real pairs stay far below.</summary>
    private const double NearlyOne = 0.98;

    /// <summary>Whether the two are one person: the same numbers, the same channel of the same file, or two nearly identical channels of one file.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="wcc">Their windowed cross-correlation.</param>
    public static bool Is(PersonSignals a, PersonSignals b, CouplingResult wcc) => Is(a, b, () => wcc.Signed);

    /// <summary>The same where another measure was asked for, whose value is no correlation: the windows' mean correlation at lag 0 decides.</summary>
    public static bool Is(PersonSignals a, PersonSignals b, PairedSeries pair, CouplingSettings settings) => Is(
        a,
        b,
        () => settings.ToCorrelation(CorrelationTable.Of(pair, settings with { MaxLagSeconds = 0 }).MeanOverWindows(0, absolute: false)));

    private static bool Is(PersonSignals a, PersonSignals b, Func<double?> correlation)
    {
        var oneFile = a.Recording.Sources[0].Sha256 == b.Recording.Sources[0].Sha256;
        return (oneFile && a.Recording.Channel.Name == b.Recording.Channel.Name)
            || (oneFile && correlation() >= NearlyOne)
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
