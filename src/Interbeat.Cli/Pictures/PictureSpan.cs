using Interbeat.Core;

namespace Interbeat.Cli.Pictures;

/// <summary>The stretch of time that a picture of a file shows.</summary>
internal static class PictureSpan
{
    /// <summary>From the first to the last moment of the channels.</summary>
    public static TimeSpanSeconds Of(IReadOnlyCollection<Channel> channels)
    {
        var spans = channels.Select(c => c.Span).Where(s => s.DurationSeconds > 0).ToList();
        return spans.Count == 0 ? new TimeSpanSeconds(0, 1) : new TimeSpanSeconds(spans.Min(s => s.StartSeconds), spans.Max(s => s.EndSeconds));
    }
}
