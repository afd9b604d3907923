namespace Interbeat.Validation.WhyWeDiffer;

/// <summary>One section of the page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What to know before the figures.</param>
/// <param name="Parts">Tables and paragraphs, in order.</param>
/// <param name="Choose">When to choose which.</param>
internal sealed record Topic(string Title, string Lead, IReadOnlyList<string> Parts, string Choose)
{
    /// <summary>The section in Markdown.</summary>
    public string Markdown() => string.Join("\n\n", [$"## {Title}", Lead, .. Parts, $"**When to choose which.** {Choose}"]);
}
