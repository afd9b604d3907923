using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Simulation;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>Rest, a separation of five minutes with a stressor, and two hours after it, for four childhoods.</summary>
public sealed class SignatureFigureTests
{
    private const int TheirPairs = 300;
    private const int RecordSteps = 20;
    private const double RecordSeconds = RecordSteps * PrototypeRun.StepSeconds;

    // Fewer miss the few children in a hundred who stay aroused for hours and carry the mean of what is slow.
    private static readonly int Pairs = Figures.Full ? TheirPairs : 20;

    [SharedDataFact]
    public void Four_childhoods_leave_the_signatures_of_the_prototype()
    {
        foreach (var regime in CareRegime.All)
        {
            var theirs = Figures.Key("sig_" + regime.Name);
            var runs = Figures.Runs(seed => LearningFigureTests.Raised(regime, seed, Pairs).Select((child, i) => Signature(child, seed, i)).ToArray());
            foreach (var key in runs[0][0].Keys)
            {
                Figures.Agree($"{regime.Name} {key}", theirs.GetProperty(key).GetDouble(), [.. runs.Select(r => r.Average(pair => pair[key]))], Pairs / (double)TheirPairs, key == "recS_s");
            }
        }
    }

    private static Dictionary<string, double> Signature(Learner child, ulong seed, int index)
    {
        var constants = PrototypeRun.Dynamics.Constants;
        var traits = child.ToTraits(constants.Learning);
        var partner = new Traits<Real>(.85, .85, .02, 0, .1, .05, 1, 1);
        var pair = new Pair(new Person(traits, PersonState<Real>.AtRest), new Person(partner, PersonState<Real>.AtRest), PrototypeRun.Dynamics, seed, index);
        var calm = Situation<Real>.Together with { Coupling = .5 };
        var rest = Records(pair, 1800, _ => (calm, calm))[^30..];
        var (restV, restS) = (rest.Average(s => s.Tones.Brake.Value), rest.Average(s => s.Tones.Sympathetic.Value));
        var tonic = 1 + (constants.Drives.CortisolGain * (Math.Clamp(restS - .3, 0, 1) + (.25 * traits.Anxious.Value)));
        pair.A = pair.A with { State = pair.A.State with { Endocrine = pair.A.State.Endocrine with { Cortisol = tonic, StressDrive = (tonic - 1) / constants.Drives.CortisolGain } } };

        var after = Records(pair, 7200, t => t < 300 ? (Situation<Real>.Separated with { Stressor = .12 }, Situation<Real>.Separated) : (Situation<Real>.Together, Situation<Real>.Together));
        var stress = after[15..30];
        var peak = after.Max(s => s.Endocrine.Cortisol.Value);
        var recovered = after.Skip(30).TakeWhile(s => s.Tones.Sympathetic.Value >= .3).Count();
        var brake = after[..60].Select(s => s.Tones.Brake.Value).ToArray();
        return new()
        {
            ["restV"] = restV,
            ["restS"] = restS,
            ["lnRSA"] = HeartObservation.LnRsa(constants.Signals.RsaAmplitude * restV),
            ["C0"] = tonic,
            ["stressS"] = stress.Average(s => s.Tones.Sympathetic.Value),
            ["stressV"] = stress.Average(s => s.Tones.Brake.Value),
            ["expressed"] = stress.Average(s => s.Bond.Attachment.Value) * (.25 + (.9 * traits.Amplify.Value)) * (1 - (.85 * traits.Minimise.Value)),
            ["Cpeak"] = peak - tonic,
            ["Crec2h"] = (after[^1].Endocrine.Cortisol.Value - tonic) / (peak - tonic + 1e-3),
            ["recS_s"] = recovered * RecordSeconds,
            ["Dmax"] = after.Max(s => s.Tones.Shutdown.Value),
            ["Vsd"] = Math.Sqrt(brake.Average(v => v * v) - Math.Pow(brake.Average(), 2)),
        };
    }

    private static PersonState<Real>[] Records(Pair pair, double seconds, Func<double, (Situation<Real> A, Situation<Real> B)> at)
    {
        var records = new List<PersonState<Real>>();
        for (var step = 0; step < (int)(seconds / PrototypeRun.StepSeconds); step++)
        {
            var (a, b) = at(step * PrototypeRun.StepSeconds);
            pair.Advance(a, b);
            if (step % RecordSteps == 0)
            {
                records.Add(pair.A.State);
            }
        }

        return [.. records];
    }
}
