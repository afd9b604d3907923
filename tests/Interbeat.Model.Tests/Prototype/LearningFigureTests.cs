using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Parameters;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>What four childhoods and a later, better bond teach.</summary>
public sealed class LearningFigureTests
{
    private const int Children = 300;
    private const int Events = 600;
    private const double CarerSpread = .06;

    private static readonly LearningConstants Learning = PrototypeRun.Dynamics.Constants.Learning;

    [SharedDataFact]
    public void Four_childhoods_teach_the_policies_beliefs_and_capacity_of_the_prototype()
    {
        foreach (var regime in CareRegime.All)
        {
            var theirs = Figures.Array("pi_" + regime.Name);
            var runs = Figures.Runs(seed => Summary(Raised(regime, seed)));
            for (var k = 0; k < theirs.Length; k++)
            {
                Figures.Agree($"{regime.Name} {k}", theirs[k], [.. runs.Select(r => r[k])]);
            }
        }
    }

    [SharedDataFact]
    public void A_new_trace_grows_over_sessions_and_gives_way_under_stress()
    {
        const double Calm = .15, Stressed = .75;
        var runs = Figures.Runs(Therapy);
        var theirs = Figures.Key("earned_traj_sessions_secidx_w").EnumerateArray().ToArray();
        for (var block = 0; block < theirs.Length; block++)
        {
            var sessions = theirs[block][0].GetInt32();
            Figures.Agree($"index after {sessions}", theirs[block][1][0].GetDouble(), [.. runs.Select(r => r.Index(block, Calm))]);
            Assert.Equal(theirs[block][1][1].GetDouble(), TwoTraces.CountedWeight(sessions, Calm, Learning), .0005);
        }

        Figures.Agree("earned_after", Figures.Array("earned_after")[0], [.. runs.Select(r => r.Index(10, Calm))]);
        Figures.Agree("earned_stress_S.75", Figures.Array("earned_stress_S.75")[0], [.. runs.Select(r => r.Index(10, Stressed))]);
        Figures.Agree("never_treated_stress", Figures.Array("never_treated_stress")[0], [.. runs.Select(r => r.Index(0, Stressed, never: true))]);
        Assert.Equal(Figures.Array("earned_stress_S.75")[1], TwoTraces.CountedWeight(200, Stressed, Learning), .0005);
        Assert.Equal(Figures.Array("never_treated_stress")[1], TwoTraces.CountedWeight(0, Stressed, Learning), .0005);
    }

    internal static Learner[] Raised(CareRegime regime, ulong seed, int children = Children) => [.. Enumerable.Range(0, children).Select(child =>
    {
        var random = CounterRandom.Stream(seed, "test/childhood/" + regime.Name, (ulong)child);
        return Learner.AtBirth(Learning).After(Events, regime.Answers.Individual(CarerSpread, ref random), Learning, ref random);
    })];

    private static double[] Summary(Learner[] children)
    {
        var policies = children.Select(c => c.Policy(Learning.Temperature)).ToList();
        return
        [
            policies.Average(p => p.Signal), policies.Average(p => p.Amplify), policies.Average(p => p.Minimise),
            children.Average(c => c.Reliance), children.Average(c => c.Rejection), children.Average(c => c.Fright), children.Average(c => c.Capacity),
        ];
    }

    private static Traces Therapy(ulong seed)
    {
        const int Blocks = 10, SessionsEach = 20;
        var old = Raised(CareRegime.Rejecting, seed);
        var traces = new Traces(Summary(old), [Summary([.. old.Select(l => l.NewTrace(Learning))])]);
        var clients = old.Select((learner, i) =>
        {
            var random = CounterRandom.Stream(seed, "test/therapy", (ulong)i);
            var care = CareRegime.Consistent.Answers.Individual(CarerSpread, ref random);
            return (Learner: learner.NewTrace(Learning), Care: care, Random: random);
        }).ToArray();
        for (var block = 0; block < Blocks; block++)
        {
            for (var i = 0; i < clients.Length; i++)
            {
                clients[i].Learner = clients[i].Learner.After(SessionsEach, clients[i].Care, Learning, ref clients[i].Random);
            }

            traces.New.Add(Summary([.. clients.Select(c => c.Learner)]));
        }

        return traces;
    }

    // The prototype's index: signalling less minimising plus reliance, each mixed from the two traces.
    // Its "never treated" figure takes the treated trace with no session counted.
    private sealed record Traces(double[] Old, List<double[]> New)
    {
        public double Index(int block, double sympathetic, bool never = false)
        {
            const int SessionsEach = 20;
            var w = TwoTraces.CountedWeight(block * SessionsEach, sympathetic, Learning);
            var mixed = New[never ? ^1 : block].Zip(Old, (n, o) => (w * n) + ((1 - w) * o)).ToArray();
            return mixed[0] - mixed[2] + mixed[3];
        }
    }
}
