namespace Interbeat.Dyads.Spectral;

/// <summary>The whole transform of a run that many others are held against: made once, then only read. 24 bytes a sample and scale.</summary>
internal sealed class KeptSpectrum
{
    private readonly int firstScale;
    private readonly ScaleWave[] scales;

    public KeptSpectrum(double[] run, CoherencePlan.Set plans)
    {
        Run = run;
        firstScale = plans.Ladder.ComputedFirst;
        var plan = plans.For(run.Length);
        var spectrum = new WaveletSpectrum(plan);
        spectrum.Load(run);
        scales = new ScaleWave[plans.Ladder.ComputedLast - firstScale + 1];
        ScaleWave one = Room(plan.TransformLength), two = Room(plan.TransformLength);
        for (var i = 0; i < scales.Length; i += 2)
        {
            var pair = i + 1 < scales.Length;
            spectrum.Fill(firstScale + i, one, pair ? two : null);
            scales[i] = Cut(one);
            if (pair)
            {
                scales[i + 1] = Cut(two);
            }
        }

        ScaleWave Room(int length) => new(new double[length], new double[length], new double[run.Length]);
        ScaleWave Cut(ScaleWave wave) => new(wave.Re[..run.Length], wave.Im[..run.Length], (double[])wave.Power.Clone());
    }

    /// <summary>The run.</summary>
    public double[] Run { get; }

    /// <summary>One computed scale.</summary>
    public ScaleWave Of(int scale) => scales[scale - firstScale];
}
