using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;
using Interbeat.Model.StrangeSituation;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>The Strange Situation as the prototype had it: no truncation, infants of .6 of their capacity, its strain, its thresholds.</summary>
public sealed class StrangeSituationFigureTests
{
    private const int TheirDyads = 1000;
    private const int Events = 400;
    private const double CarerSpread = .09;
    private const double CapacityShare = .6;
    private const double ReactivitySpread = .25;

    private static readonly double[] Shares = [.56, .11, .15, .18];
    private static readonly int Dyads = Figures.Full ? TheirDyads : TheirDyads / 10;
    private static readonly StrangeSituationRun<Real> Run = new(PrototypeRun.Dynamics, Protocol.Prototype);
    private static readonly StrangeSituationConstants<Real> Constants = new(ParameterSets.Prototype);
    private static readonly Coder Coder = new(ParameterSets.Prototype);

    [SharedDataFact]
    public void The_strange_situation_gives_the_classes_and_profiles_of_the_prototype()
    {
        var confusion = Figures.Key("ssp_conf");
        var profiles = Figures.Key("ssp_prof");
        var total = Figures.Key("ssp_dist");
        var runs = Figures.Runs(seed => Enumerable.Range(0, Shares.Length).Select(kind => Group(kind, seed)).ToArray());
        var ratio = Dyads / (double)TheirDyads;
        foreach (var kind in Enumerable.Range(0, Shares.Length))
        {
            var name = CareRegime.All[kind].Name;
            var theirs = Shares[kind] * TheirDyads;
            foreach (var c in Enum.GetValues<AttachmentClass>())
            {
                Figures.Agree($"{name} {Letter(c)}", confusion.GetProperty(name).GetProperty(Letter(c)).GetInt32() / theirs, [.. runs.Select(r => r[kind].Count(d => d.Class == c) / (double)r[kind].Length)], ratio);
            }

            foreach (var scale in profiles.GetProperty(name).EnumerateObject())
            {
                for (var e = 0; e < scale.Value.GetArrayLength(); e++)
                {
                    Figures.Agree($"{name} {scale.Name} episode {e + 2}", scale.Value[e].GetDouble(), [.. runs.Select(r => r[kind].Average(d => d.Profile[e + 1][scale.Name]))], ratio);
                }
            }
        }

        foreach (var c in Enum.GetValues<AttachmentClass>())
        {
            Figures.Agree($"all {Letter(c)}", total.GetProperty(Letter(c)).GetDouble(), [.. runs.Select(r => r.Sum(g => g.Count(d => d.Class == c)) / (double)r.Sum(g => g.Length))], ratio);
        }
    }

    private static string Letter(AttachmentClass c) => "ABCD"[(int)c].ToString();

    private static (AttachmentClass Class, Dictionary<string, double>[] Profile)[] Group(int kind, ulong seed) =>
        [.. Enumerable.Range(0, (int)Math.Round(Shares[kind] * Dyads)).Select(i => One(kind, seed, i))];

    private static (AttachmentClass Class, Dictionary<string, double>[] Profile) One(int kind, ulong seed, int index)
    {
        var random = CounterRandom.Stream(seed, "test/strange/" + kind, (ulong)index);
        var learning = PrototypeRun.Dynamics.Constants.Learning;
        var learned = Learner.AtBirth(learning).After(Events, CareRegime.All[kind].Answers.Individual(CarerSpread, ref random), learning, ref random);
        var traits = learned.ToTraits(learning);
        var reactivity = Math.Exp(ReactivitySpread * random.NextNormal());
        var parent = new Traits<Real>(.85, .85, .02, 0, .1, .05, 1, 1);
        var dyad = new ObservedDyad<Real>(
            traits with { Capacity = CapacityShare * traits.Capacity }, learned.Policy(learning.Temperature).Signal, reactivity, parent, LaboratoryConduct.Of(ParameterSets.Prototype)[kind]);
        var phases = ((Real)(2 * Math.PI * random.NextUniform()), (Real)(2 * Math.PI * random.NextUniform()));
        var noise = random;
        var record = Run.Of(dyad, phases, (_, _) => new(noise.NextNormal(), noise.NextNormal(), noise.NextNormal(), noise.NextNormal(), noise.NextNormal()));
        var coding = CounterRandom.Stream(seed, "test/strange/coder/" + kind, (ulong)index);
        var rated = Coder.Rate(BehaviourScales<Real>.OfReunions(record, dyad, Constants), ref coding);
        return (Coder.Classify(rated), [.. record.Episodes.Select((trace, e) => Profile(trace, Protocol.Prototype.Episodes[e].Reunion, dyad))]);
    }

    private static Dictionary<string, double> Profile(EpisodeTrace<Real> trace, bool reunion, ObservedDyad<Real> dyad)
    {
        var scales = BehaviourScales<Real>.Of(trace, reunion, dyad, Constants);
        return new()
        {
            ["PS"] = scales.ProximitySeeking,
            ["CM"] = scales.ContactMaintaining,
            ["AV"] = scales.Avoidance,
            ["RS"] = scales.Resistance,
            ["CR"] = Run.Crying(trace.MeanSympathetic, dyad),
            ["D"] = scales.Disorganisation,
            ["S"] = trace.MeanSympathetic,
            ["HR"] = HeartObservation.RatePerMinute(new Tones<Real>(trace.MeanSympathetic, trace.MeanBrake, 0, 0), PrototypeRun.Dynamics.Constants.Signals),
        };
    }
}
