#:project ../src/Interbeat.Core/Interbeat.Core.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false

// Makes samples/couple-evening: one evening conversation of a couple, with a rupture and a return at known times.
//
//     dotnet run samples/Generate.cs [-- --out DIR]
//
// What is planted is written beside the recordings in truth.json. Nobody was recorded: Ann and Ben are equations.
using System.Globalization;
using System.Text;
using Interbeat.Core;

var folder = args is ["--out", var given] ? given : Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "samples", "couple-evening");
Directory.CreateDirectory(folder);

var oscillators = CoupledOscillators.Simulate(Evening.Seed);
Write("ann-rr.txt", RrText(HeartOf(Evening.Ann, oscillators.Ann)));
Write("ben-rr.txt", RrText(HeartOf(Evening.Ben, oscillators.Ben)));
Write("events.tsv", Evening.EventsTsv);
Write("truth.json", Evening.TruthJson);

void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));

// One RR interval a line in ms. Beats are rounded, not intervals, so that rounding does not add up to a drifting clock.
static string RrText(List<double> beatSeconds)
{
    var text = new StringBuilder();
    var lastTenths = 0L;
    foreach (var beat in beatSeconds)
    {
        var tenths = (long)Math.Round(beat * 10_000);
        text.Append(((tenths - lastTenths) / 10.0).ToString("F1", CultureInfo.InvariantCulture)).Append('\n');
        lastTenths = tenths;
    }

    return text.ToString();
}

// Integral pulse frequency modulation: a beat falls whenever the integral of the instantaneous heart rate passes a whole number.
// The clock's zero is a beat; the list holds those that follow.
static List<double> HeartOf(Person person, double[] slow)
{
    var breath = Breath.Simulate(Evening.Seed, person);
    var beats = new List<double>();
    var phase = 0.0;
    var rate = RateAt(0);
    for (var step = 1; step <= Evening.Steps; step++)
    {
        var next = RateAt(step);
        var advance = (rate + next) / 2 * Evening.StepSeconds;
        if (phase + advance >= 1)
        {
            beats.Add((step - 1 + ((1 - phase) / advance)) * Evening.StepSeconds);
            phase -= 1;
        }

        phase += advance;
        rate = next;
    }

    return beats;

    // Beats per second: the resting period with its slow and its breathing part, made faster by the arousal drive.
    double RateAt(int step)
    {
        var arousal = person.Arousal(step * Evening.StepSeconds);
        var rsa = person.RsaMs * Left(arousal, Evening.RsaLossFactor) * breath[step];
        var swing = person.SlowMs * Left(arousal, Evening.SlowLossFactor) * slow[step];
        var restingMs = 60_000 / (person.RestingBpm + (arousal * person.ArousalBpm));
        return 1000 / (restingMs + swing + rsa);
    }

    static double Left(double arousal, double lossFactor) => 1 + (arousal * ((1 / lossFactor) - 1));
}

/// <summary>What is planted. Times are seconds from the start of both recordings.</summary>
internal static class Evening
{
    public const ulong Seed = 20260302;
    public const double StepSeconds = 0.1;
    public const double BaselineEnd = 300;
    public const double RuptureOnset = 680;
    public const double Return = 930;
    public const double End = 1440;
    public const int Steps = (int)(End / StepSeconds);

    /// <summary>Under full arousal the breathing part of the heart period shrinks to one part in this many.</summary>
    public const double RsaLossFactor = 3;

    /// <summary>The slow part shrinks less: only half of it is vagal.</summary>
    public const double SlowLossFactor = 1.5;

    /// <summary>How long one person's heart takes to reach the other's.</summary>
    public const double InfluenceDelaySeconds = 1.0;

    /// <summary>Ben is moved first and most, and settles last.</summary>
    public static readonly Person Ben = new("ben", 74, 16, 29, 42, 0.27, new ArousalDrive(RuptureOnset, 8, 918, Return));

    /// <summary>Ann follows eight seconds later, less, and settles first.</summary>
    public static readonly Person Ann = new("ann", 68, 12, 30, 46, 0.24, new ArousalDrive(RuptureOnset + 8, 10, 875, 900));

    public static bool Coupled(double t) => t is >= BaselineEnd and < RuptureOnset or >= Return;

    public const string EventsTsv =
        "onset\tduration\ttrial_type\n" +
        "0\t300\tbaseline\n" +
        "300\t1140\tconversation\n" +
        "300\t0\ttopic: the day\n" +
        "655\t0\ttopic: money\n" +
        "965\t0\ttopic: the weekend\n";

    public static string TruthJson => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "seed": {{Seed}},
          "durationSeconds": {{End}},
          "baseline": [0, {{BaselineEnd}}],
          "ruptureOnsetSeconds": {{RuptureOnset}},
          "returnSeconds": {{Return}},
          "coupledSpansSeconds": [[{{BaselineEnd}}, {{RuptureOnset}}], [{{Return}}, {{End}}]],
          "couplingLagSeconds": 0,
          "influenceDelaySeconds": {{InfluenceDelaySeconds}},
          "leader": null,
          "people": [
            { "name": "Ann", "arousedSpanSeconds": [{{Ann.Drive.Start}}, {{Ann.Drive.End}}], "restingBpm": {{Ann.RestingBpm}}, "arousalBpm": {{Ann.ArousalBpm}} },
            { "name": "Ben", "arousedSpanSeconds": [{{Ben.Drive.Start}}, {{Ben.Drive.End}}], "restingBpm": {{Ben.RestingBpm}}, "arousalBpm": {{Ben.ArousalBpm}} }
          ]
        }

        """);
}

/// <summary>One person's constants: rates in beats per minute and hertz, amplitudes of the heart period in ms (slow: standard deviation).</summary>
internal sealed record Person(string Key, double RestingBpm, double ArousalBpm, double RsaMs, double SlowMs, double BreathingHz, ArousalDrive Drive)
{
    public double Arousal(double t) => Drive.At(t);
}

/// <summary>Arousal from 0 to 1: up from <paramref name="Start"/> over <paramref name="RiseSeconds"/>, down from <paramref name="FallStart"/> to <paramref name="End"/>.</summary>
internal sealed record ArousalDrive(double Start, double RiseSeconds, double FallStart, double End)
{
    public double At(double t) => Smooth((t - Start) / RiseSeconds) * (1 - Smooth((t - FallStart) / (End - FallStart)));

    private static double Smooth(double x) => x <= 0 ? 0 : x >= 1 ? 1 : (1 - Math.Cos(Math.PI * x)) / 2;
}

/// <summary>Breathing as a sine of amplitude 1 whose rate wanders around the person's own.</summary>
internal static class Breath
{
    private const double WanderSdHz = 0.02;
    private const double WanderTimeSeconds = 30;

    public static double[] Simulate(ulong seed, Person person)
    {
        var random = CounterRandom.Stream(seed, "breath/" + person.Key);
        var keep = Math.Exp(-Evening.StepSeconds / WanderTimeSeconds);
        var breath = new double[Evening.Steps + 1];
        var wander = 0.0;
        var cycles = random.NextUniform();
        for (var step = 0; step < breath.Length; step++)
        {
            breath[step] = Math.Sin(2 * Math.PI * cycles);
            wander = (keep * wander) + (Math.Sqrt(1 - (keep * keep)) * WanderSdHz * random.NextNormal());
            cycles += (person.BreathingHz + wander) * Evening.StepSeconds;
        }

        return breath;
    }
}

/// <summary>Two damped oscillators pushed by noise of their own; while coupled, each is also pulled towards where the other was a moment ago.</summary>
/// <remarks>x'' = -(2 pi f)^2 x - 2 damping (2 pi f) x' + pull (partner'(t - delay) - x') + noise, by semi-implicit Euler; scaled to a standard deviation near 1.</remarks>
internal static class CoupledOscillators
{
    private const double AnnHz = 0.07;
    private const double BenHz = 0.075;
    private const double Damping = 0.6;
    private const double PullPerSecond = 2;
    private const double WarmUpSeconds = 120;

    public static (double[] Ann, double[] Ben) Simulate(ulong seed)
    {
        var ann = new Oscillator(AnnHz, CounterRandom.Stream(seed, "slow/ann"));
        var ben = new Oscillator(BenHz, CounterRandom.Stream(seed, "slow/ben"));
        var warmUp = (int)(WarmUpSeconds / Evening.StepSeconds);
        for (var step = -warmUp; step <= Evening.Steps; step++)
        {
            var pull = Evening.Coupled(step * Evening.StepSeconds) ? PullPerSecond : 0;
            var (annBefore, benBefore) = (ann.VelocityBefore, ben.VelocityBefore);
            ann.Step(pull, benBefore, keep: step >= 0);
            ben.Step(pull, annBefore, keep: step >= 0);
        }

        return (ann.Path.ToArray(), ben.Path.ToArray());
    }

    private sealed class Oscillator(double hertz, CounterRandom random)
    {
        private readonly double omega = 2 * Math.PI * hertz;
        private readonly Queue<double> velocities = new(Enumerable.Repeat(0.0, (int)(Evening.InfluenceDelaySeconds / Evening.StepSeconds)));
        private CounterRandom random = random;
        private double x;
        private double v;

        public List<double> Path { get; } = new(Evening.Steps + 1);

        /// <summary>The velocity one influence delay ago.</summary>
        public double VelocityBefore => velocities.Peek();

        public void Step(double pull, double partnerVelocity, bool keep)
        {
            if (keep)
            {
                Path.Add(x);
            }

            // Noise of this size gives an uncoupled oscillator the variance 1; the pull all but stills the difference of the two and would
            // leave half of that, so the noise has twice the power while it acts.
            var power = 4 * Damping * omega * omega * omega * (pull > 0 ? 2 : 1);
            var noise = Math.Sqrt(power * Evening.StepSeconds) * random.NextNormal();
            v += (((-omega * omega * x) - (2 * Damping * omega * v) + (pull * (partnerVelocity - v))) * Evening.StepSeconds) + noise;
            x += v * Evening.StepSeconds;
            velocities.Dequeue();
            velocities.Enqueue(v);
        }
    }
}
