using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interbeat.Model.Randomness;

/// <summary>Four words.</summary>
internal readonly record struct Words128(Vector128<uint> Values) : IWords<Words128>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 Of(uint word) => new(Vector128.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 Load(ReadOnlySpan<uint> words) => new(Vector128.Create(words));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 operator +(Words128 left, Words128 right) => new(left.Values + right.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 operator ^(Words128 left, Words128 right) => new(left.Values ^ right.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 RotateLeft(Words128 words, [ConstantExpected] byte count) => new(Avx512F.VL.IsSupported ? Avx512F.VL.RotateLeft(words.Values, count) : (words.Values << count) | (words.Values >>> (32 - count)));
}
