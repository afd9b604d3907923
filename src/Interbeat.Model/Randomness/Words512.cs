using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interbeat.Model.Randomness;

/// <summary>Sixteen words.</summary>
internal readonly record struct Words512(Vector512<uint> Values) : IWords<Words512>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 Of(uint word) => new(Vector512.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 Load(ReadOnlySpan<uint> words) => new(Vector512.Create(words));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 operator +(Words512 left, Words512 right) => new(left.Values + right.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 operator ^(Words512 left, Words512 right) => new(left.Values ^ right.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 RotateLeft(Words512 words, [ConstantExpected] byte count) => new(Avx512F.IsSupported ? Avx512F.RotateLeft(words.Values, count) : (words.Values << count) | (words.Values >>> (32 - count)));
}
