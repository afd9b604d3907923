using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Tests.Shared;

namespace Interbeat.Validation;

/// <summary>The ten electrocardiograms of people who never met.</summary>
internal static class MitBihPeople
{
    public static IReadOnlyList<string> Records { get; } = ["100", "103", "105", "108", "117", "119", "200", "203", "208", "228"];

    public static Recording Read(string record)
    {
        var file = RecordingReader.Read(SharedData.Path("mitdb", record + ".hea"), ReadOptions.Default);
        return new Recording(record, ChannelSelection.Choose(file, null, Modality.Heart), file.TimeBase, file.Sources);
    }
}
