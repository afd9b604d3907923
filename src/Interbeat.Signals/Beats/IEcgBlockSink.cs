namespace Interbeat.Signals.Beats;

/// <summary>What filtered blocks are handed to: at once, or across to another thread.</summary>
internal interface IEcgBlockSink
{
    /// <summary>A block to fill.</summary>
    EcgBlock Rent();

    /// <summary>Takes the filled block, in order of time.</summary>
    void Add(EcgBlock block);
}
