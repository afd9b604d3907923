using Interbeat.Model.Claims;

namespace Interbeat.Cli.Claims;

/// <summary>One row of the ledger as other programs read it; the property names are its keys.</summary>
internal sealed record ClaimDocument(
    string Id,
    string Claim,
    string Set,
    string? Statistic,
    double? Value,
    IReadOnlyList<double?>? Interval,
    string? Criterion,
    bool? Pass,
    string Kind,
    string Evidence,
    string Status,
    string? Origin,
    string? OriginBecause,
    string Source,
    IReadOnlyList<ClaimPartDocument> Parts,
    string? NotModelledBecause)
{
    /// <summary>The row of a result.</summary>
    public static ClaimDocument Of(ClaimResult row)
    {
        var (claim, measured) = (row.Claim, row.Measured);
        return new(
            claim.Id,
            claim.Statement,
            row.Set,
            claim.Experiment?.Statistic,
            Finite(measured?.Value),
            measured is null ? null : [Finite(measured.Low), Finite(measured.High)],
            row.Criterion?.Text,
            row.Passes,
            ClaimWords.Kind(claim.Kind),
            claim.Evidence,
            ClaimWords.Status(claim.Status),
            Word(row.Ablation?.Origin),
            row.Ablation?.Because,
            claim.Source,
            measured is null ? [] : [.. measured.Parts.Select(p => new ClaimPartDocument(p.Name, Finite(p.Value), [Finite(p.Low), Finite(p.High)]))],
            claim.NotModelledBecause);
    }

    private static string? Word(ClaimOrigin? origin) => origin switch
    {
        ClaimOrigin.Emergent => "emergent",
        ClaimOrigin.ByConstruction => "byConstruction",
        _ => null,
    };

    // JSON has no word for what is not a number.
    private static double? Finite(double? value) => value is { } v && double.IsFinite(v) ? v : null;
}
