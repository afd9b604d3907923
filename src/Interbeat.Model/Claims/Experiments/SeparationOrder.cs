using Interbeat.Model.Bonds;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Ten days of separation of young children: what is largest when.</summary>
internal static class SeparationOrder
{
    // More than half.
    private const double Most = .5;

    public const string Attachment = "peak of attachment activation, h";
    public const string Shutdown = "peak of shutdown, h";
    public const string Minimise = "peak of minimising, h";

    public static Measured Measure(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var peaks = InParallel.Of(request.N, request.Threads, One, request.CancellationToken);
        var ordered = peaks.Count(p => p.Attachment < p.Shutdown && p.Shutdown < p.Minimise);
        return Effect.Share(ordered, peaks.Length).With(
            Effect.Mean(peaks.Select(p => p.Attachment)).AsPart(Attachment),
            Effect.Mean(peaks.Select(p => p.Shutdown)).AsPart(Shutdown),
            Effect.Mean(peaks.Select(p => p.Minimise)).AsPart(Minimise),
            Effect.Mean(peaks.Select(p => p.LargestShutdown)).AsPart("largest shutdown"));

        (double Attachment, double Shutdown, double Minimise, double LargestShutdown) One(int i)
        {
            var points = LongSeparation.One(dynamics, request.Seed, i);
            return (
                LongSeparation.PeakHours(points, p => p.Attachment),
                LongSeparation.PeakHours(points, p => p.Shutdown),
                LongSeparation.PeakHours(points, p => p.Minimise),
                points.Max(p => p.Shutdown));
        }
    }

    /// <summary>Whether the mean peaks come in the order of protest, despair and detachment, and those of most children too.</summary>
    public static bool InOrder(Measured m) => m.Value > Most && m[Attachment] < m[Shutdown] && m[Shutdown] < m[Minimise];
}
