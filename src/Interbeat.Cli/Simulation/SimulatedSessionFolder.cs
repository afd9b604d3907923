using System.Globalization;
using System.Text;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Model.Observation;
using Interbeat.Model.Scenarios;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Simulation;

/// <summary>A simulated pair as ordinary recordings, and beside them what a recording never has: the states behind it.</summary>
internal static class SimulatedSessionFolder
{
    private const string EventsFile = "events.tsv";
    private const string CortisolFile = "cortisol.tsv";
    private const string BehaviourFile = "behaviour.tsv";
    private const string StatesFile = "truth.tsv";
    private const string TruthFile = "truth.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes the files; those of the same names are replaced.</summary>
    public static async Task WriteAsync(string folder, string scenario, SimulatedSession session, ScenarioRequest request, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await Person("a", session.A).ConfigureAwait(false);
        await Person("b", session.B).ConfigureAwait(false);
        await Put(EventsFile, RecordingTexts.Events(session.Events)).ConfigureAwait(false);
        await Put(CortisolFile, ObservationTexts.Cortisol(session.A.Cortisol, session.B.Cortisol)).ConfigureAwait(false);
        await Put(BehaviourFile, ObservationTexts.Behaviour(session.A.Behaviour, session.B.Behaviour)).ConfigureAwait(false);
        await Put(StatesFile, States(session)).ConfigureAwait(false);
        await Put(TruthFile, Truth(scenario, session, request)).ConfigureAwait(false);

        async Task Person(string name, SimulatedPerson person)
        {
            await Put($"{name}-rr.txt", RecordingTexts.Rr(person.Beats)).ConfigureAwait(false);
            await Put($"{name}-eda.csv", RecordingTexts.Skin(person.Skin)).ConfigureAwait(false);
            await Put($"{name}-breathing.csv", ObservationTexts.Breathing(person.Breathing)).ConfigureAwait(false);
        }

        Task Put(string name, string text) => File.WriteAllTextAsync(Path.Combine(folder, name), text, new UTF8Encoding(false), cancellationToken);
    }

    private static string States(SimulatedSession session)
    {
        var text = new StringBuilder("time_s");
        foreach (var person in (string[])["a", "b"])
        {
            text.Append(CultureInfo.InvariantCulture, $"\tsafety_{person}\tsympathetic_{person}\tbrake_{person}\tshutdown_{person}\tattachment_{person}");
        }

        text.Append("\tregime\n");
        var every = (int)Math.Round(1 / session.A.Track.StepSeconds);
        for (var i = 0; i < session.A.Track.States.Count; i += every)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i / every}");
            Append(text, session.A.Track, i);
            Append(text, session.B.Track, i);
            text.Append(CultureInfo.InvariantCulture, $"\t{RegimeWords.Key(session.Truth.Regimes[Math.Min(i / every, session.Truth.Regimes.Length - 1)])}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PersonTrack track, int index)
    {
        var (bond, tones) = (track.States[index].Bond, track.States[index].Tones);
        text.Append(CultureInfo.InvariantCulture, $"\t{bond.Safety.Value:F4}\t{tones.Sympathetic.Value:F4}\t{tones.Brake.Value:F4}\t{tones.Shutdown.Value:F4}\t{bond.Attachment.Value:F4}");
    }

    private static string Truth(string scenario, SimulatedSession session, ScenarioRequest request) => JsonSerializer.Serialize(
        new
        {
            Scenario = scenario,
            Set = request.Set.Name,
            request.Seed,
            session.A.Track.DurationSeconds,
            Baseline = new[] { 0, SimulatedSession.BaselineSeconds },
            States = StatesFile,
        },
        Json) + "\n";
}
