namespace Interbeat.Core;

/// <summary>What the zero of a recording's clock means, and how well it is known.</summary>
/// <remarks>
/// Two people can be compared only on one clock. A file that states when it began has an absolute time base; one that does not is
/// placed by the user or by assumption. The uncertainty is one standard deviation, in milliseconds; it travels with every later number about the pair.
/// </remarks>
/// <param name="Start">The instant of the clock's zero, or null where the file does not tell.</param>
/// <param name="UncertaintyMs">Standard deviation of that instant, in ms.</param>
public sealed record TimeBase(DateTimeOffset? Start, double UncertaintyMs)
{
    /// <summary>Prior for a device whose clock is not known. Chosen (dyads, "One clock").</summary>
    public const double UnknownDeviceUncertaintyMs = 1000;

    /// <summary>A clock of which only the zero "start of the file" is known.</summary>
    public static TimeBase Relative { get; } = new(null, UnknownDeviceUncertaintyMs);
}
