using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;

namespace Interbeat.Cli.Features;

/// <summary>From the channels of one person's recording to columns of one value a second: the one place of the program that calls the features.</summary>
internal sealed class PersonFeatures
{
    private const int RateDecimals = 2;
    private const int ValueDecimals = 4;
    private const string BreathingName = "breathing_rate_per_minute";
    private const string BreathingLabel = "Breathing rate";
    private const string BreathingUnit = "breaths/min";
    private const string NoHeart = "the recording holds no electrocardiogram, pulse wave or beats";

    private readonly RecordedFile file;
    private readonly int start;
    private readonly int seconds;
    private readonly List<string> warnings = [];
    private readonly List<ProcessingStep> steps = [];

    private PersonFeatures(RecordedFile file)
    {
        this.file = file;
        var spans = file.Channels.Select(c => c.Span).ToList();
        start = (int)Math.Floor(spans.Min(s => s.StartSeconds));
        seconds = Math.Max(1, (int)Math.Ceiling(spans.Max(s => s.EndSeconds)) - start);
        warnings.AddRange(file.Warnings);
    }

    /// <summary>The columns of a recording.</summary>
    /// <param name="file">The recording; its first fitting channel stands for each kind.</param>
    /// <exception cref="InputException">Nothing can be computed from its channels.</exception>
    public static FeatureTable Of(RecordedFile file)
    {
        var person = new PersonFeatures(file);
        var heart = person.Heart();
        ImmutableArray<FeatureTableColumn> columns = [.. person.HeartColumns(heart), person.Breathing(heart), .. person.SkinConductance(), person.Motion()];
        return columns.All(c => c.Absent)
            ? throw new InputException(file.Sources[0].FileName, null, "no channel is known to be an electrocardiogram, a pulse wave, beats, breathing, skin conductance or motion; a recording of one person's body is expected")
            : new FeatureTable(person.start, person.seconds, columns, [.. person.warnings.Distinct(StringComparer.Ordinal)], [.. person.steps]);
    }

    /// <summary>The first channel of a kind.</summary>
    private Channel? First(SignalKind kind, string words)
    {
        var first = file.Channels.FirstOrDefault(c => c.Kind == kind);
        WarnOfOthers(first, words);
        return first;
    }

    /// <summary>Which of several belongs to the person only the user knows.</summary>
    private void WarnOfOthers(Channel? taken, string words)
    {
        var alike = file.Channels.Where(c => c.Kind == taken?.Kind).ToList();
        if (alike.Count > 1)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{alike.Count} channels of {words} ({string.Join(", ", alike.Select(c => c.Name))}): {taken!.Name} is taken; --channel names another."));
        }
    }

    /// <summary>The heart's channel with its beats: an electrocardiogram before beats before a pulse wave.</summary>
    private HeartBeats? Heart()
    {
        var held = file.Channels.Where(c => c.Kind is SignalKind.Ecg or SignalKind.Beats or SignalKind.Pulse).ToImmutableArray();
        if (held.IsEmpty)
        {
            return null;
        }

        var channel = ChannelSelection.Choose(file with { Channels = held }, null, Modality.Heart);
        WarnOfOthers(channel, "the heart");
        if (AnnotatedBeats.Remark(file, channel) is { } types)
        {
            warnings.Add(types);
        }

        if (channel is BeatChannel { Beats: var beats })
        {
            return new HeartBeats(channel, null, Corrected(beats), []);
        }

        var signal = ((SampledChannel)channel).Signal;
        var detector = BeatDetectors.For(channel.Kind);
        var found = detector.Detect(signal);
        if (SamplingRateRemark.Of(detector, (SampledChannel)channel) is { } low)
        {
            warnings.Add(low);
        }

        steps.Add(detector.Step);
        if (channel.Kind == SignalKind.Pulse)
        {
            warnings.Add($"Heart columns are from the pulse wave {channel.Name}: its intervals vary otherwise than those of an electrocardiogram.");
        }

        return new HeartBeats(channel, channel.Kind == SignalKind.Ecg ? signal : null, Corrected(found.Beats), found.PoorSpans);
    }

    private CorrectedBeats Corrected(BeatSeries beats)
    {
        if (BeatCorrections.Default.Step is { } step)
        {
            steps.Add(step);
        }

        return BeatCorrections.Default.Correct(beats);
    }

    private IEnumerable<FeatureTableColumn> HeartColumns(HeartBeats? heart)
    {
        var values = heart is null ? null : HeartFeatures.PerSecond(heart.Beats, heart.PoorSpans, start, seconds);
        var from = heart is null ? NoHeart : $"channel {heart.Channel.Name}";
        yield return Column("heart_rate_bpm", "Heart rate", "beats/min", RateDecimals, values?.Columns[HeartFeatures.HeartRate], from);
        yield return Column("ln_rsa_ln_ms2", "ln RSA", "ln(ms\u00b2)", ValueDecimals, values?.Columns[HeartFeatures.LnRsa], from);
        yield return Column("rmssd_ms", "RMSSD, 30 s", "ms", RateDecimals, values?.Columns[HeartFeatures.Rmssd], from);
        yield return Column("rmssd_60s_ms", "RMSSD, 60 s", "ms", RateDecimals, values?.Columns[HeartFeatures.RmssdLong], from);
        yield return Column("quality", "Quality", "share, 0 to 1", ValueDecimals, values?.Columns[HeartFeatures.Quality], from) with { Ends = (0, 1.1) };
    }

    /// <summary>A column, with its method among the steps.</summary>
    private FeatureTableColumn Column(string name, string label, string unit, int decimals, FeatureSeries? series, string from)
    {
        if (series is not null)
        {
            steps.Add(series.Column.Step);
        }

        return FeatureTableColumn.Of(name, label, unit, decimals, series, from);
    }

    private FeatureTableColumn Breathing(HeartBeats? heart)
    {
        if (First(SignalKind.Breathing, "breathing") is SampledChannel belt)
        {
            var breathing = BreathingSeconds.Of(BreathDetector.FromBelt(belt.Signal), start, seconds);
            return Column(BreathingName, BreathingLabel, BreathingUnit, RateDecimals, breathing.Columns[BreathingSeconds.RateColumn], $"channel {belt.Name}");
        }

        var (rates, from) = heart switch
        {
            { Ecg: { } ecg } => (HeartDerivedBreathing.Fused(ecg, heart.Beats.Corrected, start, seconds).RatePerMinute, Derived(BreathingSource.EcgAndRrDerived, heart)),
            not null => (HeartDerivedBreathing.FromIntervals(heart.Beats.Corrected, start, seconds).RatePerMinute, Derived(BreathingSource.RrDerived, heart)),
            _ => ([], "the recording holds no breathing, and no heart to derive it from"),
        };
        return new FeatureTableColumn(BreathingName, BreathingLabel, BreathingUnit, RateDecimals, rates, from);
    }

    private string Derived(BreathingSource source, HeartBeats heart)
    {
        warnings.Add($"Breathing was not recorded: its rate is {source.Label()} and cannot stand against ln RSA as a control{(source == BreathingSource.RrDerived ? ", and slow waves of the heart rate near 0.1 Hz may be taken for breaths" : "")}.");
        return $"channel {heart.Channel.Name}, {source.Label()}";
    }

    private IEnumerable<FeatureTableColumn> SkinConductance()
    {
        var channel = First(SignalKind.SkinConductance, "skin conductance") as SampledChannel;
        var values = channel is null ? null : EdaSeconds.Of(channel.Signal, start, seconds);
        var from = channel is null ? "the recording holds no skin conductance" : $"channel {channel.Name}";
        if (channel is not null && !IsMicrosiemens(channel.Signal.Unit))
        {
            warnings.Add($"The unit of {channel.Name} is {channel.Signal.Unit}; its values were taken as \u00b5S.");
        }

        yield return Column("tonic_us", "Skin conductance level", "\u00b5S", ValueDecimals, values?.Columns[EdaSeconds.TonicColumn], from);
        yield return Column("scr_per_minute", "Skin conductance responses", "responses/min", RateDecimals, values?.Columns[EdaSeconds.ResponsesColumn], from);
    }

    private static bool IsMicrosiemens(string unit) => unit.ToUpperInvariant() is "US" or "\u00b5S" or "\u039cS" or "\u00b5SIEMENS" or "\u039cSIEMENS" or "MICROSIEMENS";

    private FeatureTableColumn Motion() => First(SignalKind.Movement, "motion") is SampledChannel channel
        ? Column("motion", "Motion", channel.Signal.Unit, ValueDecimals, MotionSeconds.OfEnergy(channel.Signal, start, seconds).Columns[MotionSeconds.MotionColumn], $"channel {channel.Name}")
        : Column("motion", "Motion", "", ValueDecimals, null, "the recording holds no motion");

    /// <summary>The heart's channel, its signal where that is an electrocardiogram, and its beats.</summary>
    private sealed record HeartBeats(Channel Channel, UniformSignal? Ecg, CorrectedBeats Beats, ImmutableArray<TimeSpanSeconds> PoorSpans);
}
