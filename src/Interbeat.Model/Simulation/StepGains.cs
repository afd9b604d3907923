using System.Collections.Immutable;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Simulation;

/// <summary>By which share of its distance each state moves in one time step. The integrator is in these numbers and nowhere else.</summary>
public sealed class StepGains
{
    private StepGains(TimeConstants times, double stepSeconds, ImmutableArray<double> delay, Func<double, double> gain)
    {
        StepSeconds = stepSeconds;
        Delay = delay;
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
    }

    /// <summary>The time step of the model unless a caller says otherwise, in seconds. Chosen: its error is measured in docs/science/model.md.</summary>
    public const double DefaultStepSeconds = .5;

    // The queue of the prototype: 1.75 s rounded down to steps of 0.5 s.
    private const int PrototypeDelaySteps = 3;

    /// <summary>The exponential integrator: exact for a target that is constant over the step.</summary>
    public static StepGains Exponential(TimeConstants times, double stepSeconds = DefaultStepSeconds)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new(times, stepSeconds, DelayWeights.Erlang(times.SympatheticDelay, (int)Math.Round(times.DelayStages), stepSeconds), ratio => 1 - Math.Exp(-ratio));
    }

    /// <summary>Explicit Euler steps of 0.5 s and a queue of 1.5 s, as the numpy prototype has them; for comparison with its figures only.</summary>
    public static StepGains Prototype(TimeConstants times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new(times, DefaultStepSeconds, DelayWeights.Queue(PrototypeDelaySteps), ratio => ratio);
    }

    /// <summary>Time step in seconds.</summary>
    public double StepSeconds { get; }

    /// <summary>Weights of the sympathetic delay.</summary>
    public ImmutableArray<double> Delay { get; }

    /// <summary>Neuroceived safety.</summary>
    public double Neuroception { get; }

    /// <summary>Attachment activation while it rises.</summary>
    public double AttachmentOn { get; }

    /// <summary>Attachment activation while it falls.</summary>
    public double AttachmentOff { get; }

    /// <summary>Sympathetic tone.</summary>
    public double Sympathetic { get; }

    /// <summary>Vagal brake.</summary>
    public double Brake { get; }

    /// <summary>Load.</summary>
    public double Load { get; }

    /// <summary>Shutdown while it rises.</summary>
    public double ShutdownOn { get; }

    /// <summary>Shutdown while it falls.</summary>
    public double ShutdownOff { get; }

    /// <summary>Stress drive.</summary>
    public double StressDrive { get; }

    /// <summary>Cortisol.</summary>
    public double Cortisol { get; }

    /// <summary>Nearness.</summary>
    public double Approach { get; }

    /// <summary>Acute fear.</summary>
    public double Fear { get; }
}
