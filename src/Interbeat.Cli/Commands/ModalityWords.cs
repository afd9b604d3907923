using System.CommandLine;
using Interbeat.Core;

namespace Interbeat.Cli.Commands;

/// <summary>The words of <c>--modality</c>.</summary>
internal static class ModalityWords
{
    private const string Automatic = "auto";

    /// <summary><c>--modality</c>, which takes one of the words and nothing else.</summary>
    public static Option<string> Option()
    {
        var words = Enum.GetNames<Modality>().Select(name => name.ToLowerInvariant()).Prepend(Automatic).ToArray();
        var option = new Option<string>("--modality") { Description = "What to compare. auto takes what A's channel holds.", DefaultValueFactory = _ => Automatic };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>The modality that an accepted word names, or null for <c>auto</c>.</summary>
    public static Modality? Parse(string word) => word == Automatic ? null : Enum.Parse<Modality>(word, ignoreCase: true);
}
