using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Tests;

/// <summary>The same equations over two number types.</summary>
public sealed class NumberTests
{
    private const double Nudge = 1e-6;

    // A person away from every kink of the equations.
    private static readonly double[] Start = [.31, .42, .2, .45, .52, .12, .38, .3, .2, 1.3, .4, .1, .5];

    [Fact]
    public void A_step_has_the_derivative_that_finite_differences_have()
    {
        for (var column = 0; column < Start.Length; column++)
        {
            var direction = Start.Select((value, i) => new Dual(value, i == column ? 1 : 0)).ToArray();
            var slopes = Flat(Step(Person(direction))).Select(d => d.Slope).ToArray();
            var up = Flat(Step(Person(Shifted(column, Nudge))));
            var down = Flat(Step(Person(Shifted(column, -Nudge))));
            for (var row = 0; row < slopes.Length; row++)
            {
                var difference = (up[row].Value - down[row].Value) / (2 * Nudge);
                Assert.True(Math.Abs(slopes[row] - difference) < 1e-6, $"d{row}/d{column}: {slopes[row]} against {difference}");
            }
        }
    }

    [Fact]
    public void A_step_of_dual_numbers_has_the_values_of_a_step_of_doubles()
    {
        var dual = Flat(Step(Person(Start.Select(v => new Dual(v, 1)).ToArray())));
        var real = Flat(Step(Person(Shifted(0, 0))));

        Assert.Equal(real.Select(r => r.Value), dual.Select(d => d.Value));
    }

    [Fact]
    public void The_derivative_of_every_operation_is_that_of_the_textbook()
    {
        Dual x = new(.7, 1);

        Assert.Equal(Math.Cos(.7), Dual.Sin(x).Slope, 1e-15);
        Assert.Equal(Math.Exp(.7), Dual.Exp(x).Slope, 1e-15);
        Assert.Equal(1 / Math.Pow(Math.Cosh(.7), 2), Dual.Tanh(x).Slope, 1e-15);
        Assert.Equal(-1 / .49, (1 / x).Slope, 1e-15);
        Assert.Equal(3 * .49, (x * x * x).Slope, 1e-15);
        Assert.Equal(2 * .7, Dual.FusedMultiplyAdd(x, x, 1).Slope, 1e-15);
    }

    private static Real[] Shifted(int column, double by) => [.. Start.Select((value, i) => (Real)(i == column ? value + by : value))];

    private static PersonState<T> Person<T>(T[] v)
        where T : struct, IReal<T> => new(
            new(v[0], v[1], v[2]), new(v[3], v[4], v[5], v[6]), new(v[7], v[8], v[9]), new(v[10], v[11]), DelayLine<T>.Filled(v[12]), v[12]);

    [Fact]
    public void A_step_has_the_derivative_by_every_parameter_that_finite_differences_have()
    {
        foreach (var parameter in ParameterSets.Seed.All.Where(p => p.Symbol != "delay_stages"))
        {
            var nudge = Nudge * Math.Max(.01, Math.Abs(parameter.Value));
            PersonState<Real> Nudged(double by) => Step(Person(Shifted(0, 0)), Dynamics.Of(ParameterSets.Seed.WithValues("nudged", "test", (parameter.Symbol, parameter.Value + by))));
            var slopes = Flat(Step(Person(Start.Select(v => (Dual)v).ToArray()), Dynamics<Dual>.Of(ParameterDirection.Along(ParameterSets.Seed, parameter.Symbol))));
            var (up, here, down) = (Flat(Nudged(nudge)), Flat(Nudged(0)), Flat(Nudged(-nudge)));
            for (var row = 0; row < slopes.Length; row++)
            {
                // A parameter that stands at a kink of an equation has the slope of one side.
                double[] differences = [(up[row] - down[row]) / (2 * nudge), (up[row] - here[row]) / nudge, (here[row] - down[row]) / nudge];
                var nearest = differences.MinBy(d => Math.Abs(slopes[row].Slope - d));
                Assert.True(Math.Abs(slopes[row].Slope - nearest) < 1e-6 + (1e-5 * Math.Abs(nearest)), $"d{row}/d{parameter.Symbol}: {slopes[row].Slope} against {nearest}");
            }
        }
    }

    private static PersonState<T> Step<T>(PersonState<T> state, Dynamics<T>? dynamics = null)
        where T : struct, IReal<T>
    {
        var traits = new Traits<T>(.5, .6, .1, .3, .3, .2, .95, 1.05);
        var now = Situation<T>.Together with { Stressor = .2, Touch = .5, Coupling = .9, Words = .3, FrighteningPartner = .1, Rupture = .5 };
        return PersonStep.Next(state, traits, new Cues<T>(.4, .1, .05), 1.1, now, default, dynamics ?? Dynamics<T>.Of(ParameterSets.Seed));
    }

    private static T[] Flat<T>(PersonState<T> s)
        where T : struct, IReal<T> =>
    [
        s.Bond.Safety, s.Bond.Attachment, s.Bond.Resentment, s.Tones.Sympathetic, s.Tones.Brake, s.Tones.Shutdown, s.Tones.Load,
        s.Endocrine.Oxytocin, s.Endocrine.StressDrive, s.Endocrine.Cortisol, s.Approach.Nearness, s.Approach.Fear, s.Delay[0], s.Delay[2], s.BreathingPhase,
    ];
}
