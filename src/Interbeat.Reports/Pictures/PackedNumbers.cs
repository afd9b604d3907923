using System.Buffers.Binary;
using System.Text.Json;

namespace Interbeat.Reports.Pictures;

/// <summary>Numbers as the page carries them: little-endian whole numbers in base64. <c>web/src/picture/packed.ts</c> reads them.</summary>
internal static class PackedNumbers
{
    /// <summary>A value of 16 bits in base64, bytes (rounded up).</summary>
    public const int BytesOfValue = 3;

    /// <summary>A value of 16 bits with a time of 32, in base64, bytes.</summary>
    public const int BytesOfPoint = 8;

    /// <summary>Times are whole tenths of a millisecond: five days fit, and no recorder of beats is finer.</summary>
    public const double TicksPerSecond = 10_000;

    /// <summary>What stands for a missing value.</summary>
    public const short Missing = short.MinValue;

    /// <summary>Times after a moment.</summary>
    public static void WriteTimes(this Utf8JsonWriter json, string key, int count, Func<int, double> seconds, double after)
    {
        var bytes = new byte[count * sizeof(uint)];
        for (var i = 0; i < count; i++)
        {
            var ticks = (uint)Math.Clamp(Math.Round((seconds(i) - after) * TicksPerSecond), 0, uint.MaxValue);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), ticks);
        }

        json.WriteBase64String(key, bytes);
    }

    /// <summary>Values as steps of an equal size between two ends.</summary>
    public static void WriteValues(this Utf8JsonWriter json, string key, int count, Func<int, double> value, ValueSteps steps)
    {
        var bytes = new byte[count * sizeof(short)];
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * sizeof(short)), steps.Of(value(i)));
        }

        json.WriteBase64String(key, bytes);
    }
}

/// <summary>Values between two ends as whole numbers of 16 bits: middle plus number times size.</summary>
/// <param name="Middle">The value of the number 0.</param>
/// <param name="Size">The size of a step.</param>
internal readonly record struct ValueSteps(double Middle, double Size)
{
    private const int Reach = short.MaxValue;

    /// <summary>Steps that reach from one value to another.</summary>
    public static ValueSteps Between(double least, double most) =>
        least <= most ? new((least + most) / 2, most > least ? (most - least) / (2 * Reach) : 1) : new(0, 1);

    /// <summary>The number of a value; <see cref="PackedNumbers.Missing"/> where it is not finite.</summary>
    public short Of(double value) => double.IsFinite(value) ? (short)Math.Clamp(Math.Round((value - Middle) / Size), -Reach, Reach) : PackedNumbers.Missing;
}
