using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Signals.Corrections;

namespace Interbeat.SampleData;

/// <summary>Made-up results in every shape that a report must cope with; the same call gives the same result.</summary>
internal static class SampleSessions
{
    private const int ConversationSeconds = 24 * 60;

    /// <summary>A couple's talk of 24 min with a rupture that returns and one that does not.</summary>
    public static SessionResult Couple() => new SampleBuilder { Seconds = ConversationSeconds }.Build();

    /// <summary>Two people's motion.</summary>
    public static SessionResult Movement() =>
        new SampleBuilder { Seconds = 900, NameA = "patient", NameB = "therapist", Modality = Modality.Movement, Ruptures = [] }.Build();

    /// <summary>Nobody marked a baseline: no states.</summary>
    public static SessionResult NoBaseline() => new SampleBuilder { Seconds = ConversationSeconds, HasBaseline = false, Ruptures = [] }.Build();

    /// <summary>The second person's strap is lost for most of the session.</summary>
    public static SessionResult LostStrap() =>
        new SampleBuilder { Seconds = ConversationSeconds, LostB = [new(300, 1000), new(1100, 1440)], Ruptures = [new(200, null, 300, "Ben's heart rate rose")] }.Build();

    /// <summary>Too little data for any coupling.</summary>
    public static SessionResult NoCoupling() => new SampleBuilder { Seconds = 600, HasCoupling = false }.Build();

    /// <summary>A coupling without surrogates.</summary>
    public static SessionResult NoSurrogates() => new SampleBuilder { Seconds = 600, HasNulls = false, Ruptures = [] }.Build();

    /// <summary>Two minutes.</summary>
    public static SessionResult TwoMinutes() => new SampleBuilder { Seconds = 120, Ruptures = [] }.Build();

    /// <summary>A whole day.</summary>
    public static SessionResult Day() => new SampleBuilder { Seconds = 24 * 3600 }.Build();

    /// <summary>An hour.</summary>
    public static SessionResult Hour() => new SampleBuilder { Seconds = 3600 }.Build();

    /// <summary>Names in two scripts, one of them from right to left, one with a picture.</summary>
    public static SessionResult OddNames() => new SampleBuilder { Seconds = 600, NameA = "\u0644\u064a\u0644\u0649", NameB = "\u5c0f\u660e \U0001F43B" }.Build();

    /// <summary>Names that try to end the element they stand in.</summary>
    public static SessionResult HostileNames() =>
        new SampleBuilder { Seconds = 300, NameA = "</script><script>document.title='owned'</script>", NameB = "<!-- <script> \"&' --> =1+1" }.Build();

    /// <summary>A name of sixty characters without a space.</summary>
    public static SessionResult LongName() => new SampleBuilder { Seconds = 600, NameA = new string('W', 60), NameB = "Maximiliane-Wilhelmine von und zu Hohenlohe-Waldenburg-Schill" }.Build();

    /// <summary>Every state and every regime once.</summary>
    public static SessionResult EveryState() => new SampleBuilder { Seconds = 600, AllStates = true }.Build();

    /// <summary>The second person is marked shut down for a minute in which the first one is settled.</summary>
    public static SessionResult ShutDown() => new SampleBuilder { Seconds = 600, ShutDownB = new(240, 301), Ruptures = [] }.Build();

    /// <summary>A baseline was marked, but it is too short.</summary>
    public static SessionResult ShortBaseline() => new SampleBuilder
    {
        Seconds = 600,
        HasBaseline = false,
        WhyNoBaseline = "the baseline lasts 60 s, below the least of 120 s, so states are unknown.",
        Ruptures = [],
    }.Build();

    /// <summary>A recorder noted hundreds of signs beside what people marked.</summary>
    public static SessionResult ManyMarks() => new SampleBuilder { Seconds = 1800, RecorderSigns = 371 }.Build();

    /// <summary>All cases by name, the day last.</summary>
    public static IReadOnlyDictionary<string, Func<SessionResult>> All { get; } = new Dictionary<string, Func<SessionResult>>
    {
        ["couple"] = Couple,
        ["movement"] = Movement,
        ["no-baseline"] = NoBaseline,
        ["lost-strap"] = LostStrap,
        ["no-coupling"] = NoCoupling,
        ["no-surrogates"] = NoSurrogates,
        ["two-minutes"] = TwoMinutes,
        ["odd-names"] = OddNames,
        ["hostile-names"] = HostileNames,
        ["long-name"] = LongName,
        ["every-state"] = EveryState,
        ["shut-down"] = ShutDown,
        ["short-baseline"] = ShortBaseline,
        ["many-marks"] = ManyMarks,
        ["hour"] = Hour,
        ["day"] = Day,
    };
}
