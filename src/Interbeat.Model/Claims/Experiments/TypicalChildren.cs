using Interbeat.Model.Learning;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Children of one kind of care without mixture, other carers or temperament, in the Strange Situation: what a pattern is, apart from who has it.</summary>
internal static class TypicalChildren
{
    public const string OtherSwitches = "largest rate of another pattern, 1/min";
    public const string BrakeSpread = "standard deviation of the brake in reunions, disorganised less secure";
    public const string OfSecure = "changes of the secure, 1/min";

    private static readonly (string, double)[] Unmixed = [("care_blend", 0), ("care_others", 0), ("temper_amp", 0), ("temper_min", 0), ("temper_fear", 0)];

    /// <summary>Changes between near and away a minute in the reunions of children of frightening care.</summary>
    public static Measured ApproachAndAvoidance(ClaimRequest request)
    {
        var others = CareRegime.All.Where(care => care != CareRegime.Frightening).Select(care => Groups.Mean(Of(request, care).Select(c => c.Body.Switches)));
        return Groups.Mean(Of(request, CareRegime.Frightening).Select(c => c.Body.Switches)).With(others.MaxBy(m => m.Value)!.AsPart(OtherSwitches));
    }

    /// <summary>Changes between gas and brake a minute in the reunions of children of frightening care, less those of the secure; the difference in the spread of the brake as a part.</summary>
    public static Measured GasAndBrake(ClaimRequest request)
    {
        var (frightened, secure) = (Of(request, CareRegime.Frightening), Of(request, CareRegime.Consistent));
        return Groups.Difference(frightened.Select(c => c.Body.Shifts), secure.Select(c => c.Body.Shifts)).With(
            Groups.Difference(frightened.Select(c => c.Body.BrakeSpread), secure.Select(c => c.Body.BrakeSpread)).AsPart(BrakeSpread),
            Groups.Mean(secure.Select(c => c.Body.Shifts)).AsPart(OfSecure));
    }

    private static StudiedDyad[] Of(ClaimRequest request, CareRegime care)
    {
        var study = new StrangeSituationStudy(request.Set.WithValues(request.Set.Name + ", unmixed care", "one pattern at a time", Unmixed));
        var children = new StudiedDyad[request.N];
        study.Many(request.Seed, children, mainCare: CareRegime.All.IndexOf(care), threads: request.Threads, cancellationToken: request.CancellationToken);
        return children;
    }
}
