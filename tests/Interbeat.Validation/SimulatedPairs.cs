using Interbeat.Core;

namespace Interbeat.Validation;

/// <summary>Pairs of series with known truth.</summary>
internal static class SimulatedPairs
{
    /// <summary>Two first-order autoregressive series that know nothing of each other.</summary>
    public static (double[] A, double[] B) Independent(int count, double phi, ulong index) =>
        (Autoregressive(count, phi, "independent/a", index), Autoregressive(count, phi, "independent/b", index));

    /// <summary>
    /// Two series of unit variance of which <paramref name="share"/> of the variance is common and reaches B <paramref name="lagSamples"/> later; the common and the own parts are
    /// first-order autoregressive.
    /// </summary>
    public static (double[] A, double[] B) Coupled(int count, double phi, double share, int lagSamples, ulong index)
    {
        var common = Autoregressive(count + lagSamples, phi, "coupled/common", index);
        var (ownA, ownB) = (Autoregressive(count, phi, "coupled/a", index), Autoregressive(count, phi, "coupled/b", index));
        double commonWeight = Math.Sqrt(share), ownWeight = Math.Sqrt(1 - share);
        return (
            [.. ownA.Select((own, t) => (ownWeight * own) + (commonWeight * common[t + lagSamples]))],
            [.. ownB.Select((own, t) => (ownWeight * own) + (commonWeight * common[t]))]);
    }

    /// <summary>Two independent series that both carry a steady breathing rhythm of <paramref name="breathingHz"/>, each with its own phase.</summary>
    public static (double[] A, double[] B) CommonBreathing(int count, double phi, double breathingHz, double rateHz, double amplitude, ulong index)
    {
        var (a, b) = Independent(count, phi, index);
        var random = CounterRandom.Stream(Scale.Seed, "breathing", index);
        double phaseA = 2 * Math.PI * random.NextUniform(), phaseB = 2 * Math.PI * random.NextUniform();
        return (
            [.. a.Select((v, t) => v + (amplitude * Math.Sin((2 * Math.PI * breathingHz * t / rateHz) + phaseA)))],
            [.. b.Select((v, t) => v + (amplitude * Math.Sin((2 * Math.PI * breathingHz * t / rateHz) + phaseB)))]);
    }

    /// <summary>Two independent series under one task: both rise and fall once along a sine of <paramref name="amplitude"/> standard deviations over the session.</summary>
    public static (double[] A, double[] B) SharedTask(int count, double phi, double amplitude, ulong index)
    {
        var (a, b) = Independent(count, phi, index);
        double[] task = [.. Enumerable.Range(0, count).Select(t => amplitude * Math.Sin(2 * Math.PI * t / count))];
        return ([.. a.Zip(task, (own, shared) => own + shared)], [.. b.Zip(task, (own, shared) => own + shared)]);
    }

    /// <summary>Unit variance, stationary from the first sample.</summary>
    public static double[] Autoregressive(int count, double phi, string purpose, ulong index)
    {
        var random = CounterRandom.Stream(Scale.Seed, purpose, index);
        var innovation = Math.Sqrt(1 - (phi * phi));
        var series = new double[count];
        var value = random.NextNormal();
        for (var t = 0; t < count; t++)
        {
            series[t] = value;
            value = (phi * value) + (innovation * random.NextNormal());
        }

        return series;
    }
}
