namespace Interbeat.Formats;

/// <summary>How one sample of a WAV file is stored, lowest byte first.</summary>
internal enum WavEncoding
{
    /// <summary>Whole numbers of 16 bits with sign; full scale is 32768.</summary>
    Pcm16,

    /// <summary>Whole numbers of 24 bits with sign; full scale is 8388608.</summary>
    Pcm24,

    /// <summary>IEEE 754 numbers of 32 bits; full scale is 1.</summary>
    Float32,
}

/// <summary>The widths of the encodings.</summary>
internal static class WavEncodings
{
    /// <summary>Bytes of one sample.</summary>
    public static int Bytes(this WavEncoding encoding) => encoding switch
    {
        WavEncoding.Pcm16 => 2,
        WavEncoding.Pcm24 => 3,
        _ => 4,
    };
}
