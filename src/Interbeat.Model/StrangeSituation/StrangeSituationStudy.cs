using System.Runtime.Intrinsics;
using Interbeat.Core;
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
    private readonly ParameterSet set;
    private readonly LaneOfDyads<Real> alone;

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
        this.set = set;
        alone = new(set, this.protocol, StepSeconds);
    }

    /// <summary>One dyad of the population.</summary>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the dyad.</param>
    /// <param name="mainCare">Main kind of the parent's care, in the order of the regimes; null to draw it by its share.</param>
    public StudiedDyad One(ulong seed, long index, int? mainCare = null)
    {
        var dyad = new StudiedDyad[1];
        Lane(alone, seed, index, mainCare, dyad);
        return dyad[0];
    }

    /// <summary>Many dyads of the population, in the widest lanes of doubles that the machine has and on all its processors: the same as one by one.</summary>
    /// <param name="seed">Root seed.</param>
    /// <param name="dyads">Where they go, the first being number <paramref name="first"/>.</param>
    /// <param name="first">Number of the first dyad.</param>
    /// <param name="mainCare">Main kind of the parent's care, in the order of the regimes; null to draw it by its share.</param>
    /// <param name="threads">Number of threads; 0 for one a processor.</param>
    /// <param name="cancellationToken">Breaks the study off.</param>
    public void Many(ulong seed, Memory<StudiedDyad> dyads, long first = 0, int? mainCare = null, int threads = 0, CancellationToken cancellationToken = default)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Many<DoubleLane512>(seed, dyads, first, mainCare, threads, cancellationToken);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Many<DoubleLane256>(seed, dyads, first, mainCare, threads, cancellationToken);
        }
        else
        {
            Many<Real>(seed, dyads, first, mainCare, threads, cancellationToken);
        }
    }

    /// <summary>As <see cref="Many"/>, in lanes of a chosen type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public void Many<T>(ulong seed, Memory<StudiedDyad> dyads, long first = 0, int? mainCare = null, int threads = 0, CancellationToken cancellationToken = default)
        where T : struct, ILane<T>, IReal<T>
    {
        var lanes = new LaneOfDyads<T>(set, protocol, StepSeconds);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads };
        Parallel.For(0, (dyads.Length + T.Count - 1) / T.Count, options, lane =>
        {
            var from = lane * T.Count;
            Lane(lanes, seed, first + from, mainCare, dyads.Span.Slice(from, Math.Min(T.Count, dyads.Length - from)));
        });
    }

    private void Lane<T>(LaneOfDyads<T> lane, ulong seed, long first, int? mainCare, Span<StudiedDyad> studied)
        where T : struct, ILane<T>, IReal<T>
    {
        var (drawn, phases) = (new Child[studied.Length], new StartingPhases<Real>[studied.Length]);
        for (var i = 0; i < studied.Length; i++)
        {
            var random = CounterRandom.Stream(seed, ChildPurpose, (ulong)(first + i));
            drawn[i] = mainCare is { } kind ? children.Of(kind, ref random) : children.Draw(ref random);
            phases[i] = new(2 * Math.PI * random.NextUniform(), 2 * Math.PI * random.NextUniform());
        }

        var learned = lane.Raised([.. drawn.Select(child => child.Care)], seed, first);
        ObservedDyad<Real>[] dyads = [.. drawn.Zip(learned, (child, learner) => child.InLaboratory(learner, dynamics.Constants.Learning, infants))];
        var records = lane.Observed(dyads, phases, seed, first);
        for (var i = 0; i < studied.Length; i++)
        {
            studied[i] = Coded(drawn[i], dyads[i], records[i], CounterRandom.Stream(seed, CoderPurpose, (ulong)(first + i)));
        }
    }

    private StudiedDyad Coded(in Child child, in ObservedDyad<Real> dyad, StrangeSituationRecord<Real> record, CounterRandom random)
    {
        var behaviour = BehaviourScales<Real>.OfReunions(record, dyad, constants);
        var first = coder.Rate(behaviour, ref random);
        var second = coder.Rate(behaviour, ref random);
        return new(child.Parent.MainCare, child.RatedSensitivity, behaviour, first, coder.Classify(first), coder.Classify(second), Signs(child, dyad, record, ref random), (int)record.PersonSteps.Value);
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
            PerMinute(t => t.Switches),
            PerMinute(t => t.Shifts),
            spread);

        double PerMinute(Func<EpisodeTrace<Real>, Real> count) => 60 * reunions.Sum(t => count(t).Value) / reunions.Sum(t => t.Seconds.Value);
    }

    private static double Settled(in EpisodeTrace<Real> separation, in EpisodeTrace<Real> reunion) =>
        1 - (reunion.LastSympathetic / Math.Max(LeastArousal, separation.LastSympathetic));
}
