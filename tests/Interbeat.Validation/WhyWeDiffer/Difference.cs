namespace Interbeat.Validation.WhyWeDiffer;

/// <summary>One index of one input, as Interbeat and other programs tell it.</summary>
/// <param name="Index">What is measured, with its unit.</param>
/// <param name="Input">On what.</param>
/// <param name="Ours">Computed by the library when the page is made; null where it tells nothing.</param>
/// <param name="Decimals">Decimals that the comparison needs.</param>
/// <param name="Others">What other programs tell.</param>
/// <param name="Why">Why they differ.</param>
internal sealed record Difference(string Index, string Input, double? Ours, int Decimals, IReadOnlyList<PeerFigure> Others, string Why)
{
    /// <summary>The table of several differences.</summary>
    public static string Table(IEnumerable<Difference> differences) => MarkdownTable.Of(
        ["index", "input", "Interbeat", "others", "why"],
        differences.Select(d => new[]
        {
            d.Index,
            d.Input,
            Digits.Of(d.Ours, d.Decimals),
            string.Join("<br>", d.Others.Select(o => $"{o.Peer} {Digits.Of(o.Value, o.Decimals ?? d.Decimals)}")),
            d.Why,
        }));
}

/// <summary>The frozen figure of another program.</summary>
/// <param name="Peer">Its name, and its option where it has several.</param>
/// <param name="Value">The figure; null where it tells nothing.</param>
/// <param name="Decimals">Decimals, where they are not those of ours.</param>
internal sealed record PeerFigure(string Peer, double? Value, int? Decimals = null);
