using MathNet.Numerics.LinearAlgebra;

namespace Interbeat.Dyads.Damping;

/// <summary>One person's side of a coupled oscillator: x'' = eta x + zeta x' + partnerEta y + partnerZeta y'.</summary>
/// <param name="Eta">Of the own value; below 0 it oscillates. Per squared unit of time.</param>
/// <param name="Zeta">Of the own first derivative; below 0 damps, above 0 amplifies. Per unit of time.</param>
/// <param name="PartnerEta">Of the partner's value; NaN where the partner adds nothing that the own series does not hold.</param>
/// <param name="PartnerZeta">Of the partner's first derivative; NaN likewise.</param>
/// <param name="AloneEta">The own value's in the model without the partner.</param>
/// <param name="AloneZeta">The own first derivative's in the model without the partner.</param>
/// <param name="R2">Adjusted R², about 0, with the partner.</param>
/// <param name="AloneR2">Adjusted R², about 0, without the partner.</param>
/// <param name="GainNats">ln(RSS without / RSS with the partner), 0 or more.</param>
public sealed record OscillatorSide(
    double Eta, double Zeta, double PartnerEta, double PartnerZeta, double AloneEta, double AloneZeta, double R2, double AloneR2, double GainNats)
{
    /// <summary>The undamped period, 2 pi / sqrt(-eta), in the unit of time; NaN where eta is not below 0.</summary>
    public double Period => 2 * Math.PI / Math.Sqrt(-Eta);

    /// <summary>The damped period, 2 pi / sqrt(-eta - zeta^2 / 4), in the unit of time; NaN where it does not oscillate.</summary>
    public double DampedPeriod => 2 * Math.PI / Math.Sqrt(-Eta - (Zeta * Zeta / 4));
}

/// <summary>Two coupled oscillators fitted to a pair.</summary>
/// <param name="Tau">Samples from one embedded value to the next.</param>
/// <param name="Embedding">Embedded values.</param>
/// <param name="Rows">Embedded windows that were complete in both.</param>
/// <param name="A">A's side.</param>
/// <param name="B">B's side.</param>
/// <param name="R2">Adjusted R², about 0, of both sides in one model with the partner; depends on the two series' units.</param>
/// <param name="AloneR2">The same without the partner.</param>
public sealed record OscillatorFit(int Tau, int Embedding, int Rows, OscillatorSide A, OscillatorSide B, double R2, double AloneR2)
{
    /// <summary>What the partners add, in nats: the sum of both sides' gains, 0 or more.</summary>
    public double GainNats => A.GainNats + B.GainNats;

    /// <summary>The largest real part of the eigenvalues of the system's matrix, per unit of time; NaN where a coefficient is missing.</summary>
    /// <remarks>Above 0 the fitted system grows. A person's own zeta below 0 does not make a coupled system stable.</remarks>
    public double LargestRealEigenvalue()
    {
        double[] forA = [A.Eta, A.Zeta, A.PartnerEta, A.PartnerZeta], forB = [B.PartnerEta, B.PartnerZeta, B.Eta, B.Zeta];
        return forA.Concat(forB).All(double.IsFinite)
            ? Matrix<double>.Build.DenseOfRowArrays([0, 1, 0, 0], forA, [0, 0, 0, 1], forB).Evd().EigenValues.Max(value => value.Real)
            : double.NaN;
    }
}
