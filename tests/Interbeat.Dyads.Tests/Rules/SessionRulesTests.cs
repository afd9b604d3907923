using System.Globalization;
using System.Text.RegularExpressions;
using Interbeat.Core;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Rules;
using Interbeat.Dyads.Ruptures;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Tests.Rules;

/// <summary>The text of the rules says what the code does.</summary>
public sealed class SessionRulesTests
{
    [Fact]
    public void Every_figure_of_the_text_is_the_codes()
    {
        Dictionary<string, double> code = new()
        {
            ["settledBelowZ"] = StateSequence.SettledBelow,
            ["mobilisedFromZ"] = StateSequence.MobilisedFrom,
            ["enterSeconds"] = StateSequence.EnterSeconds,
            ["leaveSeconds"] = StateSequence.LeaveSeconds,
            ["longestGapSeconds"] = StateSequence.LongestGapSeconds,
            ["leastConfidence"] = Confidence.Least,
            ["confidenceFullMarginZ"] = Confidence.FullMargin,
            ["dwellSeconds"] = RegimeSequence.DwellSeconds,
            ["settlingWithinSeconds"] = RegimeSequence.SettledSoonSeconds,
            ["trendLeastChangeZ"] = ArousalTrend.LeastChange,
            ["trendWindowSeconds"] = ArousalTrend.WindowSeconds,
            ["settledBeforeSeconds"] = RuptureDetection.SettledBeforeSeconds,
            ["leastRiseZ"] = RuptureDetection.LeastRise,
            ["riseSeconds"] = RuptureDetection.RiseSeconds,
            ["consequenceSeconds"] = RuptureDetection.ConsequenceSeconds,
            ["consequenceWithinSeconds"] = RuptureDetection.ConsequenceWithinSeconds,
            ["motionSeconds"] = RuptureDetection.MotionSeconds,
            ["refractorySeconds"] = RuptureDetection.RefractorySeconds,
            ["returnDwellSeconds"] = RuptureDetection.ReturnDwellSeconds,
            ["nearSeconds"] = ReviewedRuptures.NearSeconds,
            ["movedWithinSeconds"] = ReviewedRuptures.MovedWithinSeconds,
            ["agreementBinSeconds"] = RuptureAgreement.BinSeconds,
        };
        string[] sections = ["states", "regimes", "ruptures", "reviews"];
        var text = sections.SelectMany(section => SessionRules.Parameters(section)).Where(figure => figure.Key != "rules").ToDictionary(f => f.Key, f => double.Parse(f.Value, CultureInfo.InvariantCulture));
        Assert.Equal(code.OrderBy(f => f.Key, StringComparer.Ordinal), text.OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_clause_that_can_fire_stands_in_the_text_beside_its_regime()
    {
        var written = Regex.Matches(SessionRules.Text, "^(unknown|co-regulation|calm, separate|mismatch|dysregulation match): (.+)$", RegexOptions.Multiline)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToHashSet();
        var fired = new HashSet<(string, string)>();
        foreach (var evidence in Everything())
        {
            var (regime, clause) = RegimeRule.Decide(evidence);
            fired.Add((Word(regime), clause));
        }

        Assert.Empty(fired.Except(written));
        string[] afterwards = ["confidence below 0.5", "in transition: shorter than 20 s", "one person's data were given twice"];
        Assert.Equal(afterwards.Order(StringComparer.Ordinal), written.Except(fired).Select(clause => clause.Item2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_version_of_the_text_is_the_regime_rules_and_results_name_it()
    {
        Assert.Equal(RegimeRule.Version.ToString(CultureInfo.InvariantCulture), SessionRules.Version);
        Assert.All((ProcessingStep[])[PersonStates.Step, RegimeRule.Step, RuptureDetection.Step], step => Assert.Equal(SessionRules.Version, step.Parameters["rules"]));
        Assert.Equal("30", RuptureDetection.Step.Parameters["settledBeforeSeconds"]);
    }

    private static IEnumerable<RegimeEvidence> Everything() =>
        from a in Enum.GetValues<AutonomicState>()
        from b in Enum.GetValues<AutonomicState>()
        from trendA in Enum.GetValues<Trend>()
        from trendB in Enum.GetValues<Trend>()
        from settling in (bool[])[false, true]
        from coupling in Enum.GetValues<CouplingVerdict>()
        from both in (bool?[])[null, false, true]
        from system in Enum.GetValues<DampingVerdict>()
        select new RegimeEvidence(a, b, trendA, trendB, settling, settling, coupling, both, system);

    private static string Word(Regime regime) => regime switch
    {
        Regime.CoRegulation => "co-regulation",
        Regime.DysregulationMatch => "dysregulation match",
        Regime.MismatchASettled or Regime.MismatchBSettled => "mismatch",
        Regime.CalmSeparate => "calm, separate",
        _ => "unknown",
    };
}
