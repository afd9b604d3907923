using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>How well and how fearfully a person reads a partner's cues, in the terms of signal detection.</summary>
/// <param name="Sensitivity">d', how well threat is told from its absence.</param>
/// <param name="Criterion">c, below 0 for one who is ready to see threat.</param>
public readonly record struct CueReading(double Sensitivity, double Criterion)
{
    private const int Trials = 60;
    private const double SettleSeconds = 180;
    private const string Purpose = "bonds/cue-reading";

    // Chosen: a guarded face, with and without a touch of threat, near the border for a secure reader.
    private const double Safe = .4;
    private const double Threat = .5;
    internal const double NoThreat = .2;

    /// <summary>Sixty faces with and sixty without threat, each glanced at after three quiet minutes with a partner. A face is called threatening when neuroception takes it for unsafe.</summary>
    /// <remarks>Amplifying sharpens the glance (less noise); how ambiguity is read is the model's own equation and shifts the border. So accuracy and bias are separate.</remarks>
    public static CueReading Of(Learner reader, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        var random = CounterRandom.Stream(seed, Purpose, (ulong)index);
        var traits = reader.ToTraits(dynamics.Learning);
        var pair = new Pair(new Person(traits, PersonState<Real>.AtRest), People.Individual(People.Secure, ref random), dynamics.Fast, seed, index);
        while (pair.Seconds < SettleSeconds)
        {
            pair.Advance(Situation<Real>.Together, Situation<Real>.Together);
        }

        var (hits, falseAlarms) = (0, 0);
        for (var i = 0; i < Trials; i++)
        {
            hits += Glance(pair.A, Threat, dynamics, ref random) ? 1 : 0;
            falseAlarms += Glance(pair.A, NoThreat, dynamics, ref random) ? 1 : 0;
        }

        return OfCounts(hits, falseAlarms, Trials);
    }

    /// <summary>Sensitivity and criterion of counts, with half a count added to each and a trial to each sum, so that neither is infinite (the log-linear rule).</summary>
    /// <param name="hits">Threats seen where there was one.</param>
    /// <param name="falseAlarms">Threats seen where there was none.</param>
    /// <param name="trials">Trials of each kind.</param>
    public static CueReading OfCounts(int hits, int falseAlarms, int trials)
    {
        var (h, f) = (NormalQuantile.Of((hits + .5) / (trials + 1)), NormalQuantile.Of((falseAlarms + .5) / (trials + 1)));
        return new(h - f, -(h + f) / 2);
    }

    /// <summary>Whether a guarded face with some threat in it is taken for unsafe at one glance.</summary>
    internal static bool Glance(in Person reader, double threat, BondDynamics dynamics, ref CounterRandom random)
    {
        var noise = dynamics.Bonds.CueNoise / (1 + (dynamics.Bonds.Vigilance * reader.Traits.Amplify.Value));
        var state = reader.State;
        var face = new Cues<Real>(Safe, Math.Clamp(threat + (noise * random.NextNormal()), 0, 1), 0);
        return Neuroception.Target(face, state.Tones.Sympathetic, state.Approach, state.Bond.Resentment, reader.Traits, Situation<Real>.Together, dynamics.Fast.Constants.Cues).Value < 0;
    }
}
