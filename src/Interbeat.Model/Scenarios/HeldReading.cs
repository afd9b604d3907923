using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>What somebody makes of a partner while the tones of both are held: the settled sense of safety, free of what it would set off.</summary>
public static class HeldReading
{
    // Five time constants of neuroceived safety.
    private const double Seconds = 10;

    private const string StartPurpose = "model/held-reading";

    /// <summary>Tones of a partner who is well and shows it.</summary>
    public static Tones<Real> Warm { get; } = new(.1, .85, 0, .1);

    /// <summary>Tones of a partner who shows next to nothing.</summary>
    public static Tones<Real> Flat { get; } = new(.1, .1, .6, .1);

    /// <summary>Tones of a partner who is neither warm nor flat, so that a reading has room both ways.</summary>
    public static Tones<Real> Middling { get; } = new(.1, .35, 0, .1);

    /// <summary>Tones of a reader who is settled.</summary>
    public static Tones<Real> Settled { get; } = new(.1, .75, 0, .1);

    /// <summary>Neuroceived safety, -1 to 1, of secure readers who differ as individuals do.</summary>
    /// <param name="own">The reader's tones.</param>
    /// <param name="partner">The partner's tones.</param>
    /// <param name="now">The situation of both.</param>
    /// <param name="set">The parameter set.</param>
    /// <param name="count">How many readers.</param>
    /// <param name="seed">Root seed; the same readers and noise whatever is held.</param>
    public static double[] Of(Tones<Real> own, Tones<Real> partner, Situation<Real> now, ParameterSet set, int count, ulong seed) =>
        Of(own, (ref _) => partner, now, set, count, seed);

    /// <summary>The same, each reader facing a partner of their own.</summary>
    public static double[] Of(Tones<Real> own, PartnerTones partner, Situation<Real> now, ParameterSet set, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(partner);
        var dynamics = Dynamics.Of(set);
        return [.. Enumerable.Range(0, count).Select(i => One(own, partner, now, dynamics, seed, i))];
    }

    private static double One(Tones<Real> own, PartnerTones partner, Situation<Real> now, Dynamics dynamics, ulong seed, int index)
    {
        var random = CounterRandom.Stream(seed, StartPurpose, (ulong)index);
        var pair = new Pair(People.Individual(People.Secure, ref random), People.Individual(People.Secure, ref random), dynamics, seed, index);
        var shown = partner(ref random);
        for (var step = 0; step < Seconds / dynamics.Gains.StepSeconds; step++)
        {
            pair.A = Held(pair.A, own);
            pair.B = Held(pair.B, shown);
            pair.Advance(now, now);
        }

        return pair.A.State.Bond.Safety.Value;
    }

    private static Person Held(Person person, Tones<Real> tones) => person with { State = person.State with { Tones = tones } };
}

/// <summary>Draws what one reader's partner is like.</summary>
/// <param name="random">The pair's own random numbers.</param>
public delegate Tones<Real> PartnerTones(ref CounterRandom random);
