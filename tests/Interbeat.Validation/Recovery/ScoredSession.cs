using System.Text;
using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Regimes;
using Interbeat.Formats;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Validation.Recovery;

/// <summary>One simulated session as <c>simulate --out</c> writes it, read and analysed as <c>analyze</c> does, against what was planted.</summary>
/// <param name="Agreement">Estimated against planted regimes.</param>
/// <param name="CoRegulationShare">Share of all seconds that the estimate calls co-regulation.</param>
/// <param name="PlantedShares">Share of all seconds of each planted regime.</param>
internal sealed record ScoredSession(RegimeAgreement Agreement, double CoRegulationShare, IReadOnlyDictionary<Regime, double> PlantedShares)
{
    // As the demo states it: two straps heard by one receiver.
    private const double OffsetUncertaintyMs = 100;

    /// <summary>Simulates, writes, reads, analyses and scores the session of a seed.</summary>
    /// <param name="condition">What happens.</param>
    /// <param name="dynamics">The equations' values and time step.</param>
    /// <param name="seed">Root seed of the simulation.</param>
    /// <param name="surrogates">Surrogates of each null of the analysis.</param>
    public static ScoredSession Of(Condition condition, Dynamics<Real> dynamics, ulong seed, int surrogates)
    {
        var session = SimulatedSession.Of(condition, dynamics, seed);
        var (a, b) = (Read("Ann", session.A), Read("Ben", session.B));
        var events = EventsFile.Parse(File("events.tsv", RecordingTexts.Events(session.Events)));
        var result = SessionAnalysis.Run(
            new Dyad(a, b, Alignments.Of(a, b, 0, OffsetUncertaintyMs), events),
            new AnalysisOptions { Surrogates = surrogates, Seed = Scale.Seed, Threads = 1 });
        var regimes = result.Timeline.Regime;
        var truth = session.Truth.Within((int)Math.Round(result.Session.StartOnClockA), regimes.Length).Regimes;
        return new(
            RegimeAgreement.Of(truth.AsSpan(), regimes.AsSpan()),
            regimes.Count(r => r == Regime.CoRegulation) / (double)regimes.Length,
            truth.GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count() / (double)truth.Length));
    }

    private static Recording Read(string name, SimulatedPerson person)
    {
        var file = RecordingReader.Read(File($"{name}-rr.txt", RecordingTexts.Rr(person.Beats)), new ReadOptions());
        return new(name, file.Channels[0], file.TimeBase, file.Sources);
    }

    private static FileContent File(string name, string text) => FileContent.FromRaw(name, Encoding.UTF8.GetBytes(text), new ReadOptions());
}
