using System.CommandLine;
using Interbeat.Dyads.Confounds;

namespace Interbeat.Cli.Commands;

/// <summary>The words of <c>--detrend</c>.</summary>
internal static class TrendWords
{
    private const string None = "none";

    /// <summary>The option.</summary>
    public static Option<string> Option()
    {
        var option = new Option<string>("--detrend")
        {
            Description = "Course of the session taken out of each series before they are compared.",
            HelpName = "none|linear|spline",
            DefaultValueFactory = _ => None,
        };
        option.AcceptOnlyFromAmong(None, "linear", "spline");
        return option;
    }

    /// <summary>The trend that a word names.</summary>
    public static SessionTrend Parse(string word) => Enum.Parse<SessionTrend>(word, ignoreCase: true);
}
