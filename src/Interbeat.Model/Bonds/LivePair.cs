using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>A person with two traces and a companion in one room: under stress the person falls back to the old trace while the meeting runs.</summary>
public sealed class LivePair
{
    // How often the mixture of the two traces follows the sympathetic tone; the tone itself takes 12 s, so nothing is missed.
    private const double GateSeconds = 2;

    private readonly TwoTraces traces;
    private readonly BondDynamics dynamics;
    private readonly Pair pair;
    private int read;
    private int inside;
    private double sympathetic;
    private double companionBrake;

    /// <summary>A pair at the start of a meeting.</summary>
    /// <param name="traces">The person's two traces.</param>
    /// <param name="person">The person.</param>
    /// <param name="companion">The companion.</param>
    /// <param name="dynamics">The parameter set.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the pair.</param>
    public LivePair(TwoTraces traces, Person person, Person companion, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        (this.traces, this.dynamics) = (traces, dynamics);
        pair = new Pair(person, companion, dynamics.Fast, seed, index);
    }

    /// <summary>The person as they are now.</summary>
    public Person Person => pair.A;

    /// <summary>Runs on, and reads only this stretch.</summary>
    /// <param name="seconds">How long.</param>
    /// <param name="at">The situations at a time since the start of this stretch, in seconds.</param>
    public LivePair Run(double seconds, Func<double, PairSituation> at)
    {
        ArgumentNullException.ThrowIfNull(at);
        (read, inside, sympathetic, companionBrake) = (0, 0, 0, 0);
        var step = dynamics.Fast.Gains.StepSeconds;
        var (steps, every) = ((int)Math.Round(seconds / step), Math.Max(1, (int)Math.Round(GateSeconds / step)));
        for (var i = 0; i < steps; i++)
        {
            if (i % every == 0)
            {
                Mix();
                Read();
            }

            var now = at(i * step);
            pair.Advance(now.A, now.B);
        }

        return this;
    }

    /// <summary>What was read of the stretch that ran last.</summary>
    public MeetingBody Body() => new(inside / (double)read, sympathetic / read, companionBrake / read);

    private void Mix() => pair.A = pair.A with { Traits = traces.Effective(pair.A.State.Tones.Sympathetic.Value, dynamics.Learning) };

    private void Read()
    {
        read++;
        inside += dynamics.Inside(pair.A.State, pair.A.Traits.Capacity) ? 1 : 0;
        sympathetic += pair.A.State.Tones.Sympathetic.Value;
        companionBrake += pair.B.State.Tones.Brake.Value;
    }
}
