using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Interbeat.Reports.Words;

/// <summary>A person's name inside a sentence; it may be in any script and direction.</summary>
/// <param name="Text">The name as given.</param>
public readonly record struct PersonName(string Text);

/// <summary>A piece of a sentence: words of the report's own, or a name as given.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsName">Whether they are a name, to be set apart from the sentence's direction.</param>
public readonly record struct PhrasePart(string Text, bool IsName);

/// <summary>A sentence that knows which of its pieces are names, so that a name in another script never turns the words around it.</summary>
/// <param name="Parts">The pieces in order.</param>
public sealed record Phrase(ImmutableArray<PhrasePart> Parts)
{
    /// <summary>The sentence as plain text.</summary>
    public string Text => string.Concat(Parts.Select(p => p.Text));

    /// <summary>The sentence of an interpolated string; holes of type <see cref="PersonName"/> become names.</summary>
    public static Phrase Of(PhraseBuilder words) => new(words.Parts);

    /// <summary>Words with exactly one full stop at their end.</summary>
    public static string Ended(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.TrimEnd('.', ' ') + ".";
    }
}

/// <summary>Takes the pieces of an interpolated string for <see cref="Phrase.Of"/>.</summary>
[InterpolatedStringHandler]
public sealed class PhraseBuilder
{
    private readonly ImmutableArray<PhrasePart>.Builder parts;

    /// <summary>Called by the compiler.</summary>
    public PhraseBuilder(int literalLength, int formattedCount)
    {
        _ = literalLength;
        parts = ImmutableArray.CreateBuilder<PhrasePart>((2 * formattedCount) + 1);
    }

    /// <summary>The pieces so far.</summary>
    public ImmutableArray<PhrasePart> Parts => parts.ToImmutable();

    /// <summary>Called by the compiler for fixed words.</summary>
    public void AppendLiteral(string words) => parts.Add(new PhrasePart(words, false));

    /// <summary>Called by the compiler for words in a hole.</summary>
    public void AppendFormatted(string? words) => parts.Add(new PhrasePart(words ?? "", false));

    /// <summary>Called by the compiler for a name in a hole.</summary>
    public void AppendFormatted(PersonName name) => parts.Add(new PhrasePart(name.Text, true));
}
