using System.Diagnostics.CodeAnalysis;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Equations;

/// <summary>The fast state of one person, in parts of a few numbers that one kernel each advances.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Bond">Neuroceived safety, attachment activation, resentment.</param>
/// <param name="Tones">Sympathetic tone, vagal brake, shutdown, load.</param>
/// <param name="Endocrine">Oxytocin trace, stress drive, cortisol.</param>
/// <param name="Approach">Nearness and acute fear.</param>
/// <param name="Delay">The sympathetic response on its way.</param>
/// <param name="BreathingPhase">Phase of breathing, rad, not wrapped.</param>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "A kernel writes its part of the state in place; a property cannot be referred to.")]
public record struct PersonState<T>(Bond<T> Bond, Tones<T> Tones, Endocrine<T> Endocrine, Approach<T> Approach, DelayLine<T> Delay, T BreathingPhase)
    where T : struct, IReal<T>
{
    /// <summary>Neuroceived safety, attachment activation, resentment.</summary>
    public Bond<T> Bond = Bond;

    /// <summary>Sympathetic tone, vagal brake, shutdown, load.</summary>
    public Tones<T> Tones = Tones;

    /// <summary>Oxytocin trace, stress drive, cortisol.</summary>
    public Endocrine<T> Endocrine = Endocrine;

    /// <summary>Nearness and acute fear.</summary>
    public Approach<T> Approach = Approach;

    /// <summary>The sympathetic response on its way.</summary>
    public DelayLine<T> Delay = Delay;

    /// <summary>Phase of breathing, rad, not wrapped.</summary>
    public T BreathingPhase = BreathingPhase;

    /// <summary>A person at rest in calm company. Where a run begins; it settles within minutes.</summary>
    public static PersonState<T> AtRest => new(
        new Bond<T>(.4, .05, 0),
        new Tones<T>(.12, .7, .02, .12),
        new Endocrine<T>(.2, 0, 1),
        new Approach<T>(0, 0),
        DelayLine<T>.Filled(.12),
        0);

    /// <summary>One state where <paramref name="mask"/> is above a half, else the other; number by number, so that each person of a lane has their own.</summary>
    public static PersonState<T> Where(T mask, in PersonState<T> then, in PersonState<T> otherwise)
    {
        const double Half = .5;
        var (a, b) = (then, otherwise);
        var delay = default(DelayLine<T>);
        for (var stage = 0; stage < DelayLine<T>.MaxStages; stage++)
        {
            delay[stage] = Pick(a.Delay[stage], b.Delay[stage]);
        }

        return new(
            new(Pick(a.Bond.Safety, b.Bond.Safety), Pick(a.Bond.Attachment, b.Bond.Attachment), Pick(a.Bond.Resentment, b.Bond.Resentment)),
            new(Pick(a.Tones.Sympathetic, b.Tones.Sympathetic), Pick(a.Tones.Brake, b.Tones.Brake), Pick(a.Tones.Shutdown, b.Tones.Shutdown), Pick(a.Tones.Load, b.Tones.Load)),
            new(Pick(a.Endocrine.Oxytocin, b.Endocrine.Oxytocin), Pick(a.Endocrine.StressDrive, b.Endocrine.StressDrive), Pick(a.Endocrine.Cortisol, b.Endocrine.Cortisol)),
            new(Pick(a.Approach.Nearness, b.Approach.Nearness), Pick(a.Approach.Fear, b.Approach.Fear)),
            delay,
            Pick(a.BreathingPhase, b.BreathingPhase));

        T Pick(T one, T other) => T.SelectGreater(mask, Half, one, other);
    }
}

/// <summary>How safe a person feels, how much they need, what they hold against the partner.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Safety">n, neuroceived safety, about -1 to 1.</param>
/// <param name="Attachment">A, attachment activation, 0 to 1.</param>
/// <param name="Resentment">rho, 0 to 1.</param>
public readonly record struct Bond<T>(T Safety, T Attachment, T Resentment)
    where T : struct, IReal<T>;

/// <summary>The autonomic tones. They are variables of the model, named by function, and no measured nerves.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Sympathetic">S, 0 to 1.</param>
/// <param name="Brake">V, vagal brake, 0 to 1.</param>
/// <param name="Shutdown">D, 0 to 1.</param>
/// <param name="Load">L, slow trace of sympathetic tone, 0 to 1.</param>
public readonly record struct Tones<T>(T Sympathetic, T Brake, T Shutdown, T Load)
    where T : struct, IReal<T>;

/// <summary>What outlasts minutes.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Oxytocin">O, 0 to 1.</param>
/// <param name="StressDrive">H.</param>
/// <param name="Cortisol">C, in multiples of its baseline.</param>
public readonly record struct Endocrine<T>(T Oxytocin, T StressDrive, T Cortisol)
    where T : struct, IReal<T>;

/// <summary>Coming near and shying away.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Nearness">x, 0 to 1.</param>
/// <param name="Fear">F, acute fear, 0 to 1.</param>
public readonly record struct Approach<T>(T Nearness, T Fear)
    where T : struct, IReal<T>;
