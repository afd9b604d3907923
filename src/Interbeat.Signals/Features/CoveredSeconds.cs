using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Features;

/// <summary>How much of each second lies under intervals (of beats, of breaths), and the integral of their rate there.</summary>
/// <param name="session">How many seconds there are.</param>
/// <param name="onSecond">Receives each finished second in order: its covered share, 0 to 1, and the integral of the rate over the covered part.</param>
internal sealed class CoveredSeconds(SessionLength session, Action<double, double> onSecond)
{
    private int next;
    private double share;
    private double integral;

    /// <summary>Takes the next interval; times are relative to the first second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(double from, double to, double rate)
    {
        SettleTo(from);
        while (next < session.Seconds && to > next)
        {
            var overlap = Math.Max(0, Math.Min(to, next + 1) - Math.Max(from, next));
            share = Math.Min(1, share + overlap);
            integral += overlap * rate;
            if (to < next + 1)
            {
                break;
            }

            Close();
        }
    }

    /// <summary>No interval begins before this instant any more.</summary>
    public void SettleTo(double time)
    {
        while (next < session.Seconds && next + 1 <= time)
        {
            Close();
        }
    }

    private void Close()
    {
        onSecond(share, integral);
        next++;
        share = 0;
        integral = 0;
    }
}
