namespace Interbeat.Core;

/// <summary>An input cannot be used as it is: which file, where in it, and what was expected there.</summary>
/// <remarks>Every reader and every check of an input throws this type or one derived from it; the command line turns it into one line and exit code 2.</remarks>
public class InputException : FormatException
{
    /// <summary>An unusable input.</summary>
    /// <param name="file">The file's name without its folder, or the name of the option.</param>
    /// <param name="position">Where in it, for example <c>line 12</c> or <c>byte 8</c>; null for the whole.</param>
    /// <param name="expected">What was found and what was expected, in one sentence.</param>
    /// <param name="inner">What caused it, or null.</param>
    public InputException(string file, string? position, string expected, Exception? inner = null)
        : base(position is null ? $"{file}: {expected}" : $"{file}, {position}: {expected}", inner)
    {
        File = file;
        Position = position;
        Expected = expected;
    }

    /// <summary>The file's name without its folder, or the name of the option.</summary>
    public string File { get; }

    /// <summary>Where in the file, or null for the whole.</summary>
    public string? Position { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Expected { get; }
}
