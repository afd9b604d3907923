using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Bonds;

/// <summary>One statement of a story about one's childhood: what it says, and how it is said.</summary>
/// <param name="Judged">How the childhood is judged, -1 (bad) to 1 (good). The content.</param>
/// <param name="Remembered">What is told as an example, -1 to 1; not a number where none is told. The content.</param>
/// <param name="Words">Number of words.</param>
/// <param name="OnTopic">Whether it answers what was asked.</param>
/// <param name="Clear">Whether it is clear.</param>
public readonly record struct Statement(double Judged, double Remembered, int Words, bool OnTopic, bool Clear);

/// <summary>A story about one's childhood.</summary>
/// <param name="Statements">Its statements.</param>
public sealed record Narrative(ImmutableArray<Statement> Statements)
{
    private const int Count = 20;
    private const string Purpose = "bonds/narrative";

    // Chosen: how much single memories differ from how the childhood was.
    private const double MemorySpread = .4;

    // Chosen: words of a statement that says enough, and how far minimising cuts and amplifying stretches it.
    private const double EnoughWords = 40;
    private const double WordSpread = .35;
    private const double CutByMinimising = .7;
    private const double StretchedByAmplifying = 3;

    /// <summary>A story told by someone with a history.</summary>
    /// <remarks>Who minimises judges well without examples and says little; who amplifies without reliance says much and strays; who has learned fright loses the thread. What was lived enters as content only.</remarks>
    /// <param name="teller">What the teller's mind is like now.</param>
    /// <param name="childhood">How the childhood was, -1 (bad) to 1 (good).</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the teller under that seed.</param>
    public static Narrative Of(in Equations.Traits<Real> teller, double childhood, ulong seed, int index)
    {
        var random = CounterRandom.Stream(seed, Purpose, (ulong)index);
        var (minimise, anxious, fright) = (teller.Minimise.Value, teller.Anxious.Value, teller.Fright.Value);
        var statements = ImmutableArray.CreateBuilder<Statement>(Count);
        for (var i = 0; i < Count; i++)
        {
            var memory = Math.Clamp(childhood + (MemorySpread * random.NextNormal()), -1, 1);
            var tells = random.NextUniform() >= minimise;
            var idealised = random.NextUniform() < minimise ? Math.Abs(memory) : memory;
            var words = EnoughWords * (1 - (CutByMinimising * minimise)) * (1 + (StretchedByAmplifying * anxious)) * Math.Exp(WordSpread * random.NextNormal());
            var onTopic = random.NextUniform() >= anxious;
            var clear = random.NextUniform() >= fright;
            statements.Add(new(idealised, tells ? memory : double.NaN, (int)Math.Round(words), onTopic, clear));
        }

        return new(statements.MoveToImmutable());
    }

    /// <summary>The same way of telling with the opposite childhood: whatever was good is bad, and the other way round.</summary>
    public Narrative WithOppositeContent() => new([.. Statements.Select(s => s with { Judged = -s.Judged, Remembered = -s.Remembered })]);
}

/// <summary>How coherently a story is told, whatever it tells: the four maxims of Grice (1975), each 0 to 1.</summary>
/// <remarks>A number of this model, read from simulated statements. It is no interview, has no scoring manual and must not be used on a person.</remarks>
/// <param name="Quality">Share of statements whose judgement an example bears out.</param>
/// <param name="Quantity">Share of statements neither too short nor too long.</param>
/// <param name="Relation">Share of statements on the topic.</param>
/// <param name="Manner">Share of clear statements.</param>
public readonly record struct NarrativeCoherence(double Quality, double Quantity, double Relation, double Manner)
{
    // Chosen: an example within this distance of the judgement bears it out; a statement of 20 to 80 words says enough and not too much.
    private const double BearsOut = .25;
    private const int TooShort = 20;
    private const int TooLong = 80;

    /// <summary>The index: the mean of the four.</summary>
    public double Index => (Quality + Quantity + Relation + Manner) / 4;

    /// <summary>Reads a story.</summary>
    public static NarrativeCoherence Of(Narrative narrative)
    {
        ArgumentNullException.ThrowIfNull(narrative);
        double count = narrative.Statements.Length;
        return new(
            narrative.Statements.Count(s => Math.Abs(s.Judged - s.Remembered) < BearsOut) / count,
            narrative.Statements.Count(s => s.Words is >= TooShort and <= TooLong) / count,
            narrative.Statements.Count(s => s.OnTopic) / count,
            narrative.Statements.Count(s => s.Clear) / count);
    }
}
