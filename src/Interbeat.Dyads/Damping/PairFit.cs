namespace Interbeat.Dyads.Damping;

/// <summary>Fits a pair as a test was set up to; belongs to one thread. Null where there are too few complete windows.</summary>
public delegate OscillatorFit? PairFit(ReadOnlySpan<double> a, ReadOnlySpan<double> b);
