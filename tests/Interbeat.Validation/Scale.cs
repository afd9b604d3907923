namespace Interbeat.Validation;

/// <summary>How much a statistical validation computes: the quick form for every run, the full form when INTERBEAT_VALIDATION=full.</summary>
internal static class Scale
{
    /// <summary>Whether the full form was asked for.</summary>
    public static bool Full { get; } = Environment.GetEnvironmentVariable("INTERBEAT_VALIDATION") == "full";

    /// <summary>Seed of every validation, set before any of them was run.</summary>
    public const ulong Seed = 1;
}
