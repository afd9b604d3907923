using Interbeat.Core;

namespace Interbeat.Dyads.Persons;

/// <summary>Which process two channels are compared in.</summary>
internal static class Modalities
{
    /// <summary>The asked modality, else the channels' own where they agree; a channel of unknown kind follows the other, and two of them are taken as ratings.</summary>
    public static Modality Resolve(Dyad dyad, Modality? asked)
    {
        RefuseSound(dyad.A);
        RefuseSound(dyad.B);
        if (asked is { } modality)
        {
            return modality;
        }

        var (a, b) = (dyad.A.Channel.Modality, dyad.B.Channel.Modality);
        return a is not null && b is not null && a != b
            ? throw new InputException(
                dyad.B.Sources[0].FileName,
                $"channel {dyad.B.Channel.Name}",
                $"this is {Word(b)}, but {dyad.A.PersonName}'s channel is {Word(a)}; two channels of one modality were expected (--channel-a, --channel-b, --modality).")
            : a ?? b ?? Modality.Rating;
    }

    /// <summary>Two hearts are compared as beats with beats, or as two series that another program made: a rate and a period would point against each other.</summary>
    public static void RequireComparable(Dyad dyad, Modality modality)
    {
        if (modality == Modality.Heart && PersonPreparation.IsHeartRateSeries(dyad.A.Channel) != PersonPreparation.IsHeartRateSeries(dyad.B.Channel))
        {
            throw new InputException(
                dyad.B.Sources[0].FileName,
                $"channel {dyad.B.Channel.Name}",
                "one of the two holds beats and the other a heart rate or period at a constant rate; two of one kind were expected.");
        }
    }

    /// <summary>A sound wave says nothing from moment to moment; pitch, intensity and speech do, and are computed from it first.</summary>
    private static void RefuseSound(Recording recording)
    {
        if (recording.Channel.Kind == SignalKind.Voice)
        {
            throw new InputException(recording.Sources[0].FileName, $"channel {recording.Channel.Name}", "this is the sound of a voice; two sound waves are not compared with each other.");
        }
    }

    /// <summary>The slower of two sampled channels' rates in Hz; infinite where both hold beats.</summary>
    public static double SlowerRateHz(Dyad dyad) => Math.Min(RateHz(dyad.A.Channel), RateHz(dyad.B.Channel));

    /// <summary>The rate of two sampled channels where they share one, in Hz.</summary>
    public static double? SharedRateHz(Dyad dyad) =>
        dyad is { A.Channel: SampledChannel { Signal.SamplingRateHz: var a }, B.Channel: SampledChannel { Signal.SamplingRateHz: var b } } && a == b ? a : null;

    private static double RateHz(Channel channel) => channel is SampledChannel sampled ? sampled.Signal.SamplingRateHz : double.PositiveInfinity;

    private static string Word(Modality? modality) => modality switch
    {
        Modality.Heart => "heart data",
        Modality.Eda => "skin conductance",
        Modality.Breathing => "breathing",
        Modality.Movement => "motion",
        _ => "a rating",
    };
}
