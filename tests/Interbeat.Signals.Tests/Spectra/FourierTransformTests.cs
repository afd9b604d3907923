using Interbeat.Core;
using Interbeat.Signals.Spectra;

namespace Interbeat.Signals.Tests.Spectra;

public sealed class FourierTransformTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(64)]
    [InlineData(450)]
    public void The_transform_is_the_sum_that_defines_it(int n)
    {
        var (re, im) = Noise(n);
        var (fr, fi) = (re.ToArray(), im.ToArray());
        new FourierTransform(n).Forward(fr, fi, new double[n], new double[n]);
        for (var k = 0; k < n; k++)
        {
            double sr = 0, si = 0;
            for (var t = 0; t < n; t++)
            {
                var (sin, cos) = Math.SinCos(-2 * Math.PI * k * t / n);
                sr += (re[t] * cos) - (im[t] * sin);
                si += (re[t] * sin) + (im[t] * cos);
            }

            Assert.Equal(sr, fr[k], 1e-10 * n);
            Assert.Equal(si, fi[k], 1e-10 * n);
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(6561)]
    [InlineData(43200)]
    public void Forth_and_back_gives_n_times_the_series(int n)
    {
        var (re, im) = Noise(n);
        var (fr, fi) = (re.ToArray(), im.ToArray());
        var plan = new FourierTransform(n);
        plan.Forward(fr, fi, new double[n], new double[n]);
        plan.Inverse(fr, fi, new double[n], new double[n]);
        for (var t = 0; t < n; t++)
        {
            Assert.Equal(re[t], fr[t] / n, 1e-11);
            Assert.Equal(im[t], fi[t] / n, 1e-11);
        }
    }

    [Fact]
    public void A_length_with_a_large_prime_factor_is_refused_and_a_close_one_is_named()
    {
        Assert.Throws<ArgumentException>(() => new FourierTransform(7));
        Assert.Equal(6, FourierTransform.LargestLengthUpTo(7));
        for (var n = 100; n < 20_000; n++)
        {
            Assert.InRange(FourierTransform.LargestLengthUpTo(n), 0.9 * n, n);
        }
    }

    private static (double[] Re, double[] Im) Noise(int n)
    {
        var random = CounterRandom.Stream(7, "fourier-test", (ulong)n);
        return ([.. Enumerable.Range(0, n).Select(_ => random.NextNormal())], [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())]);
    }
}
