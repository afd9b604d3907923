using Interbeat.Model.Bonds;
using Interbeat.Model.Claims;
using Interbeat.Model.Claims.Experiments;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Tests.Claims;

/// <summary>Experiments with hardly anybody in them, and experiments that are broken off.</summary>
public sealed class SmallGroupTests
{
    private const ulong Seed = 1000;

    [Fact]
    public void A_group_that_is_empty_has_no_mean()
    {
        var stories = CoherenceOfStories.Measure(new(ParameterSets.Seed, 1, Seed, 1, default));

        Assert.True(double.IsFinite(stories[CoherenceOfStories.Secure]));
        Assert.True(double.IsNaN(stories[CoherenceOfStories.Insecure]));
    }

    [Fact]
    public void The_cut_between_childhoods_does_not_depend_on_threads_and_can_be_broken_off()
    {
        var dynamics = BondDynamics.Of(ParameterSets.Seed);
        ClaimRequest Request(int threads, bool broken) => new(ParameterSets.Seed, 10, Seed, threads, new CancellationToken(broken));

        Assert.Equal(HealingCourse.SecureCut(dynamics, Request(1, false)), HealingCourse.SecureCut(dynamics, Request(3, false)));
        Assert.ThrowsAny<OperationCanceledException>(() => HealingCourse.SecureCut(dynamics, Request(1, true)));
    }
}
