using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interbeat.Core;
using Interbeat.Dyads.Recurrence;
using Interbeat.Dyads.Spectral;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>Panels of two people: what is planted lies where it belongs, and nobody's lag has a sign.</summary>
public sealed class CouplingPictureTests
{
    [Fact]
    public async Task A_planted_lead_lies_in_the_lag_map_on_the_side_of_the_one_who_came_first()
    {
        var (html, panels) = await Couple();
        var map = panels["lag"][0];
        var cells = map.GetProperty("cells").GetBytesFromBase64().Select(b => unchecked((sbyte)b)).ToArray();
        var (rows, half) = (map.GetProperty("rows").GetInt32(), map.GetProperty("half").GetDouble());
        var columns = cells.Length / rows;

        var strongest = Enumerable.Range(0, rows).MaxBy(row => cells[row * columns]);

        Assert.Equal(SampleCouplings.LeadSeconds, ((strongest + 0.5) * 2 * half / rows) - half, 0.01);
        // The still picture: above the middle, which is 50 of 100, at the same height.
        var top = Number(Regex.Match(html, "lag-with-4\" d=\"M0 ([\\d.]+)h").Groups[1].Value);
        Assert.Equal(100 - (100 * (SampleCouplings.LeadSeconds + half) / (2 * half)), top + (50.0 / rows), 0.1);
        Assert.Contains("1.5 Ann", Page.VisibleText(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_has_its_peak_on_the_side_of_the_one_who_came_first_and_says_so_by_name()
    {
        var (html, panels) = await Couple();
        var line = panels["profile"][0].GetProperty("lines")[0];
        var values = line.GetProperty("values").EnumerateArray().Select(v => v.GetDouble()).ToList();
        var peak = values.IndexOf(values.Max());

        Assert.Equal("Ben first by 2 s", line.GetProperty("words")[peak].GetString());
        Assert.Equal(0.5 + (SampleCouplings.FollowSeconds / 3 / 2), line.GetProperty("at")[peak].GetDouble(), 1e-4);
        Assert.Equal("at the same moment", line.GetProperty("words")[6].GetString());
        Assert.Matches("\u2190 Ann first\\s*Ben first \u2192", Page.VisibleText(html));
    }

    [Fact]
    public async Task A_profile_is_not_drawn_across_a_value_that_is_not_known()
    {
        var (html, panels) = await Couple();

        Assert.Equal(JsonValueKind.Null, panels["profile"][1].GetProperty("lines")[0].GetProperty("values")[2].ValueKind);
        var line = Regex.Matches(html[html.IndexOf("data-chart=\"profile\"", StringComparison.Ordinal)..], "<path class=\"line\" d=\"([^\"]+)\"")[1].Groups[1].Value;
        Assert.Equal(2, line.Count(c => c == 'M'));
    }

    [Fact]
    public async Task The_scalogram_names_who_is_ahead_without_a_sign_and_hatches_what_lies_outside_the_cone()
    {
        var (html, panels) = await Couple();
        var panel = panels["scalogram"][0];
        var columns = panel.GetProperty("edges").GetArrayLength() - 1;
        var (row, aheadA, aheadB) = SampleCouplings.Coherent;
        byte[] coherence = panel.GetProperty("coherence").GetBytesFromBase64(), ahead = panel.GetProperty("ahead").GetBytesFromBase64(), marks = panel.GetProperty("marks").GetBytesFromBase64();

        // An eighth of a cycle is 25 of 200.
        Assert.Equal((100, 25, 3), (coherence[(row * columns) + aheadA], ahead[(row * columns) + aheadA], marks[(row * columns) + aheadA]));
        Assert.Equal((100, 175, 3), (coherence[(row * columns) + aheadB], ahead[(row * columns) + aheadB], marks[(row * columns) + aheadB]));
        Assert.Equal(2, marks.Count(m => (m & 2) != 0));
        Assert.Equal(columns - (2 * (row + 1)), Enumerable.Range(0, columns).Count(c => (marks[(row * columns) + c] & 1) != 0));

        // The topmost row is hatched from 0 to 10 % of the session and from 90 to 100 %.
        var hatched = Regex.Match(html, "right:0;clip-path:polygon\\(([^)]*)\\)").Groups[1].Value;
        Assert.Contains("0% 0%,10% 0%,10% 10%,0% 10%", hatched, StringComparison.Ordinal);
        Assert.Contains("90% 0%,100% 0%,100% 10%,90% 10%", hatched, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recurrence_plot_has_ink_in_the_recurrent_cell_alone_and_hatching_where_it_is_missing()
    {
        var (html, _) = await Couple();
        var image = Convert.FromBase64String(WebUtility.HtmlDecode(Regex.Match(html, "src=\"data:image/png;base64,([^\"]+)\"").Groups[1].Value));

        var (width, height, steps) = Pixels(image);

        Assert.Equal((60, 60), (width, height));
        var inked = Enumerable.Range(0, width * height).Where(i => steps[i] > 0).Select(i => (Column: i % width, Row: height - 1 - (i / width))).ToList();
        Assert.Equal([SampleCouplings.Recurs], inked);
        Assert.Contains("left:50%;width:10%", html, StringComparison.Ordinal);
        Assert.Contains("d=\"M0 100L1000 0\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_of_noise_with_every_panel_stays_below_three_megabytes()
    {
        // Noise packs worst: no two neighbours are alike.
        const int Seconds = 3600;
        const int Cells = RecurrencePicture.MostCells;
        var noise = CounterRandom.Stream(1, "picture/noise");
        var couple = SampleCouplings.Of("Ann", "Ben");
        var plot = new RecurrencePicture(Cells, Cells, Cells, Cells, [.. Enumerable.Range(0, Cells * Cells).Select(_ => (float)noise.NextUniform())]);
        var (coherence, inside) = (new float[60, 600], new bool[60, 600]);
        for (var row = 0; row < 60; row++)
        {
            for (var column = 0; column < 600; column++)
            {
                (coherence[row, column], inside[row, column]) = ((float)noise.NextUniform(), noise.NextUniform() < 0.9);
            }
        }

        var scalogram = new CoherenceScalogram([.. Enumerable.Range(0, 600).Select(c => (c + 0.5) * 6)], [.. Enumerable.Range(0, 60).Select(r => 2 * Math.Pow(2, r / 12.0))], coherence, new float[60, 600], inside, [.. Enumerable.Repeat(0.5, 60)]);
        var picture = couple with
        {
            Span = new TimeSpanSeconds(0, Seconds),
            Panels =
            [
                .. Enumerable.Range(0, 2).Select(_ => new TracePanel("Ann", "", "", new SampledTrace(new UniformSignal([.. Enumerable.Range(0, 100 * Seconds).Select(_ => noise.NextUniform())], 100, "")))),
                .. couple.Panels.Skip(2).Select(panel => panel switch
                {
                    RecurrencePanel recurrence => recurrence with { Plot = plot },
                    ScalogramPanel => new ScalogramPanel("", "", scalogram, ("Ann", "Ben"), 50),
                    _ => panel,
                }),
            ],
        };

        var length = (await PicturePage.RenderAsync(picture)).Length;

        Assert.True(length <= PageScale.BytesOfHour, $"seed 1: the page has {length} bytes");
    }

    [Fact]
    public async Task No_lag_has_a_sign_in_words_or_data()
    {
        var (html, panels) = await Couple();

        Assert.DoesNotMatch("[-\u2212]\\d+(\\.\\d+)? ?s\\b", Page.VisibleText(html));
        Assert.All(["lag", "scalogram", "recurrence", "profile"], kind => Assert.All(panels[kind], panel => Assert.DoesNotMatch("[:,\\[\"]-\\d", panel.GetRawText())));
    }

    [Fact]
    public async Task No_name_of_the_two_can_end_the_script()
    {
        var html = await PicturePage.RenderAsync(SamplePictures.All["hostile-couple"]());

        Assert.Equal(2, Regex.Count(html, "</script>"));
        Assert.DoesNotContain("<script>document", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aToBGrangerNats", "From Ann to Ben: what the past of the one tells about the other beyond the other's own past, nats.")]
    [InlineData("bPeriodSamples", "Ben: period without damping, samples.")]
    [InlineData("profileAFirst", "Share of recurrent pairs by lag, from 0 on, where Ann comes first.")]
    [InlineData("esBLeads", "Effect size: z minus that of segments that do not belong together, over the spread of the latter over lags, where Ben comes first.")]
    [InlineData("locking2To3", "Phase locking 2:3, mean over windows, 0 to 1.")]
    [InlineData("someNewFigureSeconds", "Some new figure seconds.")]
    public void A_figure_is_explained_by_name_of_the_person(string key, string meaning) => Assert.Equal(meaning, FigureWords.Meaning(key, "Ann", "Ben"));

    private static async Task<(string Html, Dictionary<string, List<JsonElement>> Panels)> Couple()
    {
        var html = await PicturePage.RenderAsync(SampleCouplings.Of("Ann", "Ben"));
        using var document = JsonDocument.Parse(Regex.Match(html, "id=\"picture-data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
        return (html, document.RootElement.Clone().GetProperty("panels").EnumerateArray().GroupBy(p => p.GetProperty("kind").GetString()!).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal));
    }

    /// <summary>Reads a PNG of four bits a pixel, chunk by chunk.</summary>
    private static (int Width, int Height, int[] Steps) Pixels(byte[] png)
    {
        using var packed = new MemoryStream();
        var (width, height) = (0, 0);
        for (var at = 8; at < png.Length;)
        {
            var (length, type) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)), System.Text.Encoding.ASCII.GetString(png, at + 4, 4));
            if (type == "IHDR")
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 8)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 12)));
            }
            else if (type == "IDAT")
            {
                packed.Write(png, at + 8, length);
            }

            at += 12 + length;
        }

        packed.Position = 0;
        using var lines = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress))
        {
            zlib.CopyTo(lines);
        }

        var bytes = lines.ToArray();
        var stride = 1 + ((width + 1) / 2);
        return (width, height, [.. Enumerable.Range(0, width * height).Select(i => (bytes[(i / width * stride) + 1 + (i % width / 2)] >> (i % width % 2 == 0 ? 4 : 0)) & 15)]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
