using System.CommandLine;

namespace Interbeat.Cli.Commands;

/// <summary>Options that several commands spell alike.</summary>
internal static class SharedOptions
{
    private const ulong DefaultSeed = 1;

    /// <summary><c>--rate HZ</c>.</summary>
    public static Option<double?> Rate() =>
        NumberOption.Real("--rate", "HZ", "Samples per second, for files that state none.", "a positive number of hertz", rate => rate > 0);

    /// <summary><c>--seed N</c>.</summary>
    public static Option<ulong> Seed() => NumberOption.Seed("--seed", "Root of every random stream; equal seeds give equal results.", DefaultSeed);

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "One JSON document on standard output." };

    /// <summary><c>--force</c>.</summary>
    public static Option<bool> Force() => new("--force") { Description = "Replace Interbeat's files in a folder that is not empty." };

    /// <summary><c>--plot FILE.html</c>.</summary>
    public static Option<string?> Plot() => new("--plot") { Description = "Also draw the result: one page that needs no other file and no network.", HelpName = "FILE.html" };

    /// <summary><c>--force</c> of a command that writes single files.</summary>
    public static Option<bool> Overwrite() => new("--force") { Description = "Write over a file that exists." };

    /// <summary><c>FILE</c>.</summary>
    public static Argument<string> File() => new("FILE") { Description = "A recording, gzipped or not; the format is found from its content." };
}
