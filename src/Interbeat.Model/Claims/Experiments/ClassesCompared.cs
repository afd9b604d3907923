using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>The classes of the Strange Situation against the secure: crying, calming, resistance, and what the body shows.</summary>
internal static class ClassesCompared
{
    public const string Resistance = "resistance, C against B, d";
    public const string RestingRatio = "resting cortisol, C over B";
    public const string RestingLnRsa = "resting ln RSA, ";
    public const string BrakeOfA = "resting ln RSA, A less B";
    public const string CryingOfA = "crying in separations, A less B";

    // Children for each asked for: differences of .1 to .4 standard deviations need some thousand.
    private const int PerAsked = 4;

    /// <summary>How much more of the arousal of separation is gone at the end of a reunion in B than in C.</summary>
    public static Measured Calming(ClaimRequest request)
    {
        var children = ChildrenObserved.Of(request);
        return Groups.CohenD(Of(children, AttachmentClass.Secure, c => c.Body.ArousalDrop), Of(children, AttachmentClass.Resistant, c => c.Body.ArousalDrop));
    }

    /// <summary>Crying before any separation, C against B; resistance as a part.</summary>
    public static Measured EarlyDistress(ClaimRequest request)
    {
        var children = ChildrenObserved.Of(request);
        return Groups.CohenD(Of(children, AttachmentClass.Resistant, c => c.Body.EarlyCrying), Of(children, AttachmentClass.Secure, c => c.Body.EarlyCrying))
            .With(Groups.CohenD(Of(children, AttachmentClass.Resistant, c => c.Rated.Resistance), Of(children, AttachmentClass.Secure, c => c.Rated.Resistance)).AsPart(Resistance));
    }

    /// <summary>Crying in separations, B against A.</summary>
    public static Measured HiddenDistress(ClaimRequest request)
    {
        var children = ChildrenObserved.Of(request);
        return Groups.CohenD(Of(children, AttachmentClass.Secure, c => c.Body.SeparationCrying), Of(children, AttachmentClass.Avoidant, c => c.Body.SeparationCrying));
    }

    /// <summary>Arousal less crying in separations, each in standard deviations of all children: mean of A.</summary>
    public static Measured InnerDistress(ClaimRequest request)
    {
        var children = ChildrenObserved.Of(request);
        var (arousal, crying) = (Standard(children, c => c.Body.SeparationArousal), Standard(children, c => c.Body.SeparationCrying));
        return Groups.Mean(children.Where(c => c.Class == AttachmentClass.Avoidant).Select(c => arousal(c) - crying(c)));
    }

    /// <summary>Resting ln RSA, insecure against secure; means of the classes as parts.</summary>
    public static Measured RestingRsa(ClaimRequest request)
    {
        var children = ChildrenObserved.Of(request, PerAsked);
        return InsecureAgainstSecure(children, c => c.Body.RestingLnRsa)
            .With(Enum.GetValues<AttachmentClass>().Select(k => Groups.Mean(Of(children, k, c => c.Body.RestingLnRsa)).AsPart(RestingLnRsa + ChildrenObserved.Letter(k))));
    }

    /// <summary>Baseline cortisol, insecure against secure; its ratio in C over B as a part.</summary>
    public static Measured BaselineCortisol(ClaimRequest request)
    {
        var children = ChildrenObserved.Of(request, PerAsked);
        var ratio = Groups.Difference(Of(children, AttachmentClass.Resistant, c => c.Body.BaselineCortisol), Of(children, AttachmentClass.Secure, c => c.Body.BaselineCortisol));
        return InsecureAgainstSecure(children, c => c.Body.BaselineCortisol)
            .With(new ClaimFigure(RestingRatio, Math.Exp(ratio.Value), ratio.Low is { } low ? Math.Exp(low) : null, ratio.High is { } high ? Math.Exp(high) : null));
    }

    /// <summary>Rise of cortisol from the baseline to half an hour after the last reunion, insecure against secure.</summary>
    public static Measured CortisolRise(ClaimRequest request) =>
        InsecureAgainstSecure(ChildrenObserved.Of(request, PerAsked, Protocol.WithCortisol), c => c.Body.CortisolRise);

    /// <summary>Fall of ln RSA from rest to the reunions, insecure against secure; A against B in rest and crying as parts.</summary>
    public static Measured ReunionRsa(ClaimRequest request)
    {
        var children = ChildrenObserved.Of(request, PerAsked);
        return InsecureAgainstSecure(children, c => c.Body.ReunionLnRsaFall).With(
            Groups.Difference(Of(children, AttachmentClass.Avoidant, c => c.Body.RestingLnRsa), Of(children, AttachmentClass.Secure, c => c.Body.RestingLnRsa)).AsPart(BrakeOfA),
            Groups.Difference(Of(children, AttachmentClass.Avoidant, c => c.Body.SeparationCrying), Of(children, AttachmentClass.Secure, c => c.Body.SeparationCrying)).AsPart(CryingOfA));
    }

    private static Measured InsecureAgainstSecure(StudiedDyad[] children, Func<StudiedDyad, double> value) =>
        Groups.CohenD(children.Where(c => c.Class != AttachmentClass.Secure).Select(value), Of(children, AttachmentClass.Secure, value));

    private static IEnumerable<double> Of(StudiedDyad[] children, AttachmentClass kind, Func<StudiedDyad, double> value) => children.Where(c => c.Class == kind).Select(value);

    private static Func<StudiedDyad, double> Standard(StudiedDyad[] children, Func<StudiedDyad, double> value)
    {
        var mean = children.Average(value);
        var spread = Math.Sqrt(children.Sum(c => Math.Pow(value(c) - mean, 2)) / (children.Length - 1));
        return c => (value(c) - mean) / spread;
    }
}
