using Interbeat.Model.Numbers;

namespace Interbeat.Model.Tests.Lanes;

/// <summary>The library's own exp, log, tanh, sine and cosine: against the platform's, and the same in every lane.</summary>
public sealed class ElementaryFunctionTests
{
    private const int Points = 20_000;

    // A double holds 16 digits, a single 7.
    private const double DoubleTolerance = 1e-15;
    private const double SingleTolerance = 2e-7;

    [Fact]
    public void Doubles_agree_with_the_platform_to_fifteen_digits() => Agree<Real>(DoubleTolerance, x => x.Value);

    [Fact]
    public void Singles_agree_with_the_platform_to_two_parts_in_ten_million() => Agree<SingleReal>(SingleTolerance, x => x.Value);

    [Fact]
    public void A_lane_of_doubles_computes_what_a_double_computes_bit_for_bit()
    {
        Same<Real, DoubleLane512>();
        Same<Real, DoubleLane256>();
    }

    [Fact]
    public void A_lane_of_singles_computes_what_a_single_computes_bit_for_bit()
    {
        Same<SingleReal, SingleLane512>();
        Same<SingleReal, SingleLane256>();
    }

    [Fact]
    public void Beyond_its_range_an_exponential_stays_finite_and_a_logistic_curve_ends()
    {
        foreach (var far in (double[])[1e3, 1e9])
        {
            Assert.True(double.IsFinite(Real.Exp(far)) && Real.Exp(-far) >= 0);
            Assert.Equal(1, Curve.Logistic<Real>(far).Value, 1e-15);
            Assert.Equal(0, Curve.Logistic<Real>(-far).Value, 1e-15);
            Assert.Equal(1, Real.Tanh(far).Value);
            Assert.Equal(-1, Real.Tanh(-far).Value);
        }
    }

    [Fact]
    public void What_is_no_number_stays_none() => Assert.True(double.IsNaN(Real.Exp(double.NaN)) && double.IsNaN(Real.Tanh(double.NaN)));

    private static void Agree<T>(double tolerance, Func<T, double> value)
        where T : struct, IReal<T>
    {
        for (var i = 0; i < Points; i++)
        {
            var share = (i + .5) / Points;
            Relative("exp", value((T)(-80 + (160 * share))), Math.Exp, x => value(T.Exp(x)));
            Relative("tanh", value((T)(-12 + (24 * share))), Math.Tanh, x => value(T.Tanh(x)));
            Relative("log", value((T)Math.Exp(-22 + (25 * share))), Math.Log, x => value(T.Log(x)));
            Absolute("sin", value((T)(-1000 + (2000 * share))), Math.Sin, x => value(T.Sin(x)));
            Absolute("cos", value((T)(-1000 + (2000 * share))), Math.Cos, x => value(T.SinCos(x).Cos));
        }

        void Relative(string name, double x, Func<double, double> platform, Func<double, double> ours) =>
            Assert.True(Math.Abs(ours(x) - platform(x)) <= tolerance * Math.Abs(platform(x)), $"{name}({x:R}): {ours(x):R} against {platform(x):R}");

        void Absolute(string name, double x, Func<double, double> platform, Func<double, double> ours) =>
            Assert.True(Math.Abs(ours(x) - platform(x)) <= tolerance, $"{name}({x:R}): {ours(x):R} against {platform(x):R}");
    }

    private static void Same<TOne, TLane>()
        where TOne : struct, ILane<TOne>, IReal<TOne>
        where TLane : struct, ILane<TLane>, IReal<TLane>
    {
        for (var i = 0; i < Points; i += TLane.Count)
        {
            var x = Enumerable.Range(i, TLane.Count).Select(k => -50 + (100 * (k + .5) / Points)).ToArray();
            Check(TLane.Exp, TOne.Exp);
            Check(TLane.Tanh, TOne.Tanh);
            Check(v => TLane.Log(TLane.Max(v, 1e-9)), v => TOne.Log(TOne.Max(v, 1e-9)));
            Check(v => TLane.Sqrt(TLane.Max(v, 0)), v => TOne.Sqrt(TOne.Max(v, 0)));
            Check(v => TLane.SinCos(v).Sin, v => TOne.SinCos(v).Sin);
            Check(v => TLane.SinCos(v).Cos, v => TOne.SinCos(v).Cos);
            Check(v => TLane.SelectGreater(v, 1, TLane.Min(v, 3), -v), v => TOne.SelectGreater(v, 1, TOne.Min(v, 3), -v));
            Check(v => Curve.Logistic(v) / TLane.FusedMultiplyAdd(v, v, 1), v => Curve.Logistic(v) / TOne.FusedMultiplyAdd(v, v, 1));

            void Check(Func<TLane, TLane> lane, Func<TOne, TOne> one)
            {
                var (many, single) = (new double[TLane.Count], new double[1]);
                TLane.Store(lane(TLane.Load(x)), many);
                for (var k = 0; k < x.Length; k++)
                {
                    TOne.Store(one(TOne.Load(x.AsSpan(k, 1))), single);
                    Assert.Equal(single[0], many[k]);
                }
            }
        }
    }
}
