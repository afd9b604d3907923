using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Coupling;

/// <summary>From the nulls' p to present, absent or undecided, with the rule in words.</summary>
/// <remarks>
/// Present: p at most <see cref="PresentBelow"/> against every null that can decide. Absent: p above <see cref="AbsentAbove"/> against every one, and
/// enough data to have seen something. Anything else is undecided. A null that has too few values to decide says so and does not vote. A session's own surrogates never
/// remove a shared task: without enough pseudo-dyads every positive verdict says so.
/// </remarks>
public static class VerdictRule
{
    /// <summary>Largest p that counts as more than the null explains.</summary>
    public const double PresentBelow = 0.05;

    /// <summary>Above this p there is no more than the null explains.</summary>
    public const double AbsentAbove = 0.10;

    /// <summary>With fewer windows that do not overlap, absence is not claimed. Chosen.</summary>
    public const double LeastWindowsForAbsence = 10;

    /// <summary>Fewer shifts or orders of segments that differ cannot reach p = .05: 1 in 20.</summary>
    public const int LeastDifferent = 20;

    /// <summary>What every positive verdict says without enough pseudo-dyads.</summary>
    public const string TaskNotExcluded = "more than chance alignment; a shared task is not excluded";

    /// <summary>The warning that goes with it.</summary>
    public const string PositiveWarning = "Coupling is " + TaskNotExcluded + ".";

    /// <summary>A result without its verdict and leader: what its nulls say holds no longer, for the reason given.</summary>
    public static CouplingResult Withdraw(CouplingResult coupling, string reason)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        return coupling with
        {
            Verdict = CouplingVerdict.Undecided,
            VerdictRule = "Undecided: " + reason,
            Lead = new LeadResult(null, null, null, "Who leads cannot be told: " + reason),
            Epochs = [.. coupling.Epochs.Select(epoch => epoch with { Verdict = CouplingVerdict.Undecided })],
            Warnings = [.. coupling.Warnings.Where(w => w != PositiveWarning)],
        };
    }

    /// <summary>For a measure whose other nulls are known to be too lenient: the verdict is present only where shifts in time decide.</summary>
    /// <param name="coupling">The result.</param>
    /// <param name="why">Why the other nulls do not do for this measure, to follow "since".</param>
    public static CouplingResult RequireShifts(CouplingResult coupling, string why)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        return coupling.Verdict != CouplingVerdict.Present || coupling.Nulls.Any(n => n is { Name: CircularShiftNull.ShortName, P: not null })
            ? coupling
            : Withdraw(coupling, $"{coupling.Measure} is called present only against shifts in time, since {why}; here no shifts could decide.");
    }

    /// <summary>Why a null cannot decide for this session, or null where it can.</summary>
    /// <param name="kind">The null.</param>
    /// <param name="span">Window and largest lag of the measure.</param>
    /// <param name="independentWindows">How many windows there would be without overlap.</param>
    /// <param name="autocorrelation">Lag-1 autocorrelation of the slower series (<see cref="LagOneAutocorrelation"/>).</param>
    /// <param name="drawn">How many surrogates there are.</param>
    /// <param name="asked">How many were asked for.</param>
    public static string? Limit(ISurrogateNull kind, SurrogateSettings span, double independentWindows, double autocorrelation, int drawn, int asked)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var leastDrawn = Math.Min(asked, LeastDifferent);

        // One shift counts as another only when it moves the series by about a window.
        var different = kind is CircularShiftNull ? independentWindows - (2 * CircularShiftNull.LeastShift(span) / span.WindowSeconds) : double.PositiveInfinity;
        return different < LeastDifferent
                ? string.Create(CultureInfo.InvariantCulture, $"the session is too short for shifts that differ: about {Math.Max(0, different):0} windows' worth, {LeastDifferent} are needed to decide")
            : drawn < leastDrawn
                ? string.Create(CultureInfo.InvariantCulture, $"the session holds only {drawn} surrogates that differ; {leastDrawn} are needed to decide")
            : NullRates.Limit(kind.Name, autocorrelation);
    }

    /// <summary>The verdict of a session.</summary>
    /// <param name="nulls">The nulls' rows.</param>
    /// <param name="independentWindows">How many windows there would be without overlap: how much data there is.</param>
    /// <param name="steadyRhythmInBoth">Whether both keep a steady rhythm for minutes (<see cref="SteadyRhythm"/>); counts where shifts could not be tried.</param>
    public static (CouplingVerdict Verdict, string Rule, ImmutableArray<string> Warnings) Decide(IReadOnlyList<NullResult> nulls, double independentWindows, bool steadyRhythmInBoth)
    {
        ArgumentNullException.ThrowIfNull(nulls);
        var warnings = nulls.Where(n => n.Note is not null).Select(n => $"Null {n.Name}: {n.Note}.").ToList();
        var deciding = nulls.Where(n => n.P is not null).ToArray();
        var surrogates = deciding.Where(n => n.Name != PseudoDyadNull.Name).ToArray();
        var numbers = string.Join(", ", deciding.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Name} p = {n.P:0.###} (n = {n.N})")));
        if (surrogates.Length == 0)
        {
            return (CouplingVerdict.Undecided, nulls.Count == 0 ? "Undecided: no null could be computed." : "Undecided: no null that can decide.", [.. warnings, "Without a null no coupling can be told from chance."]);
        }

        var pseudo = deciding.FirstOrDefault(n => n.Name == PseudoDyadNull.Name);
        if (deciding.All(n => n.P <= PresentBelow))
        {
            if (surrogates.All(n => n.Name != CircularShiftNull.ShortName))
            {
                if (steadyRhythmInBoth && pseudo is null)
                {
                    return (CouplingVerdict.Undecided, $"Undecided: {numbers}, but both keep a steady rhythm for minutes, and the session is too short to tell two such rhythms from coupling.", [.. warnings]);
                }

                warnings.Add("Shifts in time could not be tried: that both share a steady rhythm, such as paced breathing, is not excluded.");
            }

            return pseudo is null
                ? (CouplingVerdict.Present, $"Present: {numbers}, each at most {PresentBelow}; {TaskNotExcluded}.", [.. warnings, PositiveWarning])
                : (CouplingVerdict.Present, $"Present: {numbers}, each at most {PresentBelow}; pairs that never met reach it less often than 1 in 20, so the shared task alone does not explain it.", [.. warnings]);
        }

        if (deciding.All(n => n.P > AbsentAbove))
        {
            return independentWindows >= LeastWindowsForAbsence
                ? (CouplingVerdict.Absent, $"Absent: {numbers}, each above {AbsentAbove}: no more than chance.", [.. warnings])
                : (CouplingVerdict.Undecided, $"Undecided: {numbers}, but too few windows ({independentWindows:0} that do not overlap, {LeastWindowsForAbsence:0} are needed) to call it absent.", [.. warnings]);
        }

        var disagreement = Disagreement(surrogates, pseudo);
        return (CouplingVerdict.Undecided, $"Undecided: {numbers}; present needs each at most {PresentBelow}, absent each above {AbsentAbove}.", disagreement is null ? [.. warnings] : [.. warnings, disagreement]);
    }

    private static string? Disagreement(NullResult[] surrogates, NullResult? pseudo)
    {
        var chanceExcluded = surrogates.All(n => n.P <= PresentBelow);
        if (chanceExcluded && pseudo is { P: > AbsentAbove } && pseudo.Mean > surrogates.Max(n => n.Mean))
        {
            return "Nulls disagree: more than chance alignment, but people who never met do as well. The shared task or the time of the session explains it.";
        }

        var beaten = surrogates.Where(n => n.P <= PresentBelow).Select(n => n.Name).ToArray();
        var unbeaten = surrogates.Where(n => n.P > AbsentAbove).Select(n => n.Name).ToArray();
        return beaten.Length == 0 || unbeaten.Length == 0
            ? null
            : $"Nulls disagree: more than {List(beaten)} explain, but no more than {List(unbeaten)} do. {LikelyCause(beaten, unbeaten)}";
    }

    /// <summary>What the unbeaten nulls keep and the beaten ones do not.</summary>
    private static string LikelyCause(string[] beaten, string[] unbeaten) =>
        unbeaten.Contains(CircularShiftNull.ShortName) ? "A steady rhythm that both share, such as paced breathing, or bursts and other values that the beaten nulls do not keep are likely causes."
        : beaten.Contains(SegmentShuffleNull.ShortName) ? "A trend within segments or the joins between shuffled segments are a likely cause."
        : beaten.Contains(CircularShiftNull.ShortName) ? "A slow change that both share, such as the course of the session, is a likely cause."
        : unbeaten.Contains(SegmentShuffleNull.ShortName) ? "A likeness within every stretch, whichever stretch it lies beside, is a likely cause."
        : "A passage that differs from the rest of the session, in strength or in its values, is a likely cause.";

    private static string List(string[] names) => string.Join(" and ", names.Select(name => name switch
    {
        PhaseRandomisedNull.ShortName => "random phases",
        AmplitudeAdjustedNull.ShortName => "random phases with the same values",
        CircularShiftNull.ShortName => "shifts in time",
        _ => "shuffled segments",
    }));
}
