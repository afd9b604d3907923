using System.Runtime.CompilerServices;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.StrangeSituation;

/// <summary>What an episode left on the record: sums over its time, from which scales and physiology are read.</summary>
/// <typeparam name="T">The number type.</typeparam>
public record struct EpisodeTrace<T>
    where T : struct, IReal<T>
{
    /// <summary>How long after its beginning need counts as that of the beginning, in seconds. Chosen in the numpy prototype.</summary>
    public const double EarlySeconds = 40;

    /// <summary>Hysteresis of a change between near and away: near above .6, away below .4, as in the numpy prototype's oscillator.</summary>
    private const double Near = .6;
    private const double Away = .4;

    // Need above which a retreat contradicts it. Chosen: the need at which the model's approach begins to be held back by fear alone.
    private const double NeedActive = .45;

    // Gas or brake: sympathetic tone above or below both the vagal brake and shutdown by a tenth of full tone. Chosen: wider than the noise of a tone.
    private const double Lead = .1;

    /// <summary>Length, s.</summary>
    public T Seconds { get; private set; }

    /// <summary>Length of the part that counts as the beginning, s.</summary>
    public T Early { get; private set; }

    /// <summary>Length of the part that counts as late, s.</summary>
    public T Late { get; private set; }

    /// <summary>Attachment activation x s.</summary>
    public T Attachment { get; private set; }

    /// <summary>Attachment activation x s, beginning only.</summary>
    public T EarlyAttachment { get; private set; }

    /// <summary>Sympathetic tone x s.</summary>
    public T Sympathetic { get; private set; }

    /// <summary>Sympathetic tone x s, late part only.</summary>
    public T LateSympathetic { get; private set; }

    /// <summary>Vagal brake x s.</summary>
    public T Brake { get; private set; }

    /// <summary>Vagal brake squared x s.</summary>
    public T BrakeSquared { get; private set; }

    /// <summary>Sympathetic tone at the end.</summary>
    public T LastSympathetic { get; private set; }

    /// <summary>Largest shutdown.</summary>
    public T Shutdown { get; private set; }

    /// <summary>Need together with acute fear, x s.</summary>
    public T Conflict { get; private set; }

    /// <summary>Seconds of hard crying.</summary>
    public T HardCrying { get; private set; }

    /// <summary>Side of the last change: 1 near, -1 away, 0 before the first.</summary>
    public T Side { get; private set; }

    /// <summary>Changes between near and away while need is active; the first taking of a side, and moving off because need is met, are none.</summary>
    public T Switches { get; private set; }

    /// <summary>What led last: 1 gas (sympathetic tone), -1 brake (vagal brake or shutdown), 0 before the first.</summary>
    public T Leading { get; private set; }

    /// <summary>Changes between gas and brake; the first lead is none.</summary>
    public T Shifts { get; private set; }

    /// <summary>Adds one more step for those whose episode goes on, in place: a trace of a lane is too large to be copied every step.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="state">The infant after the step.</param>
    /// <param name="hardCrying">1 while crying hard, else 0.</param>
    /// <param name="seconds">Length of the step; 0 for those whose episode is over.</param>
    /// <param name="early">1 while the beginning lasts, else 0.</param>
    /// <param name="late">1 in the late part, else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(ref EpisodeTrace<T> trace, in PersonState<T> state, T hardCrying, T seconds, double early, double late)
    {
        var (need, arousal, brake) = (state.Bond.Attachment, state.Tones.Sympathetic, state.Tones.Brake);
        var side = T.SelectGreater(state.Approach.Nearness, Near, 1, T.SelectGreater(Away, state.Approach.Nearness, -1, trace.Side));
        var turned = T.SelectGreater(0, side * trace.Side, T.SelectGreater(need, NeedActive, 1, 0), 0);
        trace.Seconds += seconds;
        trace.Early += early * seconds;
        trace.Late += late * seconds;
        trace.Attachment += need * seconds;
        trace.EarlyAttachment += early * need * seconds;
        trace.Sympathetic += arousal * seconds;
        trace.LateSympathetic += late * arousal * seconds;
        trace.Brake += brake * seconds;
        trace.BrakeSquared += brake * brake * seconds;
        trace.LastSympathetic = T.SelectGreater(seconds, 0, arousal, trace.LastSympathetic);
        trace.Shutdown = T.SelectGreater(seconds, 0, T.Max(trace.Shutdown, state.Tones.Shutdown), trace.Shutdown);
        trace.Conflict += need * state.Approach.Fear * seconds;
        trace.HardCrying += hardCrying * seconds;
        trace.Side = T.SelectGreater(seconds, 0, side, trace.Side);
        trace.Switches += T.SelectGreater(seconds, 0, turned, 0);

        var lead = arousal - T.Max(brake, state.Tones.Shutdown);
        var leading = T.SelectGreater(lead, Lead, 1, T.SelectGreater(-Lead, lead, -1, trace.Leading));
        trace.Shifts += T.SelectGreater(seconds, 0, T.SelectGreater(0, leading * trace.Leading, 1, 0), 0);
        trace.Leading = T.SelectGreater(seconds, 0, leading, trace.Leading);
    }

    /// <summary>Mean attachment activation.</summary>
    public readonly T MeanAttachment => Attachment / Seconds;

    /// <summary>Mean attachment activation at the beginning.</summary>
    public readonly T MeanEarlyAttachment => EarlyAttachment / Early;

    /// <summary>Mean sympathetic tone.</summary>
    public readonly T MeanSympathetic => Sympathetic / Seconds;

    /// <summary>Mean sympathetic tone of the late part.</summary>
    public readonly T MeanLateSympathetic => LateSympathetic / Late;

    /// <summary>Mean vagal brake.</summary>
    public readonly T MeanBrake => Brake / Seconds;

    /// <summary>Mean of need together with acute fear.</summary>
    public readonly T MeanConflict => Conflict / Seconds;
}
