using Interbeat.Reports.Pictures.Components;

namespace Interbeat.Reports.Pictures;

/// <summary>A picture as one HTML page that needs no other file and no network.</summary>
public static class PicturePage
{
    /// <summary>The whole page; equal pictures give equal text.</summary>
    public static Task<string> RenderAsync(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return HtmlPage.RenderAsync<PictureView>(new Dictionary<string, object?> { [nameof(PictureView.Picture)] = picture });
    }
}
