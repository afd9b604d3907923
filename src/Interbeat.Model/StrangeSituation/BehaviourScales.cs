using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.StrangeSituation;

/// <summary>Behaviour on the scales of the Strange Situation, before any coder has erred.</summary>
/// <remarks>Scales of interaction run from 1 to 7, disorganisation from 1 to 9. How behaviour follows from need, arousal and policy is chosen, not published.</remarks>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="ProximitySeeking">Seeking to be near, 1 to 7.</param>
/// <param name="ContactMaintaining">Holding on, 1 to 7.</param>
/// <param name="Resistance">Anger and resistance, 1 to 7.</param>
/// <param name="Avoidance">Turning away, 1 to 7.</param>
/// <param name="Disorganisation">Contradiction, fear and stilling, 1 to 9.</param>
public readonly record struct BehaviourScales<T>(T ProximitySeeking, T ContactMaintaining, T Resistance, T Avoidance, T Disorganisation)
    where T : struct, IReal<T>
{
    private const double InteractionSpan = 6;
    private const double DisorganisationSpan = 8;

    /// <summary>The scales of one episode.</summary>
    /// <param name="trace">What the episode left.</param>
    /// <param name="reunion">Whether need is taken at its beginning, as it meets the returning parent.</param>
    /// <param name="dyad">The infant's policy and beliefs.</param>
    /// <param name="c">The parameter set.</param>
    public static BehaviourScales<T> Of(in EpisodeTrace<T> trace, bool reunion, in ObservedDyad<T> dyad, StrangeSituationConstants<T> c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var infant = dyad.Infant;
        var need = reunion ? trace.MeanEarlyAttachment : trace.MeanAttachment;
        var seeking = c.Proximity * need * ((c.ProximitySignal * dyad.Signal) + (c.ProximityAmplify * infant.Amplify)) * (1 - (c.ProximityMinimise * infant.Minimise));
        var holding = c.Contact * trace.MeanAttachment * (dyad.Signal + (c.ContactAmplify * infant.Amplify));
        var resisting = c.Resistance * infant.Amplify * (c.ResistanceBase + trace.MeanLateSympathetic) * (1 - infant.Reliance);
        var avoiding = c.Avoidance * infant.Minimise * (c.AvoidanceBase + need);
        var belief = c.DisorganisedFear * infant.Fright * (c.DisorganisedFearBase + need) * (c.DisorganisedFearPolicy + dyad.Signal + infant.Amplify);
        var stilling = c.DisorganisedShutdown * trace.Shutdown * T.SelectGreater(infant.Fright, c.DisorganisedShutdownFear, 1, 0);
        var disorganised = belief + (c.DisorganisedConflict * trace.MeanConflict) + stilling;
        return new(Interaction(seeking), Interaction(holding), Interaction(resisting), Interaction(avoiding), 1 + (DisorganisationSpan * Curve.Unit(disorganised)));
    }

    /// <summary>Both reunions together: weighted, and the larger disorganisation.</summary>
    public static BehaviourScales<T> OfReunions(StrangeSituationRecord<T> record, in ObservedDyad<T> dyad, StrangeSituationConstants<T> c)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(c);
        const int FirstReunion = 4, SecondReunion = 7;
        var first = Of(record.Episodes[FirstReunion], true, dyad, c);
        var second = Of(record.Episodes[SecondReunion], true, dyad, c);
        var weight = c.SecondReunion;
        return new(
            Curve.Towards(first.ProximitySeeking, second.ProximitySeeking, weight),
            Curve.Towards(first.ContactMaintaining, second.ContactMaintaining, weight),
            Curve.Towards(first.Resistance, second.Resistance, weight),
            Curve.Towards(first.Avoidance, second.Avoidance, weight),
            T.Max(first.Disorganisation, second.Disorganisation));
    }

    private static T Interaction(T strength) => 1 + (InteractionSpan * Curve.Unit(strength));
}
