using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Sessions of aroused, insecure people: settled first and exploring for the rest, against exploring from the first minute.</summary>
internal static class RegulationFirst
{
    public const string With = "reliance learned, settled first";
    public const string Without = "reliance learned, at once";

    public static Measured Measure(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var sessions = InParallel.Of(request.N, request.Threads, Both, request.CancellationToken);
        var (with, without) = (sessions.Select(s => s.With.Learned), sessions.Select(s => s.Without.Learned));
        return Effect.PairedRatio(with, without).With(
            Effect.Mean(with).AsPart(With),
            Effect.Mean(without).AsPart(Without),
            Effect.Mean(sessions.Select(s => s.With.InsideShare)).AsPart("share inside the window, settled first"),
            Effect.Mean(sessions.Select(s => s.Without.InsideShare)).AsPart("share inside the window, at once"));

        ((double Learned, double InsideShare) With, (double Learned, double InsideShare) Without) Both(int i)
        {
            var person = GrownUp.Of(GrownUp.Insecure[i % GrownUp.Insecure.Length], dynamics.Learning, request.Seed, i);
            return (ExploringSession.Of(person, true, dynamics, request.Seed, i), ExploringSession.Of(person, false, dynamics, request.Seed, i));
        }
    }
}
