using System.Text;
using Interbeat.Core;

namespace Interbeat.Cli.Output;

/// <summary>A file that a command writes because the user named it: refused before the work where it cannot be written, and never left half written.</summary>
/// <param name="Option">The option that names it.</param>
/// <param name="Path">Where it is to be.</param>
internal sealed record OutputFile(string Option, string Path)
{
    /// <summary>The file of an option; null where the option was not given.</summary>
    /// <param name="option">The option.</param>
    /// <param name="path">What stands after it.</param>
    /// <param name="force">Whether a file that exists may be written over.</param>
    /// <param name="inputs">The files that the command reads: they are never written over, by whatever name or link the target reaches them.</param>
    /// <exception cref="InputException">The file is read, or exists, or its folder does not.</exception>
    public static OutputFile? Of(string option, string? path, bool force, IEnumerable<string> inputs)
    {
        if (path is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new InputException(option, null, "a file's name is expected");
        }

        var full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new InputException(option, null, $"'{path}' is a folder; a file's name is expected");
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
        {
            throw new InputException(option, null, $"the folder of '{path}' does not exist");
        }

        var resolved = ResolvedPath.Of(full);
        if (inputs.Any(input => ResolvedPath.Same(ResolvedPath.Of(input), resolved)))
        {
            throw new InputException(option, null, $"'{path}' is a file that is read; another name is expected");
        }

        return force || !File.Exists(full)
            ? new OutputFile(option, path)
            : throw new InputException(option, null, $"'{path}' exists; --force writes over it");
    }

    /// <summary>Writes the text beside the file and moves it there when all of it is written.</summary>
    /// <exception cref="InputException">The place cannot be written to.</exception>
    public async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        var making = $"{System.IO.Path.GetFullPath(Path)}.{System.IO.Path.GetRandomFileName()}";
        try
        {
            await File.WriteAllTextAsync(making, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken).ConfigureAwait(false);
            File.Move(making, Path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Option, null, $"'{Path}' cannot be written to", refused);
        }
        finally
        {
            File.Delete(making);
        }
    }
}
