using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

/// <summary>Two people in one table are never read as one.</summary>
public class SeveralPeopleTests
{
    private const int Beats = 600;

    [Theory]
    [InlineData("person,time,rr", "{2},{0},{1}")]
    [InlineData("time_s,rr_ms", "{0},{1}")]
    [InlineData("time_s;rr_ms", "{0};{1}")]
    [InlineData("subject\ttime\trr", "{2}\t{0}\t{1}")]
    [InlineData("who,rr", "{2},{1}")]
    [InlineData(null, "{0}\t{1}")]
    [InlineData(null, "{0} {1}")]
    public void One_below_the_other_is_refused_at_the_second_ones_first_line(string? header, string row)
    {
        string[] rows = [.. Stacked().Select(r => Row(row, r.Time, r.Rr, r.Person))];
        var refused = Refused(header is null ? Lines(rows) : Lines([header, .. rows]));
        Assert.Equal($"line {Beats + (header is null ? 1 : 2)}", refused.Position);
        Assert.Contains("split", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Stamps_that_start_again_are_refused_in_an_HRV_Logger_file()
    {
        var rows = Stacked().Select(r => FormattableString.Invariant($"2026-03-02 20:{(int)r.Time / 60:00}:{(int)r.Time % 60:00} +0000,{r.Rr},{r.Time * 1000:0}"));
        Assert.Equal($"line {Beats + 2}", Refused(Lines(["date,rr,since start", .. rows])).Position);
    }

    [Fact]
    public void Two_short_recordings_without_a_header_are_refused_too()
    {
        var rows = Stacked(60).Select(r => Row("{0}\t{1}", r.Time, r.Rr, r.Person));
        Assert.Equal("line 61", Refused(Lines([.. rows]), new ReadOptions { RateHz = 10 }).Position);
    }

    [Theory]
    [InlineData("person")]
    [InlineData("Participant ID")]
    [InlineData("id")]
    public void Row_by_row_is_refused_where_the_second_person_stands(string name)
    {
        var rows = Enumerable.Range(0, 40).SelectMany(i => new[] { FormattableString.Invariant($"{(i + 1) * 0.8:0.0},800,Ann"), FormattableString.Invariant($"{(i + 1) * 0.8:0.0},790,Ben") });
        var refused = Refused(Lines([$"time_s,rr_ms,{name}", .. rows]));
        Assert.Equal("line 3", refused.Position);
        Assert.Contains("\"Ben\"", refused.Message, StringComparison.Ordinal);
        Assert.Equal("line 3", Refused(Lines([$"time_s,eda,{name}", .. rows])).Position);
    }

    [Fact]
    public void People_by_number_are_refused_too()
    {
        var rows = Enumerable.Range(0, 40).SelectMany(i => new[] { FormattableString.Invariant($"1,{i * 0.1:0.0},{i % 7}"), FormattableString.Invariant($"2,{i * 0.1:0.0},{i % 5}") }).ToArray();
        Assert.Equal("line 3", Refused(Lines(["subject,time_s,x", .. rows])).Position);
        Assert.Equal("line 3", Refused(Lines(["person,time_s,rr", .. rows.Select((_, i) => FormattableString.Invariant($"{(i % 2) + 1},{(i / 2 * 0.8) + 0.8:0.0},800"))])).Position);
    }

    [Theory]
    [InlineData("person,time_s,eda", "{2},{0},{1}")]
    [InlineData("time_s,eda", "{0},{1}")]
    public void Samples_one_below_the_other_are_refused_with_the_line(string header, string row)
    {
        var rows = Enumerable.Range(0, 200).Select(i => Row(row, i % 100 * 0.25, i % 7, i < 100 ? "Ann" : "Ben"));
        var refused = Refused(Lines([header, .. rows]));
        Assert.Equal("line 102", refused.Position);
        Assert.Contains("split", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void One_person_named_in_every_row_is_read()
    {
        Assert.Equal(61, Golden.Beats(Read(Lines(["person,time,rr", .. Stacked().Take(60).Select(r => Row("{2},{0},{1}", r.Time, r.Rr, r.Person))]))).Count);
        Assert.Equal(61, Golden.Beats(Read(Lines(["id,time,rr", .. Stacked().Take(60).Select(r => Row("7,{0},{1}", r.Time, r.Rr, r.Person))]))).Count);
    }

    [Fact]
    public void A_channel_named_subject_stays_a_channel()
    {
        var rows = Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"{i * 0.1:0.0},{i % 3},{i % 4}"));
        Assert.Equal(["subject", "interviewer"], Read(Lines(["time_s,subject,interviewer", .. rows])).Channels.Select(c => c.Name));
    }

    private static IEnumerable<(double Time, double Rr, string Person)> Stacked(int beats = Beats) =>
        Enumerable.Range(0, 2 * beats).Select(i => (((i % beats) + 1) * 0.8, 800.0, i < beats ? "Ann" : "Ben"));

    private static string Row(string pattern, double time, double rr, string person) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Math.Round(time, 3), rr, person);
}
