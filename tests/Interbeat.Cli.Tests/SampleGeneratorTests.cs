using System.Diagnostics;

namespace Interbeat.Cli.Tests;

/// <summary>The committed samples are what the committed program makes.</summary>
public sealed class SampleGeneratorTests : Scratch
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task The_generator_makes_the_committed_samples_to_the_byte()
    {
        var start = new ProcessStartInfo("dotnet", ["run", Path.Combine(Samples.Root, "samples", "Generate.cs"), "--", "--out", PathOf("made")])
        {
            WorkingDirectory = Samples.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test runner tells its own MSBuild must not reach this one.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var generator = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = generator.StandardOutput.ReadToEndAsync(patience.Token);
        var error = generator.StandardError.ReadToEndAsync(patience.Token);
        await generator.WaitForExitAsync(patience.Token);
        Assert.True(generator.ExitCode == 0, await output + await error);

        var names = Directory.EnumerateFiles(PathOf("made")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["ann-rr.txt", "ben-rr.txt", "events.tsv", "truth.json"], names);
        Assert.All(names, name => Assert.True(
            File.ReadAllBytes(Samples.Evening(name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(PathOf("made"), name))),
            $"{name} is not what samples/Generate.cs makes."));
    }

    [Fact]
    public void The_evening_is_plausible_for_two_resting_adults()
    {
        foreach (var (name, bpm) in new[] { ("ann-rr.txt", 68.0), ("ben-rr.txt", 74.0) })
        {
            var intervals = File.ReadAllLines(Samples.Evening(name)).Select(line => double.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.All(intervals, rr => Assert.InRange(60_000 / rr, 55, 110));

            var rest = FirstSeconds(intervals, 300);
            var differences = rest.Zip(rest.Skip(1), (x, y) => (y - x) * (y - x));
            Assert.InRange(Math.Sqrt(differences.Average()), 25, 60);
            Assert.Equal(bpm, 60_000 / rest.Average(), 1.0);
        }
    }

    private static List<double> FirstSeconds(double[] intervals, double seconds)
    {
        var taken = new List<double>();
        for (var (i, t) = (0, 0.0); t < seconds; t += intervals[i] / 1000, i++)
        {
            taken.Add(intervals[i]);
        }

        return taken;
    }
}
