using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;
using Interbeat.Signals.Corrections;

namespace Interbeat.SampleData;

/// <summary>Builds a made-up but plausible result; random numbers are a function of the seed alone.</summary>
internal sealed class SampleBuilder
{
    private const ulong Seed = 7;
    private const int EpochSeconds = 60;
    private const int MinuteSeconds = 60;

    public required int Seconds { get; init; }

    public string NameA { get; init; } = "Ann";

    public string NameB { get; init; } = "Ben";

    public Modality Modality { get; init; } = Modality.Heart;

    public bool HasBaseline { get; init; } = true;

    public bool HasCoupling { get; init; } = true;

    public bool HasNulls { get; init; } = true;

    public bool AllStates { get; init; }

    /// <summary>Where the second person is marked shut down.</summary>
    public TimeSpanSeconds? ShutDownB { get; init; }

    /// <summary>Why there is no baseline, after the person's name.</summary>
    public string WhyNoBaseline { get; init; } = "no baseline was marked, so states are unknown.";

    /// <summary>Signs that a recorder noted beside what people marked.</summary>
    public int RecorderSigns { get; init; }

    public ImmutableArray<TimeSpanSeconds> LostB { get; init; } = [];

    public ImmutableArray<Rupture>? Ruptures { get; init; }

    private bool Heart => Modality == Modality.Heart;

    public SessionResult Build()
    {
        var stateA = States(0);
        var stateB = States(1);
        var regime = Regimes(stateA, stateB);
        var laneA = Lanes(0, stateA, []);
        var laneB = Lanes(1, stateB, LostB);
        var coupling = HasCoupling ? SampleCoupling.Of(Seconds, NameA, HasNulls, Seed) : SampleCoupling.NotComputed();
        return new SessionResult(
            new Session(Seconds, 0, 0),
            Person(NameA, laneA, stateA, []),
            Person(NameB, laneB, stateB, LostB),
            new Alignment(0.12, 100, AlignmentBasis.AbsoluteTime),
            LostB,
            coupling,
            new DampingResult(DampingVerdict.Undecided, -0.0123, (-0.02, 0.004), "The largest real part lies inside the surrogates' band."),
            Timeline(laneA, laneB, stateA, stateB, regime, coupling),
            Spans(regime),
            Ruptures ?? DefaultRuptures(),
            Heart && HasBaseline ? [new LendingEvidence(NameA, null, null, true, false, null)] : [],
            ImmutableSortedDictionary<string, ConditionResult>.Empty,
            Events(),
            [.. new[] { WhyUnknown(NameA), WhyUnknown(NameB), Heart ? "Breathing was not recorded: changes of heart rate and RSA may come from breathing or speech." : null }.OfType<string>()],
            Provenance());
    }

    private ImmutableArray<Rupture> DefaultRuptures() => Seconds < 300
        ? []
        :
        [
            new Rupture(Math.Round(Seconds * 0.47), Math.Round(Seconds * 0.47) + Math.Min(250, Seconds / 8), null, $"{NameB}'s heart rate rose"),
            new Rupture(Math.Round(Seconds * 0.83), null, Seconds, $"{NameA}'s ln RSA fell"),
        ];

    private AutonomicState[] States(int person)
    {
        var states = new AutonomicState[Seconds];
        for (var second = 0; second < Seconds; second++)
        {
            var share = second / (double)Seconds;
            states[second] = StateAt(person, share);
            if (person == 1 && LostB.Any(gap => gap.Contains(second)))
            {
                states[second] = AutonomicState.Unknown;
            }

            if (person == 1 && ShutDownB?.Contains(second) == true)
            {
                states[second] = AutonomicState.ShutDown;
            }
        }

        return states;
    }

    private AutonomicState StateAt(int person, double share)
    {
        if (!HasBaseline || !Heart)
            return AutonomicState.Unknown;
        if (AllStates)
            return (AutonomicState)((int)((share * 10) + (person * 2)) % 5);
        return (person, share) switch
        {
            (_, < 0.06) => AutonomicState.Unknown,
            (_, > 0.97) => AutonomicState.Unknown,
            (0, > 0.55 and < 0.62) => AutonomicState.Mobilised,
            (0, > 0.83 and < 0.95) => AutonomicState.Mobilised,
            (0, > 0.70 and < 0.74) => AutonomicState.Unknown,
            (1, > 0.22 and < 0.34) => AutonomicState.Mobilised,
            (1, > 0.47 and < 0.66) => AutonomicState.Mobilised,
            (1, > 0.86 and < 0.97) => AutonomicState.Mobilised,
            _ => AutonomicState.Settled,
        };
    }

    private static Regime[] Regimes(AutonomicState[] a, AutonomicState[] b) => [.. a.Zip(b, (x, y) => (x, y) switch
    {
        (AutonomicState.Settled, AutonomicState.Mobilised or AutonomicState.ShutDown or AutonomicState.Mixed) => Regime.MismatchASettled,
        (AutonomicState.Mobilised or AutonomicState.ShutDown or AutonomicState.Mixed, AutonomicState.Settled) => Regime.MismatchBSettled,
        (AutonomicState.Mobilised, AutonomicState.Mobilised) => Regime.DysregulationMatch,
        (AutonomicState.Settled, AutonomicState.Settled) => Regime.CalmSeparate,
        _ => Regime.Unknown,
    }).Select((r, i) => r == Regime.CalmSeparate && i % 400 > 180 ? Regime.CoRegulation : r)];

    private ImmutableArray<LaneSeries> Lanes(int person, AutonomicState[] states, ImmutableArray<TimeSpanSeconds> lost)
    {
        var random = CounterRandom.Stream(Seed, "sample/lane", (ulong)person);
        var rate = new double[Seconds];
        var rsa = new double[Seconds];
        var (slow, arousal) = (0.0, 0.0);
        for (var second = 0; second < Seconds; second++)
        {
            slow = (0.98 * slow) + (0.4 * random.NextNormal());
            arousal += ((states[second] == AutonomicState.Mobilised ? 1 : 0) - arousal) / 15;
            var breath = Math.Sin(2 * Math.PI * second / (person == 0 ? 11.0 : 9.0));
            rate[second] = 68 + (6 * person) + slow + (14 * arousal) + (2.5 * breath * (1 - (0.6 * arousal)));
            rsa[second] = 6.2 - (0.4 * person) - (1.6 * arousal) + (0.15 * slow);
            if (lost.Any(gap => gap.Contains(second)) || (second % 977) > 965)
            {
                (rate[second], rsa[second]) = (double.NaN, double.NaN);
            }
        }

        return Heart
            ? [new LaneSeries("heart rate", "bpm", [.. rate]), new LaneSeries("ln RSA", "ln(ms\u00b2)", [.. rsa])]
            : [new LaneSeries(person == 0 ? NameA : NameB, "a.u.", [.. rate.Select(r => Math.Max(0, (r - 64) * 12.5))])];
    }

    private string? WhyUnknown(string name) =>
        !Heart ? $"{name}: states are read from heartbeats, and there are none in this channel."
        : HasBaseline ? null
        : $"{name}: {WhyNoBaseline}";

    private PersonResult Person(string name, ImmutableArray<LaneSeries> lanes, AutonomicState[] states, ImmutableArray<TimeSpanSeconds> lost) => new(
        name,
        Modality,
        Heart ? "ECG" : name,
        Seconds,
        1 - (lost.Sum(g => g.DurationSeconds) / Seconds),
        Heart ? Beats() : null,
        HasBaseline && Heart
            ? new BaselineResult(new TimeSpanSeconds(-300, 0), true, [new FeatureBaseline("heart rate", "bpm", 68.4, 3.1), new FeatureBaseline("ln RSA", "ln(ms\u00b2)", 6.13, 0.42)])
            : null,
        WhyUnknown(name),
        lanes,
        states.GroupBy(s => s).ToImmutableSortedDictionary(g => g.Key, g => g.Count()));

    private static CorrectedBeats Beats()
    {
        double[] original = [0.5, 1.32, 1.7, 2.15, 2.97, 5.9, 10.2, 11.0];
        double[] corrected = [0.5, 1.32, 2.15, 2.97, 3.8, 10.2, 11.0];
        return new CorrectedBeats(
            BeatSeries.FromTimes(original),
            BeatSeries.FromTimes(corrected),
            [
                new BeatCorrection(BeatClass.Extra, 1.7, null),
                new BeatCorrection(BeatClass.Missed, null, 3.8),
                new BeatCorrection(BeatClass.LongShort, 5.9, null),
            ]);
    }

    private static Timeline Timeline(
        ImmutableArray<LaneSeries> laneA, ImmutableArray<LaneSeries> laneB, AutonomicState[] stateA, AutonomicState[] stateB, Regime[] regime, CouplingResult coupling)
    {
        var missing = Enumerable.Repeat(double.NaN, regime.Length).ToImmutableArray();
        return new Timeline
        {
            A = Columns(laneA, stateA, missing),
            B = Columns(laneB, stateB, missing),
            Coupling = coupling.Epochs.IsEmpty ? missing : [.. regime.Select((_, second) => coupling.Epochs[Math.Clamp((second - 30) / 10, 0, coupling.Epochs.Length - 1)].Value)],
            CouplingVerdict = [.. regime.Select(_ => CouplingVerdict.Undecided)],
            Regime = [.. regime],
            Confidence = [.. regime.Select(r => r == Regime.Unknown ? double.NaN : 0.8)],
            ConfidenceParts = [.. regime.Select(r => r == Regime.Unknown ? new Confidence(1, 1, 0, 1, 1) : new Confidence(1, 1, 0.8, 1, 1))],
        };
    }

    private static PersonTimeline Columns(ImmutableArray<LaneSeries> lanes, AutonomicState[] states, ImmutableArray<double> missing) => new(
        lanes.Length > 1 ? lanes[0].PerSecond : missing,
        lanes.Length > 1 ? lanes[1].PerSecond : missing,
        missing,
        lanes.Length > 1 ? [.. lanes[0].PerSecond.Select(v => (v - 68.4) / 3.1)] : missing,
        [.. states.Select(_ => 1.0)],
        [.. states],
        lanes.Length > 1 ? [.. lanes[0].PerSecond.Select(v => (v - 68.4) / 3.1)] : missing,
        lanes.Length > 1 ? [.. lanes[1].PerSecond.Select(v => (5.9 - v) / 0.7)] : missing);

    private static ImmutableArray<RegimeSpan> Spans(Regime[] regime)
    {
        var spans = ImmutableArray.CreateBuilder<RegimeSpan>();
        for (var start = 0; start < regime.Length;)
        {
            var end = start;
            while (end < regime.Length && regime[end] == regime[start])
            {
                end++;
            }

            var clause = regime[start] == Regime.Unknown ? $"a state is unknown (mean arousal above own baseline: Ann 0.{start % 10} z, Ben 0.1 z)" : "both states known for 20 s";
            spans.Add(new RegimeSpan(new TimeSpanSeconds(start, end), regime[start], clause));
            start = end;
        }

        return spans.ToImmutable();
    }

    private EventTrack Events() => new(
    [
        new SessionEvent(Seconds * 0.05, 0, "talk begins"),
        new SessionEvent(Seconds * 0.05, Seconds * 0.9, "conversation"),
        new SessionEvent(Seconds * 0.45, 0, "topic: holidays"),
        new SessionEvent(Seconds * 0.47, 30, "raised voice", NameB),
        new SessionEvent(Seconds * 0.76, 0, "=a pause was asked for"),
        .. Enumerable.Range(0, RecorderSigns).Select(i => new SessionEvent((i + 0.5) * Seconds / RecorderSigns, 0, i % 3 == 0 ? "|" : i % 3 == 1 ? "~" : "N")),
    ]);

    private static Provenance Provenance() => new(
        "0.1.0",
        [new InputFile("ann.csv", new string('a', 64)), new InputFile("ben.csv", new string('b', 64))],
        Seed,
        [
            new ProcessingStep(
                "heart rate", 1, "60 divided by the mean RR interval of the second, in beats per minute.", "Task Force 1996, section 2",
                ImmutableSortedDictionary<string, string>.Empty.Add("maxIntervalSeconds", "3")),
            new ProcessingStep(
                "wcc", 2, "Pearson's r in moving windows at each lag, averaged as Fisher z.", "Boker et al. 2002, eq. 1",
                ImmutableSortedDictionary<string, string>.Empty
                    .Add("windowSeconds", (MinuteSeconds / 2).ToString(CultureInfo.InvariantCulture))
                    .Add("stepSeconds", "1")
                    .Add("maxLagSeconds", "8")
                    .Add("epochSeconds", EpochSeconds.ToString(CultureInfo.InvariantCulture))),
        ]);
}
