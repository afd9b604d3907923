namespace Interbeat.Model.Randomness;

/// <summary>Words of 32 bits, one for each person of a lane, as the random generator computes with them.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IWords<TSelf>
    where TSelf : struct, IWords<TSelf>
{
    /// <summary>The same word for everyone.</summary>
    static abstract TSelf Of(uint word);

    /// <summary>The first words of a list.</summary>
    static abstract TSelf Load(ReadOnlySpan<uint> words);

    /// <summary>Sum modulo 2^32.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Exclusive or.</summary>
    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>The bits moved left by a count, those that fall out coming in on the right.</summary>
    static abstract TSelf RotateLeft(TSelf words, [System.Diagnostics.CodeAnalysis.ConstantExpected] byte count);
}
