using System.Collections.Immutable;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Simulation;

/// <summary>By which share of its distance each state moves in one time step. The integrator is in these numbers and nowhere else.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class StepGains<T>
    where T : struct, IReal<T>
{
    private StepGains(ModelConstants<T> constants, double stepSeconds, ImmutableArray<T> delay, Func<T, T> gain)
    {
        StepSeconds = stepSeconds;
        Step = stepSeconds;
        Delay = delay;
        var (times, signals) = (constants.Times, constants.Signals);
        Neuroception = gain(stepSeconds / times.Neuroception);
        AttachmentOn = gain(stepSeconds / times.AttachmentOn);
        AttachmentOff = gain(stepSeconds / times.AttachmentOff);
        Sympathetic = gain(stepSeconds / times.Sympathetic);
        Brake = gain(stepSeconds / times.VagalBrake);
        Load = gain(stepSeconds / times.Load);
        ShutdownOn = gain(stepSeconds / times.ShutdownOn);
        ShutdownOff = gain(stepSeconds / times.ShutdownOff);
        StressDrive = gain(stepSeconds / times.StressDrive);
        Cortisol = gain(stepSeconds / times.Cortisol);
        Approach = gain(stepSeconds / times.Approach);
        Fear = gain(stepSeconds / times.AcuteFear);
        var root = Math.Sqrt(stepSeconds);
        NoiseSafety = root * signals.NoiseSafety;
        NoiseSympathetic = root * signals.NoiseSympathetic;
        NoiseBrake = root * signals.NoiseBrake;
        NoiseShutdown = root * signals.NoiseShutdown;
        NoiseBreathing = root * signals.NoiseBreathing;
    }

    /// <summary>The time step of the model unless a caller says otherwise, in seconds. Chosen: its error is measured in docs/science/model.md.</summary>
    public const double DefaultStepSeconds = .5;

    // The queue of the prototype: 1.75 s rounded down to steps of 0.5 s.
    private const int PrototypeDelaySteps = 3;

    /// <summary>The exponential integrator: exact for a target that is constant over the step.</summary>
    public static StepGains<T> Exponential(ModelConstants<T> constants, double stepSeconds = DefaultStepSeconds)
    {
        ArgumentNullException.ThrowIfNull(constants);
        return new(constants, stepSeconds, DelayWeights.Erlang(constants.Times.SympatheticDelay, constants.Times.DelayStages, stepSeconds), ratio => 1 - T.Exp(-ratio));
    }

    /// <summary>Explicit Euler steps of 0.5 s and a queue of 1.5 s, as the numpy prototype has them; for comparison with its figures only.</summary>
    public static StepGains<T> Prototype(ModelConstants<T> constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        return new(constants, DefaultStepSeconds, DelayWeights.Queue<T>(PrototypeDelaySteps), ratio => ratio);
    }

    /// <summary>Time step in seconds.</summary>
    public double StepSeconds { get; }

    /// <summary>The same as a number of the equations.</summary>
    public T Step { get; }

    /// <summary>Weights of the sympathetic delay.</summary>
    public ImmutableArray<T> Delay { get; }

    /// <summary>Neuroceived safety.</summary>
    public T Neuroception { get; }

    /// <summary>Attachment activation while it rises.</summary>
    public T AttachmentOn { get; }

    /// <summary>Attachment activation while it falls.</summary>
    public T AttachmentOff { get; }

    /// <summary>Sympathetic tone.</summary>
    public T Sympathetic { get; }

    /// <summary>Vagal brake.</summary>
    public T Brake { get; }

    /// <summary>Load.</summary>
    public T Load { get; }

    /// <summary>Shutdown while it rises.</summary>
    public T ShutdownOn { get; }

    /// <summary>Shutdown while it falls.</summary>
    public T ShutdownOff { get; }

    /// <summary>Stress drive.</summary>
    public T StressDrive { get; }

    /// <summary>Cortisol.</summary>
    public T Cortisol { get; }

    /// <summary>Nearness.</summary>
    public T Approach { get; }

    /// <summary>Acute fear.</summary>
    public T Fear { get; }

    /// <summary>Standard deviation of one step's noise in neuroceived safety.</summary>
    public T NoiseSafety { get; }

    /// <summary>The same of sympathetic tone.</summary>
    public T NoiseSympathetic { get; }

    /// <summary>The same of the vagal brake.</summary>
    public T NoiseBrake { get; }

    /// <summary>The same of shutdown, for each unit of learned fright.</summary>
    public T NoiseShutdown { get; }

    /// <summary>The same of the breathing phase, rad.</summary>
    public T NoiseBreathing { get; }
}
