using System.Collections.Immutable;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios.Written;

/// <summary>A scenario that a user wrote: people, what happens to them when, and what to read off.</summary>
public sealed class WrittenScenario : IScenario
{
    /// <summary>Most states that are kept of one person. Chosen: a threshold's time is then read to a two-thousandth of the duration, or to the step of the model.</summary>
    private const int MostStates = 2000;

    /// <summary>Most values of a series. Chosen: a picture has no more columns.</summary>
    private const int MostValues = 500;

    /// <summary>The scenario's own word.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string WhatHappens { get; init; }

    /// <inheritdoc/>
    public required int DefaultPairs { get; init; }

    /// <summary>How long each condition lasts, in seconds.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>The conditions, at least one; the first is the one that is written as recordings.</summary>
    public required ImmutableArray<WrittenCondition> Conditions { get; init; }

    /// <summary>What is read off, at least one.</summary>
    public required ImmutableArray<WrittenFigure> Figures { get; init; }

    /// <summary>The set by which the histories of <see cref="Session"/> are learned.</summary>
    public required ParameterSet SessionSet { get; init; }

    /// <inheritdoc/>
    public Condition Session => Conditions[0].Ready(DurationSeconds, new ModelConstants(SessionSet));

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var constants = new ModelConstants(request.Set);
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var condition in Conditions)
        {
            var ready = condition.Ready(DurationSeconds, constants);
            var pairs = Read(ready, request, cancellationToken);
            figures.AddRange(Figures.Select((figure, i) => ScenarioFigure.Of(ready.Name, figure.Title, figure.Unit, pairs.Select(p => p.Figures[i]))));
            series.AddRange(Courses().Select((course, i) => Mean(ready, course, [.. pairs.Select(p => p.Courses[i])])));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    // What is kept of a pair: its figures and the courses of the states they are about, so that many pairs fit into memory.
    private ReadPair[] Read(Condition condition, ScenarioRequest request, CancellationToken cancellationToken)
    {
        var read = new ReadPair[request.Pairs];
        ConditionRun.ForEach(condition, request, RecordSeconds, (i, pair) => read[i] = new([.. Figures.Select(f => f.Of(pair))], [.. Courses().Select(c => Every(c, pair))]), cancellationToken);
        return read;
    }

    private double RecordSeconds => StepGains.DefaultStepSeconds * Math.Ceiling(DurationSeconds / (StepGains.DefaultStepSeconds * MostStates));

    private int Stride => (int)Math.Ceiling(DurationSeconds / RecordSeconds / MostValues);

    // One course for each state and person that a figure is about.
    private IEnumerable<WrittenFigure> Courses() => Figures.DistinctBy(f => (f.State, f.OfB));

    private double[] Every(WrittenFigure course, RecordedPair pair)
    {
        var states = course.Track(pair).States;
        return [.. Enumerable.Range(0, ((states.Count - 1) / Stride) + 1).Select(i => course.State.Read(states[i * Stride]))];
    }

    private ScenarioSeries Mean(Condition condition, WrittenFigure course, double[][] pairs) => new(
        condition.Name,
        $"{(course.OfB ? "b" : "a")}'s {course.State.Name}",
        course.State.Unit,
        RecordSeconds * Stride,
        [.. Enumerable.Range(0, pairs[0].Length).Select(i => pairs.Average(p => p[i]))]) { Events = condition.Events };

    private sealed record ReadPair(double[] Figures, double[][] Courses);
}
