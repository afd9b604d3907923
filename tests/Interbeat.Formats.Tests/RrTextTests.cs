using Interbeat.Core;
using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

public class RrTextTests
{
    [Fact]
    public void N_intervals_in_milliseconds_are_n_plus_one_beats_from_zero()
    {
        var file = Read("800\n810\n790\n");
        Assert.Equal("rr-text", file.Format);
        Assert.Equal([0, 0.8, 1.61, 2.4], Beats(file).Times.ToArray().Select(t => Math.Round(t, 9)));
        Assert.Empty(file.Warnings);
    }

    [Fact]
    public void The_unit_comes_from_the_median()
    {
        Assert.Equal(2.4, Beats(Read("0.8\n0.81\n0.79\n")).Times[^1], 9);
        Assert.Equal(2.4, Beats(Read("800\n810\n790\n")).Times[^1], 9);
        Assert.Equal(3, Beats(Read("0.25\n0.25\n2.5\n")).Times[^1], 9);
        Assert.Equal(0.75, Beats(Read("rr\n250\n250\n250\n")).Times[^1], 9);
        Assert.Equal(7.5, Beats(Read("rr\n2500\n2500\n2500\n")).Times[^1], 9);
        Refused("rr\n249\n249\n249\n");
        Refused("rr\n2501\n2501\n2501\n");
    }

    [Fact]
    public void Values_that_are_no_intervals_are_refused_with_what_was_expected()
    {
        var refused = Refused("RR\n20000\n20100\n20200\n");
        Assert.Contains("250 to 2500", refused.Message, StringComparison.Ordinal);
        Assert.Equal("file.txt", refused.File);
        Assert.Contains("--rate", Refused("20000\n20100\n20200\n").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RR\n{0}")]
    [InlineData("RR (ms)\n{0}")]
    [InlineData("\"rr_ms\"\n{0}")]
    [InlineData("# made by something\n# RR-interval [ms]\n{0}")]
    public void A_header_over_one_column_is_read(string pattern)
    {
        var file = Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, "800\n810\n790\n"));
        Assert.Equal(4, Beats(file).Count);
    }

    [Fact]
    public void The_sum_of_the_intervals_is_the_duration()
    {
        var intervals = Intervals(5000);
        var file = Read(string.Join("\r\n", intervals));
        Assert.Equal(intervals.Sum() / 1000, file.Channels[0].Span.DurationSeconds, 6);
        Assert.Equal(intervals, Beats(file).Intervals().Select(r => Math.Round(r.DurationMs, 6)));
    }

    [Fact]
    public void Two_columns_of_times_and_intervals_are_read()
    {
        var beats = Beats(Read("0.8 0.8\n1.61 0.81\n2.4 0.79\n"));
        Assert.Equal([0, 0.8, 1.61, 2.4], beats.Times.ToArray().Select(t => Math.Round(t, 9)));
    }

    [Fact]
    public void Polar_Flow_with_tabs_seconds_and_milliseconds_is_read()
    {
        var file = Read("0.800\t800\n1.610\t810\n2.400\t790\n3.200\t800\n");
        Assert.Equal("rr-text", file.Format);
        Assert.Equal(3.2, Beats(file).Times[^1], 9);
    }

    [Fact]
    public void Decimal_commas_are_read_where_the_comma_does_not_part_cells()
    {
        Assert.Equal(3.2, Beats(Read("0,800\t800,0\n1,610\t810,0\n2,400\t790,0\n3,200\t800,0\n")).Times[^1], 9);
    }

    [Theory]
    [InlineData("0,812\n0,820\n0,798\n1,015\n0,99\n", 4.435)]
    [InlineData("rr\n0,812\n0,820\n0,798\n", 2.43)]
    [InlineData("812,5\n820,0\n797,5\n", 2.43)]
    public void One_comma_a_line_is_the_decimal_comma_where_the_values_are_intervals(string text, double seconds)
    {
        var file = Read(text);
        Assert.Equal("rr-text", file.Format);
        Assert.Equal(seconds, Beats(file).Times[^1], 9);
        Assert.Contains(file.Warnings, w => w.Contains("decimal comma", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("800,810\n805,790\n798,811\n")]
    [InlineData("1,2\n3,4\n5,7\n")]
    [InlineData("1,80\n2,81\n3,79\n")]
    [InlineData("a,b\n0,812\n0,820\n0,798\n")]
    public void Two_columns_of_whole_numbers_stay_two(string text) =>
        Assert.Equal(2, Read(text, new ReadOptions { RateHz = 10 }).Channels.Length);

    [Theory]
    [InlineData("-820\n-815\n-830\n")]
    [InlineData("rr\n-0.82\n-0.81\n-0.83\n")]
    public void Only_negative_intervals_are_refused_for_being_negative(string text)
    {
        var refused = Refused(text, new ReadOptions { AllowUnknownRate = true });
        Assert.Contains("must be positive", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("--rate", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HRV_Logger_is_read_with_its_instant()
    {
        var file = Read(Lines(
            "date,rr,since start",
            "2024-05-01 10:00:01 +0000,800,800",
            "2024-05-01 10:00:02 +0000,810,1610",
            "2024-05-01 10:00:02 +0000,790,2400"));
        Assert.Equal("rr-text", file.Format);
        Assert.Equal(4, Beats(file).Count);
        Assert.NotNull(file.TimeBase.Start);
        Assert.InRange((file.TimeBase.Start!.Value - new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero)).TotalSeconds, -1, 1);
    }

    [Fact]
    public void HRV_Loggers_old_header_of_four_names_over_three_columns_is_read()
    {
        var file = Read(Lines(
            "date, timestamp, rr, since start",
            "2014-06-10 13:38:27 +0000, 800, 800",
            "2014-06-10 13:38:28 +0000, 810, 1610",
            "2014-06-10 13:38:29 +0000, 790, 2400"));
        Assert.Equal(2.4, Beats(file).Times[^1], 9);
        Assert.Equal("rr", file.Channels[0].Name);
        Assert.NotNull(file.TimeBase.Start);
    }

    [Fact]
    public void HRV_Loggers_third_variant_is_read()
    {
        var file = Read(Lines(
            "timestamp,relative_time,rr_sincestart,rr",
            "1402407507.5,0.8,800,800",
            "1402407508.3,1.61,1610,810",
            "1402407509.1,2.4,2400,790"));
        Assert.Equal(2.4, Beats(file).Times[^1], 9);
        Assert.Equal(1402407506.7, file.TimeBase.Start!.Value.ToUnixTimeMilliseconds() / 1000.0, 1);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public void Polar_Sensor_Logger_is_read(char separator)
    {
        var file = Read(Lines(
            "Phone timestamp,RR-interval [ms]",
            "2024-05-01T10:00:00.800,800",
            "2024-05-01T10:00:01.610,810",
            "2024-05-01T10:00:02.400,790").Replace(',', separator));
        Assert.Equal("rr-text", file.Format);
        Assert.Equal(2.4, Beats(file).Times[^1], 9);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero), file.TimeBase.Start!.Value, TimeSpan.FromMilliseconds(5));
        Assert.Contains(file.Warnings, w => w.Contains("UTC", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gap_that_the_stamps_tell_is_never_bridged()
    {
        // Ten beats, then five seconds of silence, then ten more.
        var lines = new List<string> { "time_s,rr_ms" };
        for (var i = 1; i <= 20; i++)
        {
            lines.Add(FormattableString.Invariant($"{(i * 0.8) + (i > 10 ? 5 : 0):0.000},800"));
        }

        var file = Read(Lines([.. lines]));
        var beats = Beats(file);
        Assert.Equal(2, beats.Runs().Count());
        Assert.Equal(5, Assert.Single(beats.Gaps()).DurationSeconds, 6);
        Assert.Equal(20, beats.Intervals().Count());
        Assert.All(beats.Intervals(), r => Assert.Equal(800, r.DurationMs, 6));
        Assert.Equal(21, beats.Times[^1], 6);
        Assert.Contains(file.Warnings, w => w.Contains("line 12", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stamp_that_is_only_late_opens_no_gap()
    {
        var lines = new List<string> { "time_s,rr_ms" };
        for (var i = 1; i <= 40; i++)
        {
            lines.Add(FormattableString.Invariant($"{(i * 0.8) + (i is > 10 and < 16 ? 4 - ((i - 10) * 0.6) : 0):0.000},800"));
        }

        Assert.Single(Beats(Read(Lines([.. lines]))).Runs());
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("NaN")]
    [InlineData("oops")]
    [InlineData("1e300")]
    [InlineData("1e-300")]
    [InlineData("Infinity")]
    public void A_row_without_a_positive_interval_opens_a_gap_and_is_told(string bad)
    {
        var rows = Enumerable.Repeat("800", 20).ToArray();
        rows[7] = bad;
        var file = Read(Lines(rows));
        var beats = Beats(file);
        Assert.Equal(2, beats.Runs().Count());
        Assert.Equal(19, beats.Intervals().Count());
        Assert.All(beats.Intervals(), r => Assert.Equal(800, r.DurationMs, 6));
        Assert.Contains(file.Warnings, w => w.Contains("line 8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_row_is_told_even_near_the_top()
    {
        var rows = Enumerable.Repeat("800", 20).ToArray();
        rows[1] = "oops";
        var file = Read(Lines(rows));
        Assert.Equal(19, Beats(file).Intervals().Count());
        Assert.Contains(file.Warnings, w => w.Contains("line 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Time_goes_on_over_a_bad_row_where_stamps_tell()
    {
        var lines = new List<string> { "time_s,rr_ms" };
        for (var i = 1; i <= 20; i++)
        {
            lines.Add(FormattableString.Invariant($"{i * 0.8:0.000},{(i == 7 ? -1 : 800)}"));
        }

        var beats = Beats(Read(Lines([.. lines])));
        Assert.Equal(16, beats.Times[^1], 6);
        Assert.Equal(0.8, Assert.Single(beats.Gaps()).DurationSeconds, 6);
    }

    [Fact]
    public void More_than_a_fifth_of_bad_rows_is_refused()
    {
        var rows = Enumerable.Range(0, 100).Select(i => i % 4 == 3 ? "0" : "800").ToArray();
        var refused = Refused(Lines(rows));
        Assert.Equal("line 4", refused.Position);
    }

    [Fact]
    public void An_interval_above_three_seconds_is_a_gap()
    {
        var beats = Beats(Read("800\n800\n3500\n800\n800\n"));
        Assert.Equal(2, beats.Runs().Count());
        Assert.Equal(6.7, beats.Times[^1], 9);
    }

    [Fact]
    public void A_resampled_series_is_no_list_of_intervals()
    {
        var lines = new List<string> { "time,ibi" };
        lines.AddRange(Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"{i * 0.25},{0.8 + (0.05 * Math.Sin(i))}")));
        var file = Read(Lines([.. lines]));
        Assert.Equal("delimited-text", file.Format);
        Assert.Equal(4, Signal(file).SamplingRateHz);
    }

    [Fact]
    public void A_stated_rate_makes_one_column_samples()
    {
        var file = Read("800\n810\n790\n", new ReadOptions { RateHz = 100 });
        Assert.Equal(100, Signal(file).SamplingRateHz);
        Assert.True(file.CouldBeIntervals);
        Assert.False(Read("ecg\n800\n810\n790\n", new ReadOptions { RateHz = 100 }).CouldBeIntervals);
        Assert.False(Read("80000\n81000\n79000\n", new ReadOptions { RateHz = 100 }).CouldBeIntervals);
    }

    [Fact]
    public void A_named_column_of_intervals_takes_no_rate()
    {
        var file = Read("rr\n800\n810\n790\n", new ReadOptions { RateHz = 100 });
        Assert.Equal(4, Beats(file).Count);
    }
}
