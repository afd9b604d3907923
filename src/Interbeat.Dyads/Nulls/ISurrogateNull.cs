using Interbeat.Core;

namespace Interbeat.Dyads.Nulls;

/// <summary>A null hypothesis that is made of one person's own series: it keeps some of its features and destroys how it lies to the partner's.</summary>
/// <remarks>A null is one file with one public type, listed in <see cref="SurrogateNulls"/>.</remarks>
public interface ISurrogateNull
{
    /// <summary>The null's name on the command line and in results.</summary>
    string Name { get; }

    /// <summary>What it keeps, what it destroys, and where it comes from.</summary>
    /// <param name="settings">What the measure is that the surrogates are for.</param>
    ProcessingStep Step(SurrogateSettings settings);

    /// <summary>Prepares surrogates of one series; NaN stays where it is in time.</summary>
    /// <param name="series">The series; NaN where missing.</param>
    /// <param name="settings">The settings of the measure that the surrogates are for.</param>
    /// <param name="count">How many surrogates are wanted.</param>
    ISurrogateSource Prepare(double[] series, SurrogateSettings settings, int count);
}

/// <summary>Surrogates of one series. Safe to share between threads; all state of a draw lies with the caller.</summary>
public interface ISurrogateSource
{
    /// <summary>How many surrogates there are: as many as wanted, or fewer where so many different ones do not exist.</summary>
    int Count { get; }

    /// <summary>Fills two surrogates at once, from the stream that the pair's number keys.</summary>
    /// <param name="random">The pair's own stream.</param>
    /// <param name="pairIndex">The pair's number, from 0.</param>
    /// <param name="first">Takes surrogate 2 pairIndex.</param>
    /// <param name="second">Takes surrogate 2 pairIndex + 1, which the caller drops where it is beyond <see cref="Count"/>.</param>
    /// <returns>For each, the sample at which it has a seam, or 0 where it is of one piece.</returns>
    (int First, int Second) Fill(CounterRandom random, int pairIndex, Span<double> first, Span<double> second);
}
