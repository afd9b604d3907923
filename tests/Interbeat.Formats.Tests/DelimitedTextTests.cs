using System.Text;
using Interbeat.Core;
using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

public class DelimitedTextTests
{
    private static readonly ReadOptions At10 = new() { RateHz = 10 };

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData(' ')]
    public void Every_separator_gives_the_same_table(char separator)
    {
        var file = Read(Table(100, 4, separator));
        Assert.Equal("delimited-text", file.Format);
        Assert.Equal(["x", "y"], file.Channels.Select(c => c.Name));
        Assert.Equal(4, Signal(file).SamplingRateHz);
        Assert.Equal(25, Signal(file).DurationSeconds, 9);
        Assert.Equal(Math.Sin(99 * 0.7), Signal(file).Samples[99]);
        Assert.Equal(Math.Cos(99 * 0.3), Signal(file, 1).Samples[99]);
    }

    [Theory]
    [InlineData("time (ms)", 1)]
    [InlineData("Time [ms]", 1)]
    [InlineData("timestamp_ms", 1)]
    [InlineData("\"Time\" ", 0.001)]
    [InlineData("seconds", 0.001)]
    public void The_unit_of_the_time_column_is_read_from_its_name(string name, double scale)
    {
        var rows = Enumerable.Range(0, 50).Select(i => FormattableString.Invariant($"{i * 10 * scale},{i % 7}"));
        Assert.Equal(100, Signal(Read(Lines([$"{name},x", .. rows]))).SamplingRateHz, 6);
    }

    [Theory]
    [InlineData(1, 1.7e9)]
    [InlineData(1000, 1.7e12)]
    public void Unix_time_is_absolute(double unit, double start)
    {
        var rows = Enumerable.Range(0, 50).Select(i => FormattableString.Invariant($"{start + (i * 0.25 * unit):0.000},{i % 7}"));
        var file = Read(Lines(["timestamp,x", .. rows]));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), file.TimeBase.Start);
        Assert.Equal(0, Signal(file).StartSeconds);
        Assert.Equal(4, Signal(file).SamplingRateHz, 6);
    }

    [Fact]
    public void Dates_with_times_are_absolute()
    {
        var rows = Enumerable.Range(0, 20).Select(i => FormattableString.Invariant($"2024-05-01T12:00:{i:00}.500+02:00;{i % 7}"));
        var file = Read(Lines(["time;x", .. rows]));
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 10, 0, 0, 500, TimeSpan.Zero), file.TimeBase.Start);
        Assert.Equal(1, Signal(file).SamplingRateHz);
    }

    [Fact]
    public void Numbers_place_the_rows_and_dates_tell_the_instant_where_both_are_there()
    {
        var rows = Enumerable.Range(0, 20).Select(i => FormattableString.Invariant($"2024-05-01T12:00:0{i / 5}.000Z;{i * 0.2};{i % 7}"));
        var file = Read(Lines(["Phone timestamp;elapsed (s);x", .. rows]));
        Assert.Equal(5, Signal(file).SamplingRateHz, 6);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero), file.TimeBase.Start);
        Assert.Equal(["x"], file.Channels.Select(c => c.Name));
    }

    [Fact]
    public void A_recording_that_starts_late_keeps_its_start()
    {
        var file = Read("time_s,x\n30,1\n30.5,2\n31,4\n31.5,1\n");
        Assert.Equal(30, Signal(file).StartSeconds);
        Assert.Equal(2, Signal(file).SamplingRateHz);
    }

    [Fact]
    public void Free_text_before_the_header_is_skipped_and_told()
    {
        var file = Read("Recorded with a device\nSubject 12, session 3\n\ntime_s,x\n0,1\n0.5,2\n1,4\n1.5,2\n");
        Assert.Equal(["x"], file.Channels.Select(c => c.Name));
        Assert.Contains(file.Warnings, w => w.Contains("2 lines", StringComparison.Ordinal) && w.Contains("Recorded with", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("NaN")]
    [InlineData("null")]
    public void A_cell_that_says_missing_is_NaN(string missing)
    {
        var signal = Signal(Read($"x,y\n1,1\n{missing},2\n3,3\n4,4\n", At10));
        Assert.Equal([1, double.NaN, 3, 4], signal.Samples.ToArray());
    }

    [Theory]
    [InlineData("oops")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("0x10")]
    public void A_cell_that_is_no_number_is_refused_with_its_line(string odd)
    {
        var refused = Refused($"x,y\n1,1\n2,2\n3,3\n{odd},4\n5,5\n", At10);
        Assert.Equal("line 5", refused.Position);
        Assert.Contains("\"x\"", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x,y\n1,1\n2,2\n3,3\n4\n5,5\n", "line 5")]
    [InlineData("x,y\n1,1\n2,2\n3,3\n4,4,4\n5,5\n", "line 5")]
    [InlineData("1,1\n2,2\n3,3,3\n4,4,4\n5,5,5\n", "line 1")]
    public void Unequal_rows_are_refused_with_their_line(string text, string position)
    {
        Assert.Equal(position, Refused(text, At10).Position);
    }

    [Fact]
    public void Numbers_without_a_header_are_columns_by_number()
    {
        var file = Read("1 2 3\n2 3 5\n4 1 9\n", At10);
        Assert.Equal(["column 1", "column 2", "column 3"], file.Channels.Select(c => c.Name));
        Assert.Equal(0.3, Signal(file).DurationSeconds, 9);
    }

    [Fact]
    public void Numbers_are_read_to_the_last_bit()
    {
        const ulong seed = 5;
        var random = CounterRandom.Stream(seed, "numbers");
        var values = new List<double> { 0, -0.5, 123456789012345, 0.00000000000001, 1e-300, 1.7976931348623157e308, 0.1, -2.5e-3 };
        for (var i = 0; i < 5000; i++)
        {
            values.Add(i % 2 == 0 ? random.NextNormal() * Math.Pow(10, random.NextInt(12) - 6) : Math.Round(random.NextNormal() * 1000, random.NextInt(8)));
        }

        var signal = Signal(Read("x,y\n" + string.Concat(values.Select(v => Number(v) + ",1\n")), At10));
        for (var i = 0; i < values.Count; i++)
        {
            Assert.True(values[i] == signal.Samples[i], $"row {i}, seed {seed}: {Number(values[i])}");
        }
    }

    [Fact]
    public void Quoted_names_may_hold_separators()
    {
        var file = Read("\"left, hand\" ,\"a \"\"b\"\"\"\n1,2\n3,4\n5,7\n", At10);
        Assert.Equal(["left, hand", "a \"b\""], file.Channels.Select(c => c.Name));
    }

    [Fact]
    public void Equal_and_empty_names_are_told_apart()
    {
        Assert.Equal(["x", "x (2)", "column 3"], Read("x,x,\n1,2,3\n3,4,5\n5,7,6\n", At10).Channels.Select(c => c.Name));
    }

    [Fact]
    public void The_unit_in_a_name_is_the_channels_unit()
    {
        Assert.Equal("uS", Signal(Read("EDA (uS),x\n1,2\n3,4\n5,7\n", At10)).Unit);
        Assert.Equal("a.u.", Signal(Read("EDA (uS),x\n1,2\n3,4\n5,7\n", At10), 1).Unit);
    }

    [Fact]
    public void A_jump_of_the_time_column_is_a_gap_of_missing_samples()
    {
        var text = new StringBuilder("time_s,x\n");
        for (var i = 0; i < 100; i++)
        {
            text.AppendLine(FormattableString.Invariant($"{(i * 0.1) + (i >= 40 ? 2 : 0):0.0},{i}"));
        }

        var file = Read(text.ToString());
        var signal = Signal(file);
        Assert.Equal(120, signal.Count);
        var gap = Assert.Single(signal.Gaps());
        Assert.Equal(4, gap.StartSeconds, 9);
        Assert.Equal(6, gap.EndSeconds, 9);
        Assert.Equal(40, signal.Samples[60]);
        Assert.Contains(file.Warnings, w => w.Contains("line 42", StringComparison.Ordinal));
    }

    [Fact]
    public void One_lost_sample_shows_where_the_stamps_are_clean()
    {
        var rows = Enumerable.Range(0, 100).Where(i => i != 50).Select(i => FormattableString.Invariant($"{i * 0.01:0.00},{i}"));
        var signal = Signal(Read(Lines(["time_s,x", .. rows])));
        Assert.Equal(100, signal.Count);
        Assert.True(double.IsNaN(signal.Samples[50]));
        Assert.Equal(99, signal.Samples[99]);
    }

    [Fact]
    public void Stamps_rounded_to_milliseconds_still_give_the_devices_rate_and_tell_their_jitter()
    {
        var rows = Enumerable.Range(0, 13000).Select(i => FormattableString.Invariant($"{i / 130.0:0.000},{i % 11}"));
        var file = Read(Lines(["time_s,x", .. rows]));
        Assert.Equal(130, Signal(file).SamplingRateHz);
        Assert.Equal(13000, Signal(file).Count);
        Assert.Contains(file.Warnings, w => w.Contains("0.29 ms", StringComparison.Ordinal) || w.Contains("0.28", StringComparison.Ordinal) || w.Contains("ms (standard deviation)", StringComparison.Ordinal));
    }

    [Fact]
    public void Time_that_goes_back_is_refused_with_its_line()
    {
        Assert.Equal("line 5", Refused("time_s,x\n0,1\n1,2\n2,3\n0,4\n1,5\n2,6\n").Position);
    }

    [Fact]
    public void Times_that_mostly_step_back_a_little_are_refused()
    {
        var time = 0.0;
        var rows = Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"{(time += i % 3 == 0 ? 1 : -0.45)},{i}")).ToArray();
        Refused(Lines(["time_s,x", .. rows]));
    }

    [Fact]
    public void A_repeated_time_is_told()
    {
        var rows = Enumerable.Range(0, 50).Select(i => FormattableString.Invariant($"{(i == 20 ? 1.9 : i * 0.1):0.0},{i}"));
        var file = Read(Lines(["time_s,x", .. rows]));
        Assert.Equal(50, Signal(file).Count);
        Assert.Contains(file.Warnings, w => w.Contains("repeat", StringComparison.Ordinal) && w.Contains("line 22", StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_that_jumps_beyond_the_cap_is_refused_and_allocates_nothing()
    {
        Assert.Equal("line 5", Refused("time_s,x\n0,1\n1,2\n2,3\n1e15,4\n").Position);
    }

    [Fact]
    public void Without_time_column_and_rate_the_rate_is_asked_for()
    {
        Assert.Contains("--rate HZ", Refused("x,y\n1,5\n2,4\n3,7\n").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_unknown_rate_can_be_looked_at()
    {
        var file = Read("x,y\n1,5\n2,4\n3,7\n", new ReadOptions { AllowUnknownRate = true });
        Assert.True(file.RateIsPlaceholder);
        Assert.Equal(3, Signal(file).Count);
        Assert.False(Read("x,y\n1,5\n2,4\n3,7\n", At10).RateIsPlaceholder);
    }

    [Fact]
    public void The_time_column_wins_over_a_stated_rate_and_says_so()
    {
        var file = Read(Table(40, 4), At10);
        Assert.Equal(4, Signal(file).SamplingRateHz);
        Assert.Contains(file.Warnings, w => w.Contains("stated rate", StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_of_words_is_left_out_and_told()
    {
        var file = Read("name,x,y\nanna,1,2\nanna,2,3\nanna,4,4\nben,5,6\n", At10);
        Assert.Equal(["x", "y"], file.Channels.Select(c => c.Name));
        Assert.Contains(file.Warnings, w => w.Contains("\"name\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Decimal_commas_are_read_with_semicolons()
    {
        Assert.Equal([0.5, 1.5, 2.5], Signal(Read("x;y\n0,5;1\n1,5;2\n2,5;4\n", At10)).Samples.ToArray());
    }

    [Fact]
    public void Utf16_bom_and_old_line_ends_are_read()
    {
        var text = "x,y\n1,5\n2,4\n3,7\n";
        byte[][] files =
        [
            [0xEF, 0xBB, 0xBF, .. Utf8(text)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            Utf8(text.Replace('\n', '\r')),
            Utf8(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Gzip(Utf8(text)),
        ];
        foreach (var bytes in files)
        {
            var file = RecordingReader.Read(Content("f", bytes), At10);
            Assert.Equal(["x", "y"], file.Channels.Select(c => c.Name));
            Assert.Equal([5, 4, 7], Signal(file, 1).Samples.ToArray());
            Assert.Equal(Sha(bytes), file.Sources[0].Sha256);
        }
    }

    [Fact]
    public void A_blank_line_in_a_single_column_is_a_missing_sample()
    {
        Assert.Equal([-1, double.NaN, 3, 4], Signal(Read("x\n-1\n\n3\n4\n\n", At10)).Samples.ToArray());
    }

    [Fact]
    public void Rows_and_samples_are_capped_and_the_cap_is_named()
    {
        Assert.Contains("MaxRows", Refused(Table(40, 4), new ReadOptions { MaxRows = 20 }).Message, StringComparison.Ordinal);
        Assert.Contains("MaxSamples", Refused(Table(40, 4), new ReadOptions { MaxSamples = 20 }).Message, StringComparison.Ordinal);
        Assert.Contains("MaxChannels", Refused(Table(40, 4), new ReadOptions { MaxChannels = 2 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Motion_energy_is_known_by_its_content()
    {
        var random = CounterRandom.Stream(7, "motion");
        var text = new StringBuilder("\"pat\" \"th\"\n");
        for (var i = 0; i < 1000; i++)
        {
            text.AppendLine(FormattableString.Invariant($"{Burst(ref random)} {Burst(ref random)}"));
        }

        var file = Read(text.ToString(), new ReadOptions { RateHz = 25 });
        Assert.Equal("motion-energy", file.Format);
        Assert.Equal(["pat", "th"], file.Channels.Select(c => c.Name));
        Assert.All(file.Channels, c => Assert.Equal(SignalKind.Movement, c.Kind));
        Assert.Equal(40, Signal(file).DurationSeconds);
        Assert.Throws<InputException>(() => Read(text.ToString()));

        static int Burst(ref CounterRandom random) => random.NextUniform() < 0.5 ? 0 : (int)Math.Exp(random.NextUniform() * 8);
    }
}
