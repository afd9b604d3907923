using System.Collections.Immutable;
using System.Text;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Files;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>The long table: one row for each person and session or condition, complete and in one unit a column.</summary>
public sealed class LongTableTests
{
    private static readonly SessionResult Result = new SampleBuilder { Seconds = 900 }.Build();

    [Fact]
    public void Every_row_has_every_column_and_there_are_two_rows_for_a_session_and_two_for_a_condition()
    {
        var condition = new ConditionResult([new TimeSpanSeconds(0, 300)], 300, Result.Coupling, Result.Damping, null, 0, Result.A.StateSeconds, Result.B.StateSeconds, ImmutableSortedDictionary<Regime, int>.Empty, []);
        var rows = Rows(Result with { Conditions = ImmutableSortedDictionary<string, ConditionResult>.Empty.Add("talk", condition) });
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(LongTable.Columns.Length, row.Count));
        Assert.Equal(["session", "session", "talk", "talk"], rows.Select(row => row["condition"]));
        Assert.Equal(["Ann", "Ben", "Ann", "Ben"], rows.Select(row => row["person"]));
        Assert.Equal("300", rows[2]["duration_s"]);
    }

    [Fact]
    public void A_persons_own_columns_are_the_partners_in_the_other_row()
    {
        var rows = Rows(Result);
        foreach (var column in new[] { "hr_bpm", "ln_rsa", "arousal" })
        {
            Assert.Equal(rows[0][column], rows[1]["partner_" + column]);
            Assert.Equal(rows[1][column], rows[0]["partner_" + column]);
            Assert.NotEqual("n/a", rows[0][column]);
        }

        Assert.Equal(("patient", "therapist"), (rows[0]["role"], rows[0]["partner_role"]));
        Assert.Equal(rows[0]["coupling_signed"], rows[1]["coupling_signed"]);
    }

    [Fact]
    public void At_most_one_of_the_two_leads_and_a_lag_has_no_sign()
    {
        var lead = new LeadResult("Ben", 1.5, (1, 2), "Ben leads.");
        var rows = Rows(Result with { Coupling = Result.Coupling with { Lead = lead } });
        Assert.Equal(["false", "true"], rows.Select(row => row["leads"]));
        Assert.All(rows, row => Assert.Equal("1.5", row["lag_s"]));
    }

    [Fact]
    public void What_is_not_known_is_not_a_number()
    {
        var rows = Rows(new SampleBuilder { Seconds = 900, HasCoupling = false, HasBaseline = false }.Build());
        Assert.All(rows, row => Assert.Equal(("n/a", "n/a", "n/a", "undecided"), (row["coupling_signed"], row["lag_s"], row["leads"], row["coupling_verdict"])));
    }

    private static List<Dictionary<string, string>> Rows(SessionResult result)
    {
        var lines = Encoding.UTF8.GetString(LongTable.Write([new LongTableSession("d1", "s1", "patient", "therapist", result)])).TrimEnd('\n').Split('\n');
        var header = lines[0].Split('\t');
        Assert.Equal(LongTable.Columns.AsEnumerable(), header);
        return [.. lines[1..].Select(line => header.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
