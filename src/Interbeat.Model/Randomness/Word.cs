using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Interbeat.Model.Randomness;

/// <summary>One word: of a single person.</summary>
internal readonly record struct Word(uint Value) : IWords<Word>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word Of(uint word) => new(word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word Load(ReadOnlySpan<uint> words) => new(words[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word operator +(Word left, Word right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word operator ^(Word left, Word right) => new(left.Value ^ right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word RotateLeft(Word words, [ConstantExpected] byte count) => new(BitOperations.RotateLeft(words.Value, count));
}
