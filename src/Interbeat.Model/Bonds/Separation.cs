using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>A separated child at one time.</summary>
/// <param name="Attachment">A, mean of a minute, 0 to 1.</param>
/// <param name="Shutdown">D, mean of a minute, 0 to 1.</param>
/// <param name="Minimise">The share of need that is minimised, 0 to 1.</param>
/// <param name="Unanswered">P, the trace of unanswered need, 0 to 1.</param>
public readonly record struct SeparationPoint(double Attachment, double Shutdown, double Minimise, double Unanswered);

/// <summary>A separation of days: need that nobody answers leaves a trace, the trace weighs on the body, and in the end need is no longer felt.</summary>
/// <remarks>
/// The trace P moves towards A (1 - p) and adds to load where shutdown is decided; detachment moves towards P and turns need into minimised need, and what is
/// minimised that far no longer misses. Fast states follow slow ones within minutes, so a minute of every four hours is simulated and stands for them.
/// No duration is claimed: the order of the peaks is the result.
/// </remarks>
public static class Separation
{
    /// <summary>Time between points, in seconds.</summary>
    public const double StepSeconds = 14400;

    private const double BurstSeconds = 60;
    private const string Purpose = "bonds/separation";

    /// <summary>The points of a separation from its start on.</summary>
    /// <param name="child">The child.</param>
    /// <param name="days">How long it lasts, in days.</param>
    /// <param name="dynamics">The parameter set.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the child under that seed.</param>
    public static ImmutableArray<SeparationPoint> Of(Learner child, int days, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        const double DaySeconds = 86400;
        var c = dynamics.Bonds;
        var own = child.ToTraits(dynamics.Learning);
        var pair = new Pair(new Person(own, PersonState<Real>.AtRest), new Person(own, PersonState<Real>.AtRest), dynamics.Fast, SeedOf(seed, index), index);
        var points = ImmutableArray.CreateBuilder<SeparationPoint>();
        var (unanswered, detached) = (0.0, 0.0);
        for (var step = 0; step < days * DaySeconds / StepSeconds; step++)
        {
            var traits = Detached(own, detached) with { Grief = c.UnansweredLoad * unanswered };
            pair.A = pair.A with { Traits = traits };
            var (attachment, shutdown) = Burst(pair, Situation<Real>.Separated with { Separation = 1 - detached }, dynamics);
            points.Add(new(attachment, shutdown, traits.Minimise.Value, unanswered));
            unanswered += (1 - Math.Exp(-StepSeconds / c.UnansweredSeconds)) * (attachment - unanswered);
            detached += (1 - Math.Exp(-StepSeconds / c.DetachmentSeconds)) * (Math.Min(1, c.DetachmentByUnanswered * unanswered) - detached);
        }

        return points.ToImmutable();
    }

    /// <summary>A person of whose need a share is no longer shown or felt.</summary>
    private static Traits<Real> Detached(Traits<Real> own, double detached) => own with
    {
        Amplify = own.Amplify * (1 - detached),
        Minimise = own.Minimise + ((1 - own.Minimise) * detached),
    };

    private static ulong SeedOf(ulong seed, int index) => CounterRandom.Stream(seed, Purpose, (ulong)index).NextBits();

    private static (double Attachment, double Shutdown) Burst(Pair pair, Situation<Real> now, BondDynamics dynamics)
    {
        var (attachment, shutdown) = (0.0, 0.0);
        var steps = (int)Math.Round(BurstSeconds / dynamics.Fast.Gains.StepSeconds);
        for (var i = 0; i < steps; i++)
        {
            pair.Advance(now, Situation<Real>.Alone);
            attachment += pair.A.State.Bond.Attachment.Value / steps;
            shutdown += pair.A.State.Tones.Shutdown.Value / steps;
        }

        return (attachment, shutdown);
    }
}
