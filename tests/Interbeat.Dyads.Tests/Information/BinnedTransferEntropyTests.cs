using Interbeat.Dyads.Information;

namespace Interbeat.Dyads.Tests;

public sealed class BinnedTransferEntropyTests
{
    [Fact]
    public void Transfer_entropy_of_a_copy_is_the_entropy_of_its_source()
    {
        // y(t) = x(t - 1) with x drawn evenly from four values: ln 4 up to the chance of the counts.
        var x = Simulated.White(Simulated.Seed, "x", 20000);
        int[] source = BinnedTransferEntropy.Bins(x, 4), target = [0, .. source[..^1]];
        Assert.Equal(Math.Log(4), BinnedTransferEntropy.Nats(source, target, 4, 1), 0.002);
        Assert.True(BinnedTransferEntropy.Nats(target, source, 4, 1) < 0.002);
    }

    [Fact]
    public void Bins_hold_equally_many_and_missing_values_are_in_none()
    {
        int[] bins = BinnedTransferEntropy.Bins([5, double.NaN, 1, 2, 3, 4, 8, 7, 6], 4);
        Assert.Equal([2, -1, 0, 0, 1, 1, 3, 3, 2], bins);
        Assert.True(double.IsNaN(BinnedTransferEntropy.Nats([-1, -1], [0, 1], 4, 1)));
    }

    [Fact]
    public void Entropy_is_not_read_across_a_gap()
    {
        double[] x = Simulated.White(Simulated.Seed, "x", 300), y = Simulated.White(Simulated.Seed, "y", 300);
        int[] binsX = BinnedTransferEntropy.Bins(x, 3), binsY = BinnedTransferEntropy.Bins(y, 3);
        Assert.Equal(BinnedTransferEntropy.Nats(binsX, binsY, 3, 1), BinnedTransferEntropy.Nats([.. binsX, -1, 1], [.. binsY, -1, 1], 3, 1), 1e-15);
    }
}
