using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interbeat.Model.Randomness;

/// <summary>Eight words.</summary>
internal readonly record struct Words256(Vector256<uint> Values) : IWords<Words256>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 Of(uint word) => new(Vector256.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 Load(ReadOnlySpan<uint> words) => new(Vector256.Create(words));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 operator +(Words256 left, Words256 right) => new(left.Values + right.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 operator ^(Words256 left, Words256 right) => new(left.Values ^ right.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 RotateLeft(Words256 words, [ConstantExpected] byte count) => new(Avx512F.VL.IsSupported ? Avx512F.VL.RotateLeft(words.Values, count) : (words.Values << count) | (words.Values >>> (32 - count)));
}
