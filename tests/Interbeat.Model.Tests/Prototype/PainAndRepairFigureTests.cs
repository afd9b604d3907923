using Interbeat.Core;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>Hand-holding under pain, and a quarrel repaired early, late and never, as the prototype ran them.</summary>
public sealed class PainAndRepairFigureTests
{
    private const int TheirPain = 600;
    private const int TheirRepair = 100;

    private static readonly int PainPairs = Figures.Full ? TheirPain : 120;
    private static readonly int RepairPairs = Figures.Full ? TheirRepair : 4;

    [SharedDataFact]
    public void A_trusted_hand_lowers_pain_and_locks_breathing()
    {
        var alone = Figures.Runs(seed => Pain(seed, 0, 0, .85, _ => 1));
        (string Pain, double[][] Runs, double[][] Locks)[] conditions =
        [
            ("pain_alone", [.. alone.Select(r => r.Rating)], [.. alone.Select(r => r.Locking)]),
            Condition("pain_partner_notouch", 1, 0, .85, 1),
            Condition("pain_partner_touch", 1, 1, .85, 1),
            Condition("pain_stranger_touch", 1, 1, .2, .4),
        ];
        var locking = Figures.Array("resp_PLV_alone_notouch_touch_stranger");
        for (var c = 0; c < conditions.Length; c++)
        {
            Agree(conditions[c].Pain, Figures.Number(conditions[c].Pain), conditions[c].Runs.Select(r => r.Average()));
            Agree($"locking {conditions[c].Pain}", locking[c], conditions[c].Locks.Select(r => r.Average()));
        }

        var varied = Figures.Runs(seed => (Couplings: Couplings(seed), Read: Pain(seed, 1, 1, .85, i => Couplings(seed)[i])));
        Agree("analgesia_vs_coupling_r", Figures.Number("analgesia_vs_coupling_r"), varied.Select(v => -Correlation(v.Read.Rating, v.Couplings)));
        Agree("analgesia_vs_respPLV_r", Figures.Number("analgesia_vs_respPLV_r"), varied.Select(v => -Correlation(v.Read.Rating, v.Read.Locking)));

        static (string Pain, double[][] Runs, double[][] Locks) Condition(string name, double presence, double touch, double reliance, double coupling)
        {
            var runs = Figures.Runs(seed => Pain(seed, presence, touch, reliance, _ => coupling));
            return (name, [.. runs.Select(r => r.Rating)], [.. runs.Select(r => r.Locking)]);
        }

        static void Agree(string name, double theirs, IEnumerable<double> runs) => Figures.Agree(name, theirs, [.. runs], PainPairs / (double)TheirPain);
    }

    [SharedDataFact]
    public void An_early_repair_spares_arousal()
    {
        foreach (var (key, at) in new[] { ("repair_5min", 300.0), ("repair_2h", 7200), ("repair_never", 1e9) })
        {
            var theirs = Figures.Key(key);
            var runs = Figures.Runs(seed => Repair(seed, at));
            foreach (var figure in runs[0].Keys)
            {
                Figures.Agree($"{key} {figure}", theirs.GetProperty(figure).GetDouble(), [.. runs.Select(r => r[figure])], RepairPairs / (double)TheirRepair);
            }
        }
    }

    private static double[] Couplings(ulong seed)
    {
        var random = CounterRandom.Stream(seed, "test/coupling");
        return [.. Enumerable.Range(0, PainPairs).Select(_ => .1 + (1.1 * random.NextUniform()))];
    }

    private static (double[] Rating, double[] Locking) Pain(ulong seed, double presence, double touch, double reliance, Func<int, double> coupling)
    {
        const int QuietSteps = 120, ReadFrom = QuietSteps + 60, Steps = QuietSteps + 360;
        var (rating, cosine, sine) = (new double[PainPairs], new double[PainPairs], new double[PainPairs]);
        PrototypeRun.Each(PainPairs, seed, Steps * PrototypeRun.StepSeconds, Start, At, Read);
        const double N = Steps - ReadFrom;
        return ([.. rating.Select(r => r / N)], [.. cosine.Select((c, i) => Math.Sqrt((c * c) + (sine[i] * sine[i])) / N)]);

        (Person A, Person B) Start(int i)
        {
            var random = CounterRandom.Stream(seed, "test/breathing-ratio", (ulong)i);
            var (a, b) = PrototypeRun.Secure(seed, i);
            return (Breather(a.With(reliance: reliance), ref random), Breather(b, ref random));
        }

        (Equations.Situation<Numbers.Real> A, Equations.Situation<Numbers.Real> B) At(int i, double t) => t < QuietSteps * PrototypeRun.StepSeconds
            ? (PrototypeRun.Now(presence, coupling: coupling(i)), PrototypeRun.Now(presence, coupling: coupling(i)))
            : (PrototypeRun.Now(presence, touch, .40, coupling(i)), PrototypeRun.Now(presence, touch, .05, coupling(i)));

        void Read(int i, int step, Pair pair)
        {
            if (step >= ReadFrom)
            {
                rating[i] += HandHolding.Rating(pair.A.State);
                var (s, c) = Math.SinCos(pair.A.State.BreathingPhase.Value - pair.B.State.BreathingPhase.Value);
                (cosine[i], sine[i]) = (cosine[i] + c, sine[i] + s);
            }
        }
    }

    private static Person Breather(Person person, ref CounterRandom random) => person with { Traits = person.Traits with { BreathingRatio = 1 + (.06 * random.NextNormal()) } };

    private static Dictionary<string, double> Repair(ulong seed, double repairAt)
    {
        const int RecordSteps = 120, Records = 240;
        const double Hours = 4;
        var (sympathetic, brake, cortisol) = (0.0, 0.0, new double[Records]);
        PrototypeRun.Each(RepairPairs, seed, Hours * 3600, Start, (_, t) => (Now(t), Now(t)), Read);
        double people = 2 * RepairPairs;
        return new()
        {
            ["S_auc_h"] = sympathetic / (people * Records) * Hours,
            ["C_peak"] = (cortisol.Max() / people) - 1,
            ["C_end"] = (cortisol[^1] / people) - 1,
            ["V_end"] = brake / (people * 20),
        };

        (Person A, Person B) Start(int i)
        {
            var (a, b) = PrototypeRun.Secure(seed, i);
            return (a.With(.7, .75, .25), b.With(.7, .75, .25));
        }

        Equations.Situation<Numbers.Real> Now(double t) => t < repairAt
            ? PrototypeRun.Now(1, 0, t < 120 ? .5 : .06, .30)
            : t < repairAt + 600 ? PrototypeRun.Now(1, 1, t < 120 ? .5 : -.12, 1.3) : PrototypeRun.Now(1);

        void Read(int i, int step, Pair pair)
        {
            if (step % RecordSteps == 0)
            {
                var record = step / RecordSteps;
                var (a, b) = (pair.A.State, pair.B.State);
                sympathetic += a.Tones.Sympathetic.Value + b.Tones.Sympathetic.Value;
                cortisol[record] += a.Endocrine.Cortisol.Value + b.Endocrine.Cortisol.Value;
                brake += record >= Records - 20 ? a.Tones.Brake.Value + b.Tones.Brake.Value : 0;
            }
        }
    }

    private static double Correlation(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        var xy = x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum();
        return xy / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}
