using System.Globalization;
using System.Text.Json;
using Interbeat.Dyads.Recurrence;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests.Recurrence;

/// <summary>Frozen figures of the R package crqa 2.0.7.</summary>
public sealed class RecurrenceReferenceTests
{
    [SharedDataFact]
    public void Gaze_of_a_listener_and_a_narrator_gives_the_figures_of_crqa()
    {
        using var reference = Reference();
        var expected = reference.RootElement.GetProperty("eyemovement").GetProperty("r");
        var (listener, narrator) = Gaze();
        foreach (var settings in new[] { new RecurrenceSettings { Categorical = true }, new RecurrenceSettings { Radius = 0.1, ZScore = false } })
        {
            var (a, b) = Trajectory.Each(listener, narrator, settings);
            var read = RecurrenceQuantification.Of(RecurrencePlot.Cross(a, b, Trajectory.LargestSquare(a, b, settings, 0, Simulated.OneThread)), 2, 2, Simulated.OneThread);
            Assert.Equal(Number("RR"), read.RecurrenceRate, 1e-4);
            Assert.Equal(Number("DET"), read.Diagonal.PercentOfPoints, 1e-9);
            Assert.Equal(Number("NRLINE"), read.Diagonal.Count);
            Assert.Equal(Number("maxL"), read.Diagonal.Longest);
            Assert.Equal(Number("L"), read.Diagonal.Mean, 1e-9);
            Assert.Equal(Number("ENTR"), read.Diagonal.Entropy, 1e-9);
            Assert.Equal(Number("rENTR"), read.Diagonal.RelativeEntropy, 1e-9);
            Assert.Equal(Number("LAM"), read.Vertical.PercentOfPoints, 1e-9);
            Assert.Equal(Number("TT"), read.Vertical.Mean, 1e-9);
            Assert.Equal(Number("max_vertlength"), read.Vertical.Longest);
            Assert.Equal(Number("catH"), CategoricalBlocks.Entropy(a, b), 1e-9);
        }

        double Number(string key) => expected.GetProperty(key).GetDouble();
    }

    [SharedDataFact]
    public void The_profile_of_listener_and_narrator_is_that_of_crqa_with_the_narrator_first()
    {
        using var reference = Reference();
        var expected = reference.RootElement.GetProperty("drp");
        var (listener, narrator) = Gaze();
        var (a, b) = Trajectory.Each(listener, narrator, new RecurrenceSettings { Categorical = true });
        var profile = DiagonalProfile.Of(RecurrencePlot.Cross(a, b, 0), 100);
        double[] ours = [.. profile.BFirst.Skip(1).Reverse(), .. profile.AFirst];
        var theirs = expected.GetProperty("profile").EnumerateArray().Select(v => v.GetDouble()).ToArray();
        Assert.Equal(theirs.Length, ours.Length);
        for (var place = 0; place < ours.Length; place++)
        {
            Assert.Equal(theirs[place], ours[place], 1e-9);
        }

        Assert.Equal(expected.GetProperty("maxrec").GetDouble(), profile.Peak, 1e-9);
        Assert.Equal(100 - (expected.GetProperty("maxlag").GetInt32() - 1), profile.PeakLag);
    }

    /// <summary>A radius beyond every distance: whatever the data, the plot is full, and crqa's figures for such a plot of as many vectors are these.</summary>
    [SharedDataFact]
    public void A_full_plot_gives_the_figures_that_crqa_gave_for_a_wrong_radius()
    {
        using var reference = Reference();
        Compare("hand1000", new RecurrenceSettings { Delay = 3, Embedding = 4, Radius = 10, Rescale = DistanceScale.Max });
        Compare("hand_md", new RecurrenceSettings { Radius = 5, Rescale = DistanceScale.Max, MinDiagonal = 10, MinVertical = 10 });

        void Compare(string name, RecurrenceSettings settings)
        {
            var expected = reference.RootElement.GetProperty(name).GetProperty("r");
            var pair = Simulated.Apart(1, 1000);
            var (a, b) = Trajectory.Each(pair.A, pair.B, settings);
            var read = RecurrenceQuantification.Of(RecurrencePlot.Cross(a, b, Trajectory.LargestSquare(a, b, settings, 0, Simulated.OneThread)), settings.MinDiagonal, settings.MinVertical, Simulated.OneThread);
            Assert.Equal(expected.GetProperty("RR").GetDouble(), read.RecurrenceRate, 1e-9);
            Assert.Equal(expected.GetProperty("DET").GetDouble(), read.Diagonal.PercentOfPoints, 1e-9);
            Assert.Equal(expected.GetProperty("NRLINE").GetInt64(), read.Diagonal.Count);
            Assert.Equal(expected.GetProperty("L").GetDouble(), read.Diagonal.Mean, 1e-9);
            Assert.Equal(expected.GetProperty("maxL").GetInt32(), read.Diagonal.Longest);
            Assert.Equal(expected.GetProperty("ENTR").GetDouble(), read.Diagonal.Entropy, 1e-9);
            Assert.Equal(expected.GetProperty("rENTR").GetDouble(), read.Diagonal.RelativeEntropy, 1e-9);
            Assert.Equal(expected.GetProperty("LAM").GetDouble(), read.Vertical.PercentOfPoints, 1e-9);
            Assert.Equal(expected.GetProperty("TT").GetDouble(), read.Vertical.Mean, 1e-9);
        }
    }

    private static JsonDocument Reference() => JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "dyad-crqa.json")));

    private static (double[] Listener, double[] Narrator) Gaze()
    {
        var rows = File.ReadLines(SharedData.Path("crqa-joint-action", "eyemovement.csv")).Skip(1)
            .Select(line => line.Split(',').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        return ([.. rows.Select(r => r[0])], [.. rows.Select(r => r[1])]);
    }
}
