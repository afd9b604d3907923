namespace Interbeat.Model.Parameters;

/// <summary>What instruments and coders add to breathing, cortisol and behaviour: the declarations.</summary>
internal static class ObservationParameters
{
    private const string Size = "chosen: size not known";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("belt_noise", "noise of a breathing belt, as a share of the depth of a breath", 0.03, "1", 0, 0.2, ParameterMark.Assumption, "chosen: a well fitted belt"),
        new("sal_delay", "delay of salivary cortisol behind the drive of the axis", 900, "s", 300, 1800, ParameterMark.Assumption, "chosen: a quarter of an hour; not yet checked against a text"),
        new("sal_spread", "standard deviation of the logarithm of a saliva sample", 0.08, "1", 0, 0.3, ParameterMark.Assumption, "chosen: assay and sampling together; not yet checked against a text"),
        new("smile_0", "share of seconds with a smile while nothing safe shows", 0.02, "1", 0, 0.2, ParameterMark.Assumption, Size),
        new("smile_safe", "rise of that share by fully shown safety", 0.35, "1", 0, 0.8, ParameterMark.Assumption, Size),
        new("gaze_0", "share of seconds looking at the partner while nothing safe shows", 0.25, "1", 0, 0.6, ParameterMark.Assumption, Size),
        new("gaze_safe", "rise of that share by fully shown safety", 0.4, "1", 0, 0.4, ParameterMark.Assumption, Size),
        new("cry_threat", "share of seconds with crying under full shown threat", 0.8, "1", 0, 1, ParameterMark.Assumption, Size),
    ];
}
