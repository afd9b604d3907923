namespace Interbeat.Model.Bonds;

/// <summary>A quality of a corrective relational experience.</summary>
public enum Quality
{
    /// <summary>Answers that do not vary.</summary>
    Consistency,

    /// <summary>Answers that follow the cue, in time.</summary>
    Attunement,

    /// <summary>Ruptures are repaired, soon.</summary>
    Repair,

    /// <summary>Nothing frightens.</summary>
    Safety,

    /// <summary>Nothing is rejected.</summary>
    Acceptance,

    /// <summary>The other is there, and settled.</summary>
    Presence,
}

/// <summary>Whoever a bond is formed with: therapist, partner, friend or mentor.</summary>
/// <remarks>These are leanings, each 0 to 1. What a meeting is worth is read from what happened in it (<see cref="QualityReading"/>), never from these.</remarks>
/// <param name="Name">Who it is.</param>
/// <param name="Consistency">How steady the warmth of answers is.</param>
/// <param name="Attunement">Share of answers that follow the cue.</param>
/// <param name="Repair">Share of ruptures that are repaired.</param>
/// <param name="Safety">1 for one who never frightens.</param>
/// <param name="Acceptance">1 for one who never rejects.</param>
/// <param name="Presence">Share of time that the companion is there.</param>
/// <param name="Capacity">The companion's own capacity to regulate.</param>
public sealed record Companion(string Name, double Consistency, double Attunement, double Repair, double Safety, double Acceptance, double Presence, double Capacity)
{
    // Chosen: one who has each quality nearly always; a companion of daily life a little less.
    private const double Practised = .97;
    private const double Ordinary = .9;
    private const double Settled = .85;
    private const double Unsettled = .4;

    /// <summary>A therapist with all six qualities.</summary>
    public static Companion Therapist { get; } = new("therapist", Practised, Practised, Practised, Practised, Practised, Practised, Settled);

    /// <summary>A friend, partner or mentor with all six qualities.</summary>
    public static Companion Friend { get; } = new("friend", Ordinary, Ordinary, Ordinary, Ordinary, Ordinary, Ordinary, Settled);

    /// <summary>Someone with none of the six.</summary>
    public static Companion None { get; } = new("none of the six", 0, 0, 0, 0, 0, 0, Unsettled);

    /// <summary>Someone who is there and has none of the other five.</summary>
    public static Companion Hurtful { get; } = None with { Name = "there, with none of the other five", Presence = Practised };

    /// <summary>Someone who keeps the appointments of an empty room.</summary>
    public static Companion Absent { get; } = Therapist with { Name = "absent", Presence = 0 };

    /// <summary>The companion without one quality.</summary>
    public Companion Without(Quality quality) => quality switch
    {
        Quality.Consistency => this with { Name = "without consistency", Consistency = 0 },
        Quality.Attunement => this with { Name = "without attunement", Attunement = 0 },
        Quality.Repair => this with { Name = "without repair", Repair = 0 },
        Quality.Safety => this with { Name = "without safety", Safety = 0 },
        Quality.Acceptance => this with { Name = "without acceptance", Acceptance = 0 },
        Quality.Presence => this with { Name = "without presence", Presence = 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "not one of the six"),
    };
}
