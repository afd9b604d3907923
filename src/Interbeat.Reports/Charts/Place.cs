using System.Globalization;

namespace Interbeat.Reports.Charts;

/// <summary>Where a stretch of the session lies on a track, as inline style.</summary>
internal static class Place
{
    /// <summary>Left edge and width in per cent of the track.</summary>
    public static string Of(double startSeconds, double endSeconds, double durationSeconds) =>
        string.Create(CultureInfo.InvariantCulture, $"left:{Share(startSeconds, durationSeconds):0.###}%;width:{Share(endSeconds - startSeconds, durationSeconds):0.###}%");

    /// <summary>Left edge in per cent of the track.</summary>
    public static string Of(double seconds, double durationSeconds) =>
        string.Create(CultureInfo.InvariantCulture, $"left:{Share(seconds, durationSeconds):0.###}%");

    private static double Share(double seconds, double duration) => duration > 0 ? seconds / duration * 100 : 0;
}
