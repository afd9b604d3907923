using System.Collections.Concurrent;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;
using Interbeat.Signals.Beats;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>Hearts of people who never met must not be called coupled, and a heart must be found in a noisy, later copy of itself, with the same settings.</summary>
/// <remarks>Prints both counts: <c>dotnet test tests/Interbeat.Validation -c Release --filter Strangers --logger "console;verbosity=detailed"</c>.</remarks>
public sealed class StrangersTests(ITestOutputHelper output)
{
    /// <summary>Of the 45 pairs.</summary>
    private const int MostPresent = 6;

    /// <summary>Of the ten records.</summary>
    private const int LeastFound = 8;

    private const double ShiftSeconds = 2;

    private const double HalfAnHourSeconds = 1800;

    private static readonly CouplingSettings Settings = CouplingSettings.For(Modality.Heart, double.PositiveInfinity);

    private static readonly ConcurrentDictionary<string, double[]> Grids = new();

    [SharedDataFact]
    public void Strangers_are_rarely_called_coupled()
    {
        var verdicts = new List<(string Pair, CouplingResult Result)>();
        for (var i = 0; i < MitBihPeople.Records.Count; i++)
        {
            for (var j = i + 1; j < MitBihPeople.Records.Count; j++)
            {
                string a = MitBihPeople.Records[i], b = MitBihPeople.Records[j];
                verdicts.Add(($"{a} {b}", Test(Grid(a), Grid(b), (a, b), DefaultUncertaintyMs)));
            }
        }

        foreach (var (pair, result) in verdicts)
        {
            output.WriteLine($"{pair}: {result.Verdict,-9} {string.Join(", ", result.Nulls.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Name} p {n.P:0.000}")))}");
        }

        var present = verdicts.Count(v => v.Result.Verdict == CouplingVerdict.Present);
        output.WriteLine($"present: {present} of {verdicts.Count} (at most {MostPresent}); leaders named: {verdicts.Count(v => v.Result.Lead.Leader is not null)}");
        Assert.Equal(45, verdicts.Count);
        Assert.InRange(present, 0, MostPresent);
    }

    [SharedDataFact]
    public void A_heart_is_found_in_a_noisy_copy_of_itself_two_seconds_later()
    {
        var found = 0;
        foreach (var record in MitBihPeople.Records)
        {
            var (first, second) = LaterCopy(Grid(record), record);
            var result = Test(first, second, (record, record + " later"), DefaultUncertaintyMs);
            found += result.Verdict == CouplingVerdict.Present && result.Lead.Leader == record ? 1 : 0;
            output.WriteLine($"{record}: {result.Verdict}, {result.Lead.Reason}");
        }

        output.WriteLine($"found with the right leader: {found} of {MitBihPeople.Records.Count} (at least {LeastFound})");
        Assert.InRange(found, LeastFound, MitBihPeople.Records.Count);
    }

    /// <summary>U of two files that do not tell when they began, as an analysis of two such files would have it.</summary>
    private static double DefaultUncertaintyMs => Alignments.UncertaintyMs(
        new Alignment(0, Math.Sqrt(2) * TimeBase.UnknownDeviceUncertaintyMs, AlignmentBasis.CommonStart), Settings.RateHz, HalfAnHourSeconds);

    private static CouplingResult Test(double[] a, double[] b, (string A, string B) names, double uncertaintyMs) =>
        CouplingTest.Run(new PairedSeries(a, b, Settings.RateHz), names, Settings, uncertaintyMs, [], AnalysisOptions.DefaultSurrogates, Scale.Seed, new ParallelOptions());

    /// <summary>The series, and the series two seconds later plus white noise of the series' own standard deviation.</summary>
    private static (double[] First, double[] Second) LaterCopy(double[] series, string record)
    {
        var shift = (int)(ShiftSeconds * Settings.RateHz);
        var present = series.Where(v => !double.IsNaN(v)).ToArray();
        var sd = Math.Sqrt(present.Average(v => Math.Pow(v - present.Average(), 2)));
        var random = CounterRandom.Stream(Scale.Seed, "later-copy/" + record);
        return (series[shift..], [.. series[..^shift].Select(v => v + (sd * random.NextNormal()))]);
    }

    private static double[] Grid(string record) => Grids.GetOrAdd(record, name =>
    {
        var recording = MitBihPeople.Read(name);
        var duration = recording.Channel.Span.DurationSeconds;
        return PersonPreparation.Prepare(recording, Modality.Heart, Settings, 0, duration, BeatDetectors.Default).Grid;
    });
}
