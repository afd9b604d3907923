using System.Globalization;
using Interbeat.Cli.Output;
using Interbeat.Model.Claims;

namespace Interbeat.Cli.Claims;

/// <summary>The ledger's enumerations and numbers as words.</summary>
internal static class ClaimWords
{
    /// <summary>The outcome that must not be overlooked.</summary>
    public const string Failed = "FAIL";

    /// <summary>The ledger's word for a kind, as its file spells it.</summary>
    public static string Kind(ClaimKind kind) => kind switch
    {
        ClaimKind.Emergent => "emergent",
        ClaimKind.ByConstruction => "by_construction",
        ClaimKind.Target => "target",
        _ => "not_modelled",
    };

    /// <summary>How a claim stands in the literature.</summary>
    public static string Status(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Supported => "supported",
        EvidenceStatus.Mixed => "mixed",
        EvidenceStatus.Contested => "contested",
        EvidenceStatus.Overstated => "overstated",
        EvidenceStatus.Contradicted => "contradicted",
        EvidenceStatus.Outdated => "outdated",
        _ => "metaphor",
    };

    /// <summary>Where a direction comes from, for people.</summary>
    public static string Origin(ClaimOrigin? origin) => origin switch
    {
        ClaimOrigin.Emergent => "emergent",
        ClaimOrigin.ByConstruction => "built in",
        _ => "-",
    };

    /// <summary>What became of a row, for people.</summary>
    public static string Outcome(ClaimResult row) => row.Passes switch
    {
        true => "pass",
        false => Failed,
        null => "not modelled",
    };

    /// <summary>A statistic with its interval, for example <c>0.42 [0.31, 0.53]</c>.</summary>
    public static string Measured(Measured? measured) => measured is null ? "-" : Number(measured.Value, measured.Low, measured.High);

    /// <summary>A value with its interval.</summary>
    public static string Number(double value, double? low, double? high) =>
        low is null || high is null ? Figures.Short(value) : $"{Figures.Short(value)} [{Figures.Short(low)}, {Figures.Short(high)}]";

    /// <summary>What research says, with where it is published.</summary>
    public static string Evidence(Claim claim) => claim.Source.Length == 0 ? claim.Evidence : $"{claim.Evidence.TrimEnd('.')} ({claim.Source}).";

    /// <summary>The rows that stand in every output.</summary>
    public static IEnumerable<Claim> AlwaysShown() => Ledger.All.Where(claim => Ledger.AlwaysShown.Contains(claim.Id));

    /// <summary>The counts of a run in one line: what passes, where that comes from, what fails.</summary>
    public static string Headline(LedgerResult run)
    {
        var request = run.Request;
        var counts = run.Scored == 0
            ? "no row of these is put to the model"
            : string.Create(CultureInfo.InvariantCulture, $"{run.Passed} of {run.Scored} scored claims pass ({100.0 * run.Passed / run.Scored:0} %): {run.PassedEmergent} emergent, {run.PassedByConstruction} built in; {Failing(run)}");
        return string.Create(CultureInfo.InvariantCulture, $"Set {request.Set.Name}, n {request.N}, seed {request.Seed}: {counts}; {run.NotModelled} not modelled.");
    }

    private static string Failing(LedgerResult run) =>
        run.Failures.IsEmpty ? "none fails" : string.Create(CultureInfo.InvariantCulture, $"{run.Failures.Length} {Failed} ({string.Join(", ", run.Failures.Select(row => row.Claim.Id))})");
}
