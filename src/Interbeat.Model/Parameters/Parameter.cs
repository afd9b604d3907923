namespace Interbeat.Model.Parameters;

/// <summary>What a parameter's value rests on.</summary>
public enum ParameterMark
{
    /// <summary>A published figure, named in the source.</summary>
    Literature,

    /// <summary>Chosen; the source says for what.</summary>
    Assumption,

    /// <summary>Chosen so that the model meets the target that the source names; on seeds of 1000 and above, never on those that are scored.</summary>
    Calibrated,

    /// <summary>Chosen, and known to be due for calibration against the published effect that the source names.</summary>
    ToBeCalibrated,
}

/// <summary>One number of the model with all that must be known about it.</summary>
/// <param name="Symbol">The name used in the equations, unique.</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">The unit; <c>1</c> for a pure number.</param>
/// <param name="Low">Lower end of the prior, which is uniform from low to high until calibrated.</param>
/// <param name="High">Upper end of the prior.</param>
/// <param name="Mark">What the value rests on.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Parameter(string Symbol, string Meaning, double Value, string Unit, double Low, double High, ParameterMark Mark, string Source);
