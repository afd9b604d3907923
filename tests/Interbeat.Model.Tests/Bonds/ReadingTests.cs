using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Tests.Bonds;

/// <summary>Reading cues, reading stories, and the signs of an hour.</summary>
public sealed class ReadingTests
{
    private const ulong Seed = 5;

    [Theory]
    [InlineData(.5, 0)]
    [InlineData(.975, 1.959964)]
    [InlineData(.8413447460685429, 1)]
    [InlineData(.001, -3.090232)]
    public void The_normal_quantile_has_its_tabled_values(double probability, double expected) => Assert.Equal(expected, NormalQuantile.Of(probability), 1e-6);

    [Fact]
    public void Who_calls_threat_as_often_with_as_without_it_has_no_sensitivity_and_who_calls_it_often_is_biased()
    {
        Assert.Equal(new CueReading(0, 0), CueReading.OfCounts(30, 30, 60) with { Sensitivity = 0 }, Near);
        Assert.Equal(0, CueReading.OfCounts(50, 50, 60).Sensitivity, 1e-12);
        Assert.True(CueReading.OfCounts(50, 50, 60).Criterion < 0);
        Assert.True(CueReading.OfCounts(50, 10, 60).Sensitivity > 1);

        static bool Near(CueReading a, CueReading b) => Math.Abs(a.Criterion - b.Criterion) < 1e-9;
    }

    [Fact]
    public void Amplifying_sharpens_a_glance_only_as_far_as_vigilance_says()
    {
        Assert.True(Sensitivity(1.5) > Sensitivity(0), $"seed {Seed}");

        static double Sensitivity(double vigilance)
        {
            var dynamics = BondDynamics.Of(ParameterSets.Seed.WithValues("trial", "test", ("vigilance", vigilance)));
            return Enumerable.Range(0, 20).Average(i => CueReading.Of(GrownUp.Of(CareRegime.Inconsistent, dynamics.Learning, Seed, i), dynamics, Seed, i).Sensitivity);
        }
    }

    [Fact]
    public void Coherence_does_not_see_what_a_story_tells()
    {
        var story = Narrative.Of(People.Secure, childhood: .7, Seed, 0);

        Assert.Equal(NarrativeCoherence.Of(story), NarrativeCoherence.Of(story.WithOppositeContent()));
        Assert.NotEqual(story.Statements[0].Judged, story.WithOppositeContent().Statements[0].Judged);
    }

    [Fact]
    public void Coherence_falls_with_each_of_the_four_ways_of_telling()
    {
        var good = new Statement(.5, .5, 40, true, true);
        double Index(Statement statement) => NarrativeCoherence.Of(new Narrative([good, statement])).Index;

        Assert.Equal(1, Index(good));
        Assert.All(
            [good with { Remembered = double.NaN }, good with { Remembered = -.5 }, good with { Words = 5 }, good with { Words = 300 }, good with { OnTopic = false }, good with { Clear = false }],
            worse => Assert.Equal(1 - (1 / 8.0), Index(worse), 1e-12));
    }

    [Fact]
    public void A_bad_childhood_told_by_a_secure_mind_is_as_coherent_as_a_good_one()
    {
        double Mean(Equations.Traits<Real> teller, double childhood) => Enumerable.Range(0, 50).Average(i => NarrativeCoherence.Of(Narrative.Of(teller, childhood, Seed, i)).Index);

        Assert.Equal(Mean(People.Secure, .7), Mean(People.Secure, -.7), .03);
        Assert.True(Mean(People.Secure with { Minimise = .8 }, .7) < Mean(People.Secure, -.7) - .1, $"seed {Seed}");
    }

    [Fact]
    public void The_signs_of_an_hour_are_shares_and_counts_and_more_in_the_anxious()
    {
        var request = new ScenarioRequest(ParameterSets.Seed, 8, Seed);
        var (anxious, secure) = (AnxiousSigns.Of(CareRegime.Inconsistent, request, default), AnxiousSigns.Of(CareRegime.Consistent, request, default));

        Assert.All(anxious.Concat(secure), s => Assert.True(s.FalseAlarms is >= 0 and <= 1 && s.BoundaryYields is >= 0 and <= 1 && s.NeedSuppression is >= 0 and <= 1 && s.Protests >= 0));
        Assert.True(anxious.Average(s => s.ReassuranceBids) > secure.Average(s => s.ReassuranceBids), $"seed {Seed}");
    }
}
