using System.Runtime.CompilerServices;

namespace Interbeat.Model.Numbers;

/// <summary>A value that begins on a line of the processor's cache, so that no lane in it lies across two lines.</summary>
/// <typeparam name="T">The value: a struct of lanes.</typeparam>
public sealed class Aligned<T>
    where T : struct
{
    // A cache line of the processors that have lanes.
    private const int LineBytes = 64;

    private readonly byte[] room = GC.AllocateArray<byte>(Unsafe.SizeOf<T>() + LineBytes, pinned: true);
    private readonly int start;

    /// <summary>A value of zeros.</summary>
    public unsafe Aligned()
    {
        fixed (byte* address = room)
        {
            start = (int)((LineBytes - ((nuint)address % LineBytes)) % LineBytes);
        }
    }

    /// <summary>The value.</summary>
    public ref T Value => ref Unsafe.As<byte, T>(ref room[start]);
}
