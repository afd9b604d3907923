using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Words;

/// <summary>The words for what was compared.</summary>
public static class ModalityWords
{
    /// <summary>The word in files and options.</summary>
    public static string Key(Modality modality) => modality switch
    {
        Modality.Heart => "heart",
        Modality.Eda => "eda",
        Modality.Breathing => "breathing",
        Modality.Movement => "movement",
        Modality.Rating => "rating",
        _ => throw new ArgumentOutOfRangeException(nameof(modality), modality, "No word for this modality."),
    };

    /// <summary>What moved together or apart, as the subject of a sentence: "their heart rates".</summary>
    public static string Plural(Modality modality) => modality switch
    {
        Modality.Heart => "heart rates",
        Modality.Eda => "skin conductances",
        Modality.Breathing => "breathing signals",
        Modality.Movement => "movements",
        _ => "ratings",
    };

    /// <summary>What a lane shows: a series that only bears its channel's name is called by what was compared.</summary>
    public static string Lane(PersonResult person, LaneSeries lane)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(lane);
        return lane.Name != person.Channel ? lane.Name : person.Modality == Modality.Heart ? "heart rate" : Title(person.Modality);
    }

    /// <summary>One word for the title line.</summary>
    public static string Title(Modality modality) => modality == Modality.Eda ? "skin conductance" : Key(modality);
}
