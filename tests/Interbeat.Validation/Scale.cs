using Interbeat.Core;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Validation;

/// <summary>How much a statistical validation computes: the quick form for every run, the full form when INTERBEAT_VALIDATION=full.</summary>
internal static class Scale
{
    /// <summary>Whether the full form was asked for.</summary>
    public static bool Full { get; } = Environment.GetEnvironmentVariable("INTERBEAT_VALIDATION") == "full";

    /// <summary>Seed of every validation, set before any of them was run.</summary>
    public const ulong Seed = 1;

    /// <summary>Five minutes at 4 Hz: the length of the simulations that other programs were tried on.</summary>
    public const int FiveMinutes = 1200;

    /// <summary>Settings of every simulation.</summary>
    public static CouplingSettings Heart { get; } = CouplingSettings.For(Modality.Heart, double.PositiveInfinity);

    /// <summary>Each of many pairs by itself, spread over the processors; the answer does not depend on how.</summary>
    public static T[] Each<T>(int pairs, Func<ulong, T> of)
    {
        var results = new T[pairs];
        Parallel.For(0, pairs, i => results[i] = of((ulong)i));
        return results;
    }

    /// <summary>A pair on the grid of the settings.</summary>
    public static PairedSeries Pair((double[] A, double[] B) series) => new(series.A, series.B, Heart.RateHz);

    /// <summary>For what is already spread over pairs.</summary>
    public static ParallelOptions OneThread { get; } = new() { MaxDegreeOfParallelism = 1 };
}
