using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>The values of one parameter set, grouped as the equations use them.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="values">The values of one set.</param>
public sealed class ModelConstants<T>(ParameterValues<T> values)
    where T : struct, IReal<T>
{
    /// <summary>The set that they come from.</summary>
    public ParameterSet Set { get; } = values.Set;

    /// <summary>Time constants and delays.</summary>
    public TimeConstants<T> Times { get; } = new(values);

    /// <summary>Expression, channels, neuroception, attachment.</summary>
    public CueConstants<T> Cues { get; } = new(values);

    /// <summary>Drives of the tones and of what is slower.</summary>
    public DriveConstants<T> Drives { get; } = new(values);

    /// <summary>Breathing, noise, signals.</summary>
    public SignalConstants<T> Signals { get; } = new(values);

    /// <summary>Breathing belt, saliva, behaviour.</summary>
    public ObservationConstants<T> Observations { get; } = new(values);

    /// <summary>Learning and the two traces.</summary>
    public LearningConstants<T> Learning { get; } = new(values);
}
