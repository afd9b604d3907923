using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>One helper and six aroused clients in a row, with and without breaks between them.</summary>
/// <remarks>
/// Of each session the first minutes are simulated, in which the client is helped down and which cost the helper's brake. The helper is one person all day: drawn
/// once, less of capacity as the day depletes it. Without a break the helper meets the next client in the state in which the last one left; after a break, and in the
/// morning, the fast state is at rest and only depletion lasts.
/// </remarks>
public sealed class DayOfSixClients : IScenario
{
    /// <summary>Clients of a day.</summary>
    internal const int Clients = 6;

    /// <summary>Length of a break in seconds.</summary>
    internal const double BreakSeconds = 900;

    private const double SessionSeconds = 300;
    private const double HelperCapacity = .7;
    private const double RecordSeconds = 2;
    private const string DayPurpose = "model/day";
    private const string HelperPurpose = "model/day/helper";

    /// <inheritdoc/>
    public string Name => "day-of-six-clients";

    /// <inheritdoc/>
    public string WhatHappens => "A helper of capacity 0.7 and six aroused clients of capacity 0.35, without breaks and with a quarter of an hour between them.";

    /// <inheritdoc/>
    public int DefaultPairs => 100;

    /// <inheritdoc/>
    public Condition? Session => null;

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var (name, seconds) in new[] { ("without breaks", 0.0), ("with breaks", BreakSeconds) })
        {
            var days = Days(request, seconds, cancellationToken);
            for (var client = 0; client < Clients; client++)
            {
                var sessions = days.Select(day => day[client]).ToList();
                var condition = FormattableString.Invariant($"{name}, client {client + 1}");
                figures.Add(ScenarioFigure.Of(condition, "recovery time, at most 300", "s", sessions.Select(s => s.RecoverySeconds)));
                figures.Add(ScenarioFigure.Of(condition, "helper's mean brake", "1", sessions.Select(s => s.HelperBrake)));
                figures.Add(ScenarioFigure.Of(condition, "helper's depletion before", "1", sessions.Select(s => s.Depletion)));
            }

            var length = days[0][0].Brakes.Length;
            series.Add(new(name, "helper's vagal brake, session after session", "1", RecordSeconds,
                [.. Enumerable.Range(0, Clients * length).Select(i => days.Average(day => day[i / length].Brakes[i % length]))]));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    /// <summary>Days of different helpers, session by session.</summary>
    internal static HelpingSession[][] Days(ScenarioRequest request, double breakSeconds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (dynamics, constants) = (Dynamics.Of(request.Set), new DayConstants(request.Set));
        var days = new HelpingSession[request.Pairs][];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = request.Threads == 0 ? Environment.ProcessorCount : request.Threads };
        Parallel.For(0, days.Length, options, i => days[i] = Day(i));
        return days;

        HelpingSession[] Day(int index)
        {
            var random = CounterRandom.Stream(request.Seed, HelperPurpose, (ulong)index);
            var helper = TherapistAndClient.OfCapacity(HelperCapacity, ref random).Traits;
            var (state, depletion, sessions) = (default(PersonState<Real>?), default(Depletion), new HelpingSession[Clients]);
            for (var client = 0; client < Clients; client++)
            {
                var worn = helper with { Capacity = depletion.Left(HelperCapacity, constants) };
                var pair = ConditionRun.One(SessionWith(worn, state), dynamics, CounterRandom.Stream(request.Seed, DayPurpose, (ulong)client).NextBits(), index, RecordSeconds);
                sessions[client] = HelpingSession.Of(pair, depletion, SessionSeconds);
                depletion = depletion.AfterSession(sessions[client].BrakeSecondsLost, constants).AfterBreak(breakSeconds, constants);
                state = breakSeconds > 0 ? null : sessions[client].Helper.State;
            }

            return sessions;
        }
    }

    // A helper who comes from the last client brings the whole state, breathing too; one who has rested begins at rest, at any moment of a breath.
    private static Condition SessionWith(Traits<Real> helper, PersonState<Real>? state) => TherapistAndClient.With(HelperCapacity, Situation<Real>.Together, "session") with
    {
        DurationSeconds = SessionSeconds,
        Onset = people => new(people.A.Aroused(), new(helper, state ?? people.B.State)),
    };
}

/// <summary>One session of a helper's day.</summary>
/// <param name="Depletion">The helper's depletion before it, 0 to 1.</param>
/// <param name="RecoverySeconds">When the client had recovered; the length of the session if not within it.</param>
/// <param name="Brakes">The helper's brake, record by record.</param>
/// <param name="BrakeSecondsLost">How far it was below its rest, as a share of it, summed, in seconds.</param>
/// <param name="Helper">The helper at its end.</param>
internal sealed record HelpingSession(double Depletion, double RecoverySeconds, ImmutableArray<double> Brakes, double BrakeSecondsLost, Simulation.Person Helper)
{
    /// <summary>Mean brake of the helper.</summary>
    public double HelperBrake => Brakes.Average();

    /// <summary>What a run of the session shows.</summary>
    public static HelpingSession Of(RecordedPair pair, Depletion before, double sessionSeconds)
    {
        var rest = PersonState<Real>.AtRest.Tones.Brake.Value;
        ImmutableArray<double> brakes = [.. pair.B.States.Select(s => s.Tones.Brake.Value)];
        var lost = brakes.Sum(v => Math.Max(0, 1 - (v / rest))) * pair.B.StepSeconds;
        return new(before.Share, TherapistAndClient.RecoverySeconds(pair) ?? sessionSeconds, brakes, lost, new(pair.B.Traits, pair.B.States[^1]));
    }
}
