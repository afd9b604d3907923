using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Reports.Pictures;

/// <summary>What is to be seen of one result: a title, a sentence that says what to look for, and panels.</summary>
/// <remarks><see cref="PicturePage"/> draws it. Every panel over time lies on one clock, which <paramref name="Span"/> bounds.</remarks>
/// <param name="Title">What is shown, in a few words.</param>
/// <param name="Caption">One sentence that says what to see.</param>
/// <param name="Subject">Of what: the file, the channel, the settings.</param>
/// <param name="Span">The stretch that the panels over time show, in seconds on the recording's clock.</param>
/// <param name="Panels">The panels, in order.</param>
public sealed record Picture(string Title, string Caption, ImmutableArray<string> Subject, TimeSpanSeconds Span, ImmutableArray<Panel> Panels)
{
    /// <summary>Marks in time that the recording holds, on the recording's clock.</summary>
    public EventTrack Events { get; init; } = EventTrack.Empty;

    /// <summary>What a reader must know before anything else, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The methods behind the panels.</summary>
    public ImmutableArray<ProcessingStep> Steps { get; init; } = [];

    /// <summary>The files behind them.</summary>
    public ImmutableArray<InputFile> Inputs { get; init; } = [];

    /// <summary>The version of Interbeat.</summary>
    public static string Version => typeof(Picture).Assembly.GetName().Version!.ToString(3);
}
