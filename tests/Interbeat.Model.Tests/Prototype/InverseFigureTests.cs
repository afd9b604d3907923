using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Simulation;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>How strongly two people are coupled, read back from heart period and skin conductance by the equations that made them.</summary>
/// <remarks>Identifiability only: the same model makes and reads the signals. The filter is the script's, a bootstrap particle filter, and lives in the tests.</remarks>
public sealed class InverseFigureTests
{
    // The script's observation: 1 Hz, heart period without its breathing part, noise of both signals.
    private const int StepsPerObservation = 2;
    private const double PeriodNoiseMs = 20;
    private const double SkinNoise = .25;
    private const double GridStep = .2;
    private const int GridCount = 8;

    private static readonly double Seconds = Figures.Full ? 900 : 480;
    private static readonly int Particles = Figures.Full ? 500 : 120;
    private static readonly int Replicates = Figures.Full ? Figures.Seeds : 3;

    [SharedDataFact]
    public void The_likeliest_coupling_is_the_true_one()
    {
        foreach (var row in Figures.Key("inverse_coupling").EnumerateArray())
        {
            var coupling = row.GetProperty("true").GetDouble();
            var runs = new Reading[Replicates];
            Parallel.For(0, Replicates, seed => runs[seed] = Read(coupling, (ulong)seed));

            Figures.Agree($"likeliest of {coupling}", row.GetProperty("mle").GetDouble(), [.. runs.Select(r => r.Likeliest)]);
            Figures.Agree($"S at {coupling}", row.GetProperty("corrS").GetDouble(), [.. runs.Select(r => r.SympatheticCorrelation)]);
            Figures.Agree($"V at {coupling}", row.GetProperty("corrV").GetDouble(), [.. runs.Select(r => r.BrakeCorrelation)]);
        }
    }

    private static Reading Read(double coupling, ulong seed)
    {
        var session = Session.Of(coupling, Seconds, seed);
        var grid = Enumerable.Range(0, GridCount).Select(i => i * GridStep).Select(c => (Coupling: c, Filter: Filter(session, c, seed))).ToList();
        var best = grid.MaxBy(g => g.Filter.LogLikelihood);
        return new(best.Coupling, Correlation(best.Filter.Sympathetic, session.Sympathetic), Correlation(best.Filter.Brake, session.Brake));
    }

    private static Filtered Filter(Session session, double coupling, ulong seed)
    {
        var cloud = Enumerable.Range(0, Particles).Select(i => Session.Pair(seed + 1000, i)).ToArray();
        var random = CounterRandom.Stream(seed, "test/resample", 0);
        var (logLikelihood, sympathetic, brake) = (0.0, new List<double>(), new List<double>());
        for (var t = 0; t < session.Observations.Count; t++)
        {
            foreach (var pair in cloud)
            {
                Session.Advance(pair, t, coupling);
            }

            var logs = cloud.Select(p => session.Observations[t].LogDensity(Observation.Of(p))).ToArray();
            var top = logs.Max();
            var weights = logs.Select(l => Math.Exp(l - top)).ToArray();
            var sum = weights.Sum();
            logLikelihood += top + Math.Log(sum / Particles);
            foreach (var person in new Func<Pair, Person>[] { p => p.A, p => p.B })
            {
                sympathetic.Add(cloud.Zip(weights, (p, w) => w * person(p).State.Tones.Sympathetic.Value).Sum() / sum);
                brake.Add(cloud.Zip(weights, (p, w) => w * person(p).State.Tones.Brake.Value).Sum() / sum);
            }

            Resample(cloud, weights, sum, random.NextUniform());
        }

        return new(logLikelihood, sympathetic, brake);
    }

    // Systematic resampling: people move, each particle keeps its own noise.
    private static void Resample(Pair[] cloud, double[] weights, double sum, double uniform)
    {
        var people = cloud.Select(p => (p.A, p.B)).ToArray();
        var (from, reached) = (0, weights[0]);
        for (var i = 0; i < cloud.Length; i++)
        {
            while (reached < (i + uniform) / cloud.Length * sum && from < cloud.Length - 1)
            {
                reached += weights[++from];
            }

            (cloud[i].A, cloud[i].B) = people[from];
        }
    }

    private static double Correlation(List<double> x, List<double> y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }

    private readonly record struct Reading(double Likeliest, double SympatheticCorrelation, double BrakeCorrelation);

    private sealed record Filtered(double LogLikelihood, List<double> Sympathetic, List<double> Brake);

    private readonly record struct Observation(double PeriodA, double PeriodB, double SkinA, double SkinB)
    {
        public static Observation Of(Pair pair)
        {
            var signals = PrototypeRun.Dynamics.Constants.Signals;
            return new(Period(pair.A), Period(pair.B), Skin(pair.A), Skin(pair.B));

            double Period(Person p) => (60_000 / HeartObservation.RatePerMinute(p.State.Tones, signals)).Value;

            double Skin(Person p) => 1 + (5 * p.State.Tones.Sympathetic.Value);
        }

        public Observation Noisy(ref CounterRandom random) => new(
            PeriodA + (PeriodNoiseMs * random.NextNormal()),
            PeriodB + (PeriodNoiseMs * random.NextNormal()),
            SkinA + (SkinNoise * random.NextNormal()),
            SkinB + (SkinNoise * random.NextNormal()));

        public double LogDensity(Observation expected)
        {
            return -.5 * (Square((PeriodA - expected.PeriodA) / PeriodNoiseMs) + Square((PeriodB - expected.PeriodB) / PeriodNoiseMs)
                + Square((SkinA - expected.SkinA) / SkinNoise) + Square((SkinB - expected.SkinB) / SkinNoise));

            static double Square(double x) => x * x;
        }
    }

    /// <summary>Two people of capacity .5 and reliance .8, one of them stressed for a minute in every four.</summary>
    private sealed record Session(List<Observation> Observations, List<double> Sympathetic, List<double> Brake)
    {
        public static Session Of(double coupling, double seconds, ulong seed)
        {
            var pair = Pair(seed, 0);
            var random = CounterRandom.Stream(seed, "test/observation", 0);
            var session = new Session([], [], []);
            for (var t = 0; t < (int)seconds; t++)
            {
                Advance(pair, t, coupling);
                session.Observations.Add(Observation.Of(pair).Noisy(ref random));
                session.Sympathetic.AddRange([pair.A.State.Tones.Sympathetic.Value, pair.B.State.Tones.Sympathetic.Value]);
                session.Brake.AddRange([pair.A.State.Tones.Brake.Value, pair.B.State.Tones.Brake.Value]);
            }

            return session;
        }

        public static Pair Pair(ulong seed, int index)
        {
            var person = new Person(new Traits<Real>(.5, .8, .02, 0, .12, .04, 1, 1), PersonState<Real>.AtRest);
            return new(person, person, PrototypeRun.Dynamics, seed, index);
        }

        // Advances by the steps between two observations, of which t have been.
        public static void Advance(Pair pair, int t, double coupling)
        {
            const double Stressor = .22, EverySeconds = 240, ForSeconds = 60;
            for (var step = 0; step < StepsPerObservation; step++)
            {
                var seconds = t + (step * PrototypeRun.StepSeconds);
                pair.Advance(PrototypeRun.Now(1, stressor: seconds % EverySeconds < ForSeconds ? Stressor : 0, coupling: coupling), PrototypeRun.Now(1, coupling: coupling));
            }
        }
    }
}
