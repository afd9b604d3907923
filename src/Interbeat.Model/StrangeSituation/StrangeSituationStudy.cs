using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Population;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.StrangeSituation;

/// <summary>A study of children of one parameter set: each is drawn, raised, observed in the Strange Situation and coded.</summary>
/// <remarks>Dyad i under a seed is the same whatever the number of dyads and threads.</remarks>
public sealed class StrangeSituationStudy
{
    /// <summary>Time step in seconds. Chosen: the infants' tones move in seconds to minutes, and the step halves the work of a large study.</summary>
    public const double StepSeconds = 1;

    private const string ChildPurpose = "strange-situation/child";
    private const string EventPurpose = "strange-situation/events";
    private const string NoisePurpose = "strange-situation/noise";
    private const string CoderPurpose = "strange-situation/coders";

    // Chosen: below this tone there is no arousal whose share could be told.
    private const double LeastArousal = .05;

    private readonly Dynamics dynamics;
    private readonly Protocol protocol;
    private readonly Children children;
    private readonly InfantBody infants;
    private readonly Coder coder;
    private readonly StrangeSituationConstants<Real> constants;
    private readonly StrangeSituationRun<Real> run;
    private readonly double assayError;
    private readonly double rsaError;
    private readonly int events;

    /// <summary>A study with a parameter set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="protocol">The procedure; null for the adaptive one.</param>
    public StrangeSituationStudy(ParameterSet set, Protocol? protocol = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        dynamics = Dynamics.Of(set, StepSeconds);
        this.protocol = protocol ?? Protocol.Adaptive;
        children = new(set);
        infants = new(set);
        coder = new(set);
        constants = new(set);
        run = new(dynamics, this.protocol);
        assayError = set["assay_sd"].Value;
        rsaError = set["rsa_error"].Value;
        events = (int)Math.Round(set["care_events"].Value);
    }

    /// <summary>One dyad of the population.</summary>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the dyad.</param>
    /// <param name="mainCare">Main kind of the parent's care, in the order of the regimes; null to draw it by its share.</param>
    public StudiedDyad One(ulong seed, long index, int? mainCare = null)
    {
        var dyadRandom = CounterRandom.Stream(seed, ChildPurpose, (ulong)index);
        var child = mainCare is { } kind ? children.Of(kind, ref dyadRandom) : children.Draw(ref dyadRandom);
        var dyad = child.InLaboratory(Raised(child, seed, index), dynamics.Constants.Learning, infants);
        var noise = CounterRandom.Stream(seed, NoisePurpose, (ulong)index);
        var phases = ((Real)(2 * Math.PI * dyadRandom.NextUniform()), (Real)(2 * Math.PI * dyadRandom.NextUniform()));
        var record = run.Of(dyad, phases, (_, _) => new(noise.NextNormal(), noise.NextNormal(), noise.NextNormal(), noise.NextNormal(), noise.NextNormal()));
        return Coded(child, dyad, record, CounterRandom.Stream(seed, CoderPurpose, (ulong)index));
    }

    private Learner Raised(in Child child, ulong seed, long index)
    {
        var random = CounterRandom.Stream(seed, EventPurpose, (ulong)index);
        var learner = Learner.AtBirth(dynamics.Constants.Learning);
        for (var i = 0; i < events; i++)
        {
            var chance = new EventChance<Real>(random.NextUniform(), random.NextUniform(), random.NextUniform(), random.NextUniform());
            learner = learner.AfterOne(child.Care, chance, dynamics.Constants.Learning);
        }

        return learner;
    }

    private StudiedDyad Coded(in Child child, in ObservedDyad<Real> dyad, StrangeSituationRecord<Real> record, CounterRandom random)
    {
        var behaviour = BehaviourScales<Real>.OfReunions(record, dyad, constants);
        var first = coder.Rate(behaviour, ref random);
        var second = coder.Rate(behaviour, ref random);
        return new(child.Parent.MainCare, child.RatedSensitivity, behaviour, first, coder.Classify(first), coder.Classify(second), Signs(child, dyad, record, ref random));
    }

    private InfantSigns Signs(in Child child, in ObservedDyad<Real> dyad, StrangeSituationRecord<Real> record, ref CounterRandom random)
    {
        var e = record.Episodes;
        EpisodeTrace<Real>[] separations = [e[3], e[5], e[6]];
        EpisodeTrace<Real>[] reunions = [e[4], e[7]];
        var observed = dyad;
        var crying = separations.Average(t => run.Crying(t.MeanSympathetic, observed).Value);
        var drop = (Settled(e[3], e[4]) + Settled(e[6], e[7])) / 2;
        var alone = HeartObservation.RatePerMinute(new(e[5].MeanSympathetic, e[5].MeanBrake, e[5].Shutdown, 0), infants.Signals);
        var size = Math.Exp(child.LogRsaSize);
        var resting = record.Rest.Seconds > 0 ? infants.LnRsa(record.Rest.MeanBrake, size) + (rsaError * random.NextNormal()) : double.NaN;
        var baseline = Math.Log(record.RestingCortisol) + child.LogCortisol + (assayError * random.NextNormal());
        var last = Math.Log(record.Infant.Endocrine.Cortisol) + child.LogCortisol + (assayError * random.NextNormal());
        var reunionLnRsa = reunions.Average(t => infants.LnRsa(t.MeanBrake, size)) + (rsaError * random.NextNormal());
        var spread = reunions.Average(t => Math.Sqrt(Math.Max(0, (t.BrakeSquared / t.Seconds) - (t.MeanBrake * t.MeanBrake))));
        return new(
            (run.Crying(e[1].MeanSympathetic, dyad) + run.Crying(e[2].MeanSympathetic, dyad)) / 2,
            crying,
            separations.Average(t => t.MeanSympathetic.Value),
            drop,
            alone,
            resting,
            resting - reunionLnRsa,
            baseline,
            last - baseline,
            60 * reunions.Sum(t => t.Switches.Value) / reunions.Sum(t => t.Seconds.Value),
            spread);
    }

    private static double Settled(in EpisodeTrace<Real> separation, in EpisodeTrace<Real> reunion) =>
        1 - (reunion.LastSympathetic / Math.Max(LeastArousal, separation.LastSympathetic));

}
