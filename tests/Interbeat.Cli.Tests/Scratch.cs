using System.IO.Compression;
using System.Text;

namespace Interbeat.Cli.Tests;

/// <summary>A folder of its own for each test, gone afterwards.</summary>
public abstract class Scratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("interbeat-test-");

    /// <summary>A path in the folder.</summary>
    protected string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Everything in the folder, by name.</summary>
    protected IEnumerable<string> Entries() => Directory.EnumerateFileSystemEntries(folder.FullName).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);

    /// <summary>A file with the given text.</summary>
    protected string Text(string name, string content) => Bytes(name, Encoding.UTF8.GetBytes(content));

    /// <summary>A file with the given bytes.</summary>
    protected string Bytes(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>A gzipped file with the given text.</summary>
    protected string Gzip(string name, string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(content));
        }

        return Bytes(name, packed.ToArray());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
