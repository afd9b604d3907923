using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interbeat.Core;
using Interbeat.Reports.Pictures;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>Pictures as pages: what stands in the markup and what the script is given.</summary>
public sealed class PictureTests
{
    public static TheoryData<string> Samples => [.. SamplePictures.All.Keys];

    [Fact]
    public async Task A_page_says_what_it_shows_of_what_and_how_to_read_it()
    {
        var text = Page.VisibleText(await PicturePage.RenderAsync(SamplePictures.Whole()));

        Assert.All(
            ["Beats of ECG", "Each mark should sit on one peak.", "ann.csv", "100 Hz", "The unit is not stated.", "20 crests", "missing, 20 s in all", "talk", "SHA-256 aaaa", "RMSSD", "LF 0.04 to 0.15 Hz: 30 ms\u00b2"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Equal_pictures_give_equal_pages(string sample) =>
        Assert.Equal(await PicturePage.RenderAsync(SamplePictures.All[sample]()), await PicturePage.RenderAsync(SamplePictures.All[sample]()));

    [Fact]
    public async Task Every_kind_of_panel_has_a_component_and_a_renderer()
    {
        var records = typeof(Panel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Panel))).Select(t => t.Name).Order(StringComparer.Ordinal);
        Picture[] pictures = [SamplePictures.Whole(), SampleCouplings.Of("Ann", "Ben")];
        Assert.Equal(records, pictures.SelectMany(p => p.Panels).Select(p => p.GetType().Name).Distinct().Order(StringComparer.Ordinal));

        var kinds = Panels(await Island(pictures[0])).Concat(Panels(await Island(pictures[1]))).Select(p => p.GetProperty("kind").GetString()!).Distinct().Order(StringComparer.Ordinal);
        var script = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "web", "src", "picture", "panels.ts"));
        var renderers = Regex.Matches(script[script.IndexOf("renderers:", StringComparison.Ordinal)..], @"^  (\w+): ", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(renderers, kinds);
    }

    [Fact]
    public async Task No_name_can_end_the_script_or_become_markup()
    {
        var html = await PicturePage.RenderAsync(SamplePictures.Hostile());

        Assert.Equal(2, Regex.Count(html, "</script>"));
        Assert.DoesNotContain("<script>document", html, StringComparison.Ordinal);
        Assert.Contains("</script>", Panels(await Island(SamplePictures.Hostile()))[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_given_every_value_to_half_a_step_and_every_missing_one_as_missing()
    {
        var panel = SamplePictures.Sine(100, 120);
        var signal = ((SampledTrace)panel.Trace).Signal;
        var island = Panels(await Island(SamplePictures.Whole()))[0];
        var (middle, size) = (island.GetProperty("middle").GetDouble(), island.GetProperty("size").GetDouble());

        var values = Values(island.GetProperty("values").GetBytesFromBase64(), middle, size);

        Assert.Equal(signal.Count, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.Equal(double.IsNaN(signal.Samples[i]), double.IsNaN(values[i]));
            Assert.True(double.IsNaN(values[i]) || Math.Abs(values[i] - signal.Samples[i]) <= (size / 2) + 1e-12, $"sample {i}: {values[i]} for {signal.Samples[i]}");
        }
    }

    [Fact]
    public async Task A_still_line_is_not_drawn_across_a_gap()
    {
        var html = await PicturePage.RenderAsync(SamplePictures.Whole());
        var (from, to) = (SamplePictures.Gap.StartSeconds / 120 * 1000, SamplePictures.Gap.EndSeconds / 120 * 1000);

        var lines = Regex.Matches(html, "<path class=\"line\" d=\"([^\"]+)\"").Take(2).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(2, lines.Count);
        foreach (var stroke in lines.SelectMany(line => line.Split('M', StringSplitOptions.RemoveEmptyEntries)))
        {
            var xs = Regex.Matches(stroke, @"(?:^|L)([\d.]+) ").Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            Assert.True(xs.Max() <= from + 8 || xs.Min() >= to - 8, $"a stroke runs from {xs.Min()} to {xs.Max()} over the gap from {from} to {to}");
        }
    }

    [Fact]
    public async Task A_day_of_beats_keeps_each_gap_between_two_runs_however_short()
    {
        // A beat a second with 23 breaks of 4 s: the pen is lifted once for each.
        var times = Enumerable.Range(0, 24).SelectMany(hour => Enumerable.Range(0, 3597).Select(s => (double)((3600 * hour) + s))).ToArray();
        var picture = new Picture("Day", "", [], new TimeSpanSeconds(0, 86400), [new TracePanel("RR", "", "ms", PointTrace.Tachogram(BeatSeries.FromTimes(times)))]);

        var line = Regex.Match(await PicturePage.RenderAsync(picture), "<path class=\"line\" d=\"([^\"]+)\"").Groups[1].Value;

        Assert.Equal(24, line.Count(c => c == 'M'));
    }

    [Theory]
    [InlineData(2, 500, 3600, 3_000_000)]
    [InlineData(1, 130, 86400, 12_000_000)]
    [InlineData(12, 1000, 600, 3_000_000)]
    public async Task However_long_the_recording_the_page_keeps_its_size_its_extremes_and_says_so(int channels, double rateHz, int seconds, int mostBytes)
    {
        var samples = new double[(int)(rateHz * seconds)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Math.Sin(i * 0.37);
        }

        // One sample above all others and one below.
        (samples[samples.Length / 3], samples[samples.Length / 2]) = (2, -3);
        var trace = new SampledTrace(new UniformSignal(samples, rateHz, "mV"));
        var picture = new Picture("Long", "", [], new TimeSpanSeconds(0, seconds), [.. Enumerable.Range(1, channels).Select(c => new TracePanel($"ch{c}", "", "mV", trace))]);

        var html = await PicturePage.RenderAsync(picture);

        Assert.True(html.Length <= mostBytes, $"the page has {html.Length} bytes");
        Assert.Contains("Not every sample fits this page", html, StringComparison.Ordinal);
        var panel = Panels(await Island(picture))[0];
        var values = Values(panel.GetProperty("values").GetBytesFromBase64(), panel.GetProperty("middle").GetDouble(), panel.GetProperty("size").GetDouble());
        Assert.Equal(2, values.Max(), 3);
        Assert.Equal(-3, values.Min(), 3);
        Assert.Equal(seconds, values.Length * panel.GetProperty("step").GetDouble(), 0.2);
    }

    [Fact]
    public async Task One_artefact_does_not_flatten_the_line_and_its_size_is_said()
    {
        var samples = Enumerable.Range(0, 10_000).Select(i => Math.Sin(i * 0.37)).ToArray();
        samples[5000] = 400;
        var picture = new Picture("Artefact", "", [], new TimeSpanSeconds(0, 100), [new TracePanel("ECG", "", "mV", new SampledTrace(new UniformSignal(samples, 100, "mV")))]);

        Assert.Contains("The line leaves the axis: its values reach from -1 to 400.", await PicturePage.RenderAsync(picture), StringComparison.Ordinal);
        Assert.InRange(Panels(await Island(picture))[0].GetProperty("high").GetDouble(), 1, 1.5);
    }

    [Fact]
    public async Task A_short_recording_is_stored_sample_by_sample() =>
        Assert.DoesNotContain("Not every sample", await PicturePage.RenderAsync(SamplePictures.Whole()), StringComparison.Ordinal);

    [Fact]
    public async Task Bands_are_shaded_between_their_exact_edges()
    {
        // The axis ends at 0.5 Hz, so 0.04 to 0.15 Hz is 80 to 300 of 1000.
        Assert.Contains("x=\"80\" width=\"220\"", await PicturePage.RenderAsync(SamplePictures.Whole()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_known_the_page_says_so_and_draws_no_line()
    {
        var html = await PicturePage.RenderAsync(SamplePictures.Empty());

        Assert.DoesNotMatch("<path class=\"line\" d=\"M", html);
        Assert.Equal(2, Regex.Count(html, "No value of this series is known"));
        Assert.DoesNotContain("NaN", Page.VisibleText(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_reads_the_recordings_own_time_where_only_a_part_is_shown()
    {
        var part = SamplePictures.Whole() with { Span = new TimeSpanSeconds(60, 120) };

        var text = Page.VisibleText(await PicturePage.RenderAsync(part));

        Assert.Contains("1:30", text, StringComparison.Ordinal);
        Assert.Equal(60, (await Island(part)).GetProperty("start").GetDouble());
    }

    private static List<JsonElement> Panels(JsonElement island) => [.. island.GetProperty("panels").EnumerateArray()];

    private static async Task<JsonElement> Island(Picture picture)
    {
        var html = await PicturePage.RenderAsync(picture);
        const string Opens = "<script type=\"application/json\" id=\"picture-data\">";
        var from = html.IndexOf(Opens, StringComparison.Ordinal) + Opens.Length;
        using var document = JsonDocument.Parse(html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]);
        return document.RootElement.Clone();
    }

    private static double[] Values(byte[] bytes, double middle, double size) =>
        [.. Enumerable.Range(0, bytes.Length / 2).Select(i => BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(2 * i))).Select(step => step == short.MinValue ? double.NaN : middle + (step * size))];
}
