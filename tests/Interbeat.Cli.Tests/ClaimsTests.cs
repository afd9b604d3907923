using System.Text.Json;
using Interbeat.Model.Claims;

namespace Interbeat.Cli.Tests;

/// <summary>The ledger from the command line.</summary>
public sealed class ClaimsTests : Scratch
{
    [Fact]
    public async Task Rows_have_the_keys_that_other_programs_rely_on()
    {
        var run = await CliRun.Of("claims", "--id", "F02,H01", "--id", "F09", "--n", "10", "--json");
        var rows = JsonDocument.Parse(run.Ended(0).Output).RootElement.EnumerateArray().ToList();

        Assert.Equal(["F02", "H01", "F09"], rows.Select(row => row.GetProperty("id").GetString()));
        Assert.All(rows, row => JsonShape.Is(row, "id", "claim", "set", "statistic", "value", "interval", "criterion", "pass", "kind", "evidence", "status", "origin", "originBecause", "source", "parts", "notModelledBecause"));
        Assert.All(rows, row => Assert.Equal(JsonValueKind.Null, row.GetProperty("pass").ValueKind));
        Assert.All(rows, row => Assert.Equal("not_modelled", row.GetProperty("kind").GetString()));
        Assert.All(rows, row => Assert.NotEqual("", row.GetProperty("notModelledBecause").GetString()));
        Assert.Equal("overstated", rows[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_errors_of_the_documents_are_shown_whatever_was_asked()
    {
        var run = (await CliRun.Of("claims", "--id", "F02", "--n", "10")).Ended(0);

        Assert.All(Ledger.AlwaysShown, id => Assert.Contains($"  {id} ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failing_claim_ends_in_exit_code_3_with_its_output_complete()
    {
        // F35 fails in both sets: the spread of the brake is smaller, not larger.
        var run = (await CliRun.Of("claims", "--id", "F35,F02", "--n", "10", "--json")).Ended(3);
        var rows = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();

        Assert.Equal(["F35", "F02"], rows.Select(row => row.GetProperty("id").GetString()));
        Assert.False(rows[0].GetProperty("pass").GetBoolean());
        Assert.Contains("1 FAIL (F35)", (await CliRun.Of("claims", "--id", "F35", "--n", "10")).Ended(3).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passing_claim_has_value_interval_criterion_and_origin()
    {
        var run = (await CliRun.Of("claims", "--id", "F52", "--n", "10", "--json")).Ended(0);
        var row = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());

        Assert.True(row.GetProperty("pass").GetBoolean());
        Assert.InRange(row.GetProperty("value").GetDouble(), row.GetProperty("interval")[0].GetDouble(), row.GetProperty("interval")[1].GetDouble());
        Assert.Equal("byConstruction", row.GetProperty("origin").GetString());
        Assert.NotEqual("", row.GetProperty("criterion").GetString());
    }

    [Fact]
    public async Task Threads_change_nothing()
    {
        var one = await CliRun.Of("claims", "--id", "F06,F45,F60,F66", "--n", "10", "--threads", "1", "--json");
        var several = await CliRun.Of("claims", "--id", "F06,F45,F60,F66", "--n", "10", "--threads", "3", "--json");

        Assert.Equal((one.Code, one.Output), (several.Code, several.Output));
    }

    [Fact]
    public async Task A_row_set_or_number_that_makes_no_sense_is_named()
    {
        (await CliRun.Of("claims", "--id", "F999")).WasRefused("--id", "F999");
        (await CliRun.Of("claims", "--id", "")).WasRefused("--id");
        (await CliRun.Of("claims", "--set", "wishes")).WasRefused("wishes", "evidence");
        (await CliRun.Of("claims", "--n", "many")).WasRefused("--n", "many");
        (await CliRun.Of("claims", "--n", "9")).WasRefused("--n", "found 9", "10 to 10000");
        (await CliRun.Of("claims", "--n", "10001")).WasRefused("--n", "found 10001", "10 to 10000");
        (await CliRun.Of("claims", "--id", "F02", "--out", Text("page.md", "mine"))).WasRefused("--out", "--force");
    }

    [Fact]
    public async Task A_page_holds_both_sets_side_by_side_and_how_it_was_made()
    {
        (await CliRun.Of("claims", "--id", "F02", "--set", "both", "--n", "10", "--seed", "7", "--out", PathOf("page.md"))).Ended(0);
        var page = await File.ReadAllTextAsync(PathOf("page.md"));

        Assert.Contains("interbeat claims --set both --n 10 --seed 7 --out FILE.md", page, StringComparison.Ordinal);
        Assert.Contains("| id | claim | seed | comes from | evidence | comes from | research |", page, StringComparison.Ordinal);
        Assert.DoesNotContain(PathOf(""), page, StringComparison.Ordinal);
    }
}
