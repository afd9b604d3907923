using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Population;

/// <summary>Care by several people, or by one who is not always the same: each answer is as likely as it is on average.</summary>
public static class CareMixture
{
    /// <summary>The mixture with <paramref name="share"/> of events answered as by <paramref name="to"/>.</summary>
    public static CareChances<Real> Between(in CareChances<Real> from, in CareChances<Real> to, Real share) => new(
        Between(from.Soothe, to.Soothe, share),
        Between(from.Reject, to.Reject, share),
        Between(from.Frighten, to.Frighten, share));

    private static PerAction<Real> Between(in PerAction<Real> from, in PerAction<Real> to, Real share) => new(
        Curve.Towards(from.Signal, to.Signal, share),
        Curve.Towards(from.Amplify, to.Amplify, share),
        Curve.Towards(from.Minimise, to.Minimise, share));
}
