using Interbeat.Cli.Output;
using Interbeat.Reports.Pictures;

namespace Interbeat.Cli.Pictures;

/// <summary>Puts a picture where <c>--plot</c> asks for it.</summary>
internal static class PictureFile
{
    /// <summary>The option.</summary>
    public const string Option = "--plot";

    /// <summary>Draws the picture, if a file was asked for, and prints the file's path among the notes.</summary>
    public static async Task WriteAsync(OutputFile? file, Func<Picture> draw, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return;
        }

        await file.WriteAsync(await PicturePage.RenderAsync(draw()).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        terminal.Error.WriteLine(file.Path);
    }
}
