using System.Security.Cryptography;
using Interbeat.Core;

namespace Interbeat.Cli.Analysis;

/// <summary>The identity of a file that no recording reader opened.</summary>
internal static class InputHash
{
    /// <summary>The file's name and the SHA-256 of its bytes.</summary>
    public static InputFile Of(string path)
    {
        using var stream = File.OpenRead(path);
        return new InputFile(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
