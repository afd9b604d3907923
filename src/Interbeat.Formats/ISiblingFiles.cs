namespace Interbeat.Formats;

/// <summary>The files that lie beside the one being read: the seam through which a record of several files is read without touching the disk.</summary>
public interface ISiblingFiles
{
    /// <summary>The content of the file of that name in the same folder, or of <c>name.gz</c> where only that is there; null where neither is.</summary>
    /// <param name="name">A plain file name. A name with a folder in it finds nothing.</param>
    FileContent? Find(string name);
}

/// <summary>A file that stands alone.</summary>
public sealed class NoSiblings : ISiblingFiles
{
    private NoSiblings()
    {
    }

    /// <summary>The one instance; it holds no state.</summary>
    public static NoSiblings Instance { get; } = new();

    /// <inheritdoc/>
    public FileContent? Find(string name) => null;
}
