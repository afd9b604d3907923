using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>What instruments and coders add to breathing, cortisol and behaviour: the values of one set, read once. Units and sources stand with the parameters.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="values">The values of one set.</param>
public sealed class ObservationConstants<T>(ParameterValues<T> values)
    where T : struct, IReal<T>
{
    /// <summary>Noise of a breathing belt as a share of the depth of a breath.</summary>
    public T BeltNoise { get; } = values["belt_noise"];

    /// <summary>Delay of salivary cortisol (s).</summary>
    public T SalivaDelay { get; } = values["sal_delay"];

    /// <summary>Standard deviation of the logarithm of a saliva sample.</summary>
    public T SalivaSpread { get; } = values["sal_spread"];

    /// <summary>Share of seconds with a smile while nothing safe shows.</summary>
    public T SmileRest { get; } = values["smile_0"];

    /// <summary>Rise of that share by fully shown safety.</summary>
    public T SmileSafe { get; } = values["smile_safe"];

    /// <summary>Share of seconds looking at the partner while nothing safe shows.</summary>
    public T GazeRest { get; } = values["gaze_0"];

    /// <summary>Rise of that share by fully shown safety.</summary>
    public T GazeSafe { get; } = values["gaze_safe"];

    /// <summary>Share of seconds with crying under full shown threat.</summary>
    public T CryThreat { get; } = values["cry_threat"];
}
