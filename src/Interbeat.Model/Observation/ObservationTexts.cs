using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Interbeat.Core;

namespace Interbeat.Model.Observation;

/// <summary>Simulated breathing, cortisol and behaviour as the texts of a folder of recordings.</summary>
public static class ObservationTexts
{
    /// <summary>A breathing belt with its times in seconds.</summary>
    public static string Breathing(UniformSignal belt)
    {
        ArgumentNullException.ThrowIfNull(belt);
        var text = new StringBuilder("time_s,breathing (a.u.)\n");
        for (var i = 0; i < belt.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{belt.TimeAt(i):F3},{belt.Samples[i]:F4}\n");
        }

        return text.ToString();
    }

    /// <summary>Saliva samples of both people: time in seconds, multiples of each person's baseline.</summary>
    public static string Cortisol(ImmutableArray<SalivaSample> a, ImmutableArray<SalivaSample> b)
    {
        var text = new StringBuilder("time_s\tcortisol_a\tcortisol_b\n");
        foreach (var (ofA, ofB) in a.Zip(b))
        {
            text.Append(CultureInfo.InvariantCulture, $"{ofA.Seconds}\t{ofA.Baselines:F3}\t{ofB.Baselines:F3}\n");
        }

        return text.ToString();
    }

    /// <summary>Behaviour of both people by the second, 1 where it was seen and 0 where not.</summary>
    public static string Behaviour(ImmutableArray<BehaviourSecond> a, ImmutableArray<BehaviourSecond> b)
    {
        var text = new StringBuilder("time_s\tsmile_a\tgaze_a\tcry_a\tsmile_b\tgaze_b\tcry_b\n");
        foreach (var (second, (ofA, ofB)) in a.Zip(b).Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{second}\t{Marks(ofA)}\t{Marks(ofB)}\n");
        }

        return text.ToString();
    }

    private static string Marks(BehaviourSecond second) => $"{Mark(second.Smiles)}\t{Mark(second.Looks)}\t{Mark(second.Cries)}";

    private static char Mark(bool seen) => seen ? '1' : '0';
}
