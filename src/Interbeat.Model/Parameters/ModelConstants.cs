namespace Interbeat.Model.Parameters;

/// <summary>The values of one parameter set, grouped as the equations use them.</summary>
public sealed class ModelConstants(ParameterSet set)
{
    /// <summary>The set that they come from.</summary>
    public ParameterSet Set { get; } = set;

    /// <summary>Time constants and delays.</summary>
    public TimeConstants Times { get; } = new(set);

    /// <summary>Expression, channels, neuroception, attachment.</summary>
    public CueConstants Cues { get; } = new(set);

    /// <summary>Drives of the tones and of what is slower.</summary>
    public DriveConstants Drives { get; } = new(set);

    /// <summary>Breathing, noise, signals.</summary>
    public SignalConstants Signals { get; } = new(set);

    /// <summary>Learning and the two traces.</summary>
    public LearningConstants Learning { get; } = new(set);
}
