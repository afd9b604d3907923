namespace Interbeat.Core;

/// <summary>A file that a result was computed from, named without its folder so that results do not tell where they were made.</summary>
/// <param name="FileName">The file's name, without a folder.</param>
/// <param name="Sha256">SHA-256 of the file's bytes as they lie on disk, in lower-case hexadecimal.</param>
public sealed record InputFile(string FileName, string Sha256);
