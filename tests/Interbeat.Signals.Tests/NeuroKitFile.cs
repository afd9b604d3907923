using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Corrections;
using Interbeat.Tests.Shared;

namespace Interbeat.Signals.Tests;

/// <summary>The example recordings of an open package, at 100 Hz, with the values it computes from them.</summary>
internal sealed class NeuroKitFile
{
    public const double RateHz = 100;

    private readonly Dictionary<string, double[]> columns;

    private NeuroKitFile(string name, Dictionary<string, double[]> columns)
    {
        this.columns = columns;
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "rsa_rsp_ppg_reference.json")));
        Peer = json.RootElement.GetProperty(name).Clone();
    }

    /// <summary>What the package computes.</summary>
    public JsonElement Peer { get; }

    public static NeuroKitFile Resting() => Read("bio_resting_5min_100hz");

    public static NeuroKitFile EventRelated() => Read("bio_eventrelated_100hz");

    public UniformSignal Signal(string column, string unit = "a.u.") => new([.. columns[column]], RateHz, unit);

    /// <summary>Corrected R times of our own detector.</summary>
    public BeatSeries RPeaks() => LipponenTarvainen.Correct(BeatDetectors.Default.Detect(Signal("ECG", "mV")).Beats).Corrected;

    /// <summary>The package's corrected R times.</summary>
    public BeatSeries PeerRPeaks() =>
        BeatSeries.FromTimes([.. Peer.GetProperty("rpeaks_corrected").EnumerateArray().Select(r => r.GetDouble() / RateHz)]);

    private static NeuroKitFile Read(string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path("neurokit", name + ".csv.gz")), CompressionMode.Decompress));
        var names = reader.ReadLine()!.Split(',');
        var rows = new List<double[]>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            rows.Add([.. line.Split(',').Select(v => double.Parse(v, CultureInfo.InvariantCulture))]);
        }

        return new NeuroKitFile(name, names.Select((n, c) => (n, Values: rows.Select(r => r[c]).ToArray())).ToDictionary(p => p.n, p => p.Values));
    }
}
