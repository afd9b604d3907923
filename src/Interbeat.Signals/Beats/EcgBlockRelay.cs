using System.Collections.Concurrent;

namespace Interbeat.Signals.Beats;

/// <summary>Hands blocks to a tracker on a second thread, so that filtering and deciding run at the same time.</summary>
/// <remarks>The blocks and their order are those of one thread, so the result is, too. Few bundles travel in a circle: memory stays bounded.</remarks>
internal sealed class EcgBlockRelay : IEcgBlockSink, IDisposable
{
    private const int BlocksInBundle = 32;
    private const int Bundles = 4;

    private readonly BeatTracker tracker;
    private readonly BlockingCollection<EcgBlock[]> full = [];
    private readonly BlockingCollection<EcgBlock[]> empty = [];
    private readonly Task work;
    private EcgBlock[] bundle;
    private int used;

    /// <summary>Starts the second thread.</summary>
    public EcgBlockRelay(BeatTracker tracker)
    {
        this.tracker = tracker;
        for (var b = 1; b < Bundles; b++)
        {
            empty.Add(Refill(new EcgBlock[BlocksInBundle]));
        }

        bundle = Refill(new EcgBlock[BlocksInBundle]);
        work = Task.Factory.StartNew(Track, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public EcgBlock Rent() => bundle[used];

    /// <inheritdoc/>
    public void Add(EcgBlock block)
    {
        used++;
        if (used == BlocksInBundle)
        {
            full.Add(bundle);
            if (!empty.TryTake(out var next, Timeout.Infinite))
            {
                work.GetAwaiter().GetResult();
            }

            (bundle, used) = (next!, 0);
        }
    }

    /// <summary>Waits until every block has been taken.</summary>
    public void Complete()
    {
        full.Add(bundle[..used]);
        full.CompleteAdding();
        work.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        full.CompleteAdding();
        ((IAsyncResult)work).AsyncWaitHandle.WaitOne();
        full.Dispose();
        empty.Dispose();
    }

    private void Track()
    {
        try
        {
            foreach (var blocks in full.GetConsumingEnumerable())
            {
                foreach (var block in blocks)
                {
                    tracker.Add(block);
                }

                empty.Add(Refill(blocks));
            }
        }
        finally
        {
            // A fault here must not leave the other thread waiting.
            empty.CompleteAdding();
        }
    }

    private EcgBlock[] Refill(EcgBlock[] blocks)
    {
        for (var b = 0; b < blocks.Length; b++)
        {
            blocks[b] = tracker.Rent();
        }

        return blocks;
    }
}
