using System.Globalization;
using System.Text;
using System.Text.Json;
using Interbeat.Tests.Shared;

namespace Interbeat.Cli.Tests;

/// <summary>Recurrence through the command line: the peer's figure for the peer's file, and the radius that no plot bears.</summary>
public sealed class RecurrenceTests : Scratch
{
    [Theory]
    [InlineData("crqa")]
    [InlineData("mdrqa")]
    public async Task A_radius_at_which_everything_recurs_is_refused(string measure)
    {
        var run = await CliRun.Of(
            "sync", Waves(), "--channel-a", "a", "--channel-b", "b", "--rate", "5", "--modality", "movement", "--measure", measure,
            "--param", "radius=10", "rescale=max", "--surrogates", "0", "--json");
        run.WasRefused("radius", "of all pairs recur", "as a fraction of the largest distance");
    }

    [Fact]
    public async Task A_joint_plot_always_leaves_out_each_moment_with_itself() =>
        (await CliRun.Of("sync", Waves(), "--channel-a", "a", "--channel-b", "b", "--rate", "5", "--modality", "movement", "--measure", "mdrqa", "--param", "theiler=0"))
            .WasRefused("theiler", "at least 1");

    [SharedDataFact]
    public async Task The_eye_movements_give_the_figures_of_crqa()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "dyad-crqa.json")));
        var expected = reference.RootElement.GetProperty("eyemovement").GetProperty("r");
        var run = await CliRun.Of(
            "sync", SharedData.Path("crqa-joint-action", "eyemovement.csv"), "--rate", "1", "--channel-a", "listener", "--channel-b", "narrator", "--measure", "crqa",
            "--param", "categorical=true", "maxLagSeconds=100", "--surrogates", "0", "--json");
        using var json = JsonDocument.Parse(run.Ended(0).Output);
        var own = json.RootElement.GetProperty("crqa");
        foreach (var (theirs, ours, tolerance) in new[]
        {
            ("RR", "recurrenceRate", 1e-4), ("DET", "determinism", 1e-9), ("L", "meanLine", 1e-9), ("maxL", "maxLine", 0), ("ENTR", "entropy", 1e-9), ("LAM", "laminarity", 1e-9), ("TT", "trappingTime", 1e-9),
        })
        {
            Assert.Equal(expected.GetProperty(theirs).GetDouble(), own.GetProperty(ours).GetDouble(), tolerance);
        }

        Assert.Equal(reference.RootElement.GetProperty("drp").GetProperty("maxrec").GetDouble(), json.RootElement.GetProperty("value").GetDouble(), 1e-9);
    }

    private string Waves()
    {
        var text = new StringBuilder("a,b\n");
        for (var i = 0; i < 400; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Math.Sin(0.31 * i):F4},{Math.Cos(0.17 * i):F4}\n");
        }

        return Text("waves.csv", text.ToString());
    }
}
