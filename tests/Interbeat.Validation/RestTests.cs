using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.States;
using Interbeat.Formats;
using Interbeat.Signals.Beats;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>People at rest are seldom called mobilised: at most 5 % of their rest on average, nobody above 15 % (dyads, section 4).</summary>
public sealed class RestTests(ITestOutputHelper output)
{
    private const double MostOnAverage = 0.05;
    private const double MostOfAnybody = 0.15;
    private const double BaselineSeconds = 300;

    [Fact]
    public void Simulated_people_at_rest_are_seldom_called_mobilised()
    {
        var people = Scale.Full ? 200 : 40;
        var shares = Enumerable.Range(0, people).Select(i => Rest($"person {i}", new RestingHeart((ulong)i).Beats(1800), new TimeSpanSeconds(0, BaselineSeconds))).ToArray();
        Report("simulated rest of 25 min after a baseline of 5 min", shares);
        Assert.True(shares.Average(s => s.Mobilised) <= MostOnAverage, "on average");

        Assert.All(shares, s => Assert.True(s.Mobilised <= MostOfAnybody, s.Name));

        // A method that calls everything unknown would pass otherwise.
        Assert.All(shares, s => Assert.True(s.Known >= 0.9, $"{s.Name}: only {s.Known:0.00} known"));
    }

    [SharedDataFact]
    public void Real_people_at_rest_are_seldom_called_mobilised()
    {
        // What counts as rest: recordings whose source calls them resting, or short stationary recordings for HRV teaching. A day-long record is not rest.
        (string Name, string[] Path)[] files = [("NeuroKit resting 5 min", ["neurokit", "bio_resting_5min_100hz.csv.gz"]), ("pyHRV short", ["pyhrv", "pyhrv_short.txt"])];
        var shares = files.Select(f =>
        {
            var file = RecordingReader.Read(SharedData.Path(f.Path), new ReadOptions { RateHz = f.Path[0] == "neurokit" ? 100 : null });
            return Of(f.Name, new Recording(f.Name, ChannelSelection.Choose(file, null, Modality.Heart), file.TimeBase, file.Sources), new TimeSpanSeconds(0, OwnBaseline.LeastSeconds));
        }).ToArray();
        Report("real rest after a baseline of 2 min", shares);
        Assert.True(shares.Average(s => s.Mobilised) <= MostOnAverage, "on average");
        Assert.All(shares, s => Assert.True(s.Mobilised <= MostOfAnybody, s.Name));
    }

    private static (string Name, double Mobilised, double Known) Rest(string name, BeatSeries beats, TimeSpanSeconds baseline) =>
        Of(name, new Recording(name, new BeatChannel("RR", beats), TimeBase.Relative, []), baseline);

    private static (string Name, double Mobilised, double Known) Of(string name, Recording recording, TimeSpanSeconds baseline)
    {
        var duration = recording.Channel.Span.DurationSeconds;
        var person = PersonPreparation.Prepare(recording, Modality.Heart, CouplingSettings.For(Modality.Heart, double.PositiveInfinity), recording.Channel.Span.StartSeconds, duration, BeatDetectors.Default);
        var states = PersonStates.Of(person, "a", new BaselineRequest(baseline, false), EventTrack.Empty).States[(int)baseline.EndSeconds..];
        var known = states.Count(s => s != AutonomicState.Unknown);
        return (name, states.Count(s => s == AutonomicState.Mobilised) / (double)Math.Max(1, known), known / (double)states.Length);
    }

    private void Report(string title, (string Name, double Mobilised, double Known)[] shares)
    {
        output.WriteLine($"seed {Scale.Seed}; {title}: {shares.Length} people, mobilised {shares.Average(s => s.Mobilised):0.000} on average, {shares.Max(s => s.Mobilised):0.000} at most, {shares.Count(s => s.Mobilised > MostOfAnybody)} above {MostOfAnybody}");
        foreach (var share in shares.OrderByDescending(s => s.Mobilised).Take(8))
        {
            output.WriteLine($"  {share.Name}: mobilised {share.Mobilised:0.000}, known {share.Known:0.000}");
        }
    }
}
