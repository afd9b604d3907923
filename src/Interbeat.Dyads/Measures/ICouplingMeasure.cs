using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>One way to tell how much two people's series go together: what <c>sync --measure</c> computes.</summary>
/// <remarks>
/// A measure is one file with one public type, listed in <see cref="CouplingMeasures"/>. Most compute a <see cref="CouplingReading"/> and
/// one number whose size grows with coupling, and leave nulls and verdict to <see cref="SurrogateTest"/>.
/// </remarks>
public interface ICouplingMeasure
{
    /// <summary>The measure's name on the command line and in results, for example <c>wcc</c>.</summary>
    string Name { get; }

    /// <summary>The measure's name in words.</summary>
    string Title { get; }

    /// <summary>The rate on which the two series are compared unless <c>gridHz</c> says otherwise.</summary>
    MeasureGrid Grid { get; }

    /// <summary>What a user may set, in the order in which it is listed.</summary>
    ImmutableArray<MeasureParameter> Parameters { get; }

    /// <summary>What is computed and where it comes from, with the resolved values.</summary>
    ProcessingStep Step(MeasureSettings settings);

    /// <summary>The measure of one pair with its nulls and its verdict.</summary>
    CouplingResult Test(MeasureTask task);
}

/// <summary>Where the common rate of the two series comes from.</summary>
public enum MeasureGrid
{
    /// <summary>The modality's own rate (4 Hz for hearts, 10 Hz for movement), as in <c>analyze</c>.</summary>
    Modality,

    /// <summary>The two channels' own rate where they share one, so that parameters in samples mean the samples of the file; else the modality's.</summary>
    Channels,
}
