namespace Interbeat.Model.Parameters;

/// <summary>What carries over from one session to the next: a helper's depletion, and practice. The declarations.</summary>
internal static class DayParameters
{
    private const string Chosen = "chosen: no published size is known";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("dep_use", "depletion by a second without any vagal brake", 0.005, "1/s", 0, 0.05, ParameterMark.Assumption, Chosen),
        new("dep_rest", "time constant of restoration in a break", 900, "s", 300, 3600, ParameterMark.Assumption, "chosen: a quarter of an hour restores most of it"),
        new("dep_K", "share of capacity that full depletion takes", 0.5, "1", 0, 0.8, ParameterMark.Assumption, Chosen),
        new("K_practice", "share of the way to full capacity by a session of breathing at resonance with the full brake", 0.01, "1/session", 0, 0.05, ParameterMark.Assumption, Chosen),
    ];
}
