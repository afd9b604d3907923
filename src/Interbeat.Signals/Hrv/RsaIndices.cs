using System.Globalization;
using Interbeat.Core;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;
using Interbeat.Signals.Rsa;

namespace Interbeat.Signals.Hrv;

/// <summary>Respiratory sinus arrhythmia in its three forms, each beside the breathing that it depends on.</summary>
internal sealed class RsaIndices
{
    /// <summary>Under this share of seconds inside the band a reader is warned. Chosen: the least coverage that a value needs elsewhere.</summary>
    private const double LeastShareInside = 0.8;

    private const string NoBreathing = "breathing was not recorded";
    private const string Confound = "it changes with the rate and depth of breathing and with speech, without any change in vagal outflow";

    private readonly CorrectedBeats beats;
    private readonly CorrectedBeats excluded;
    private readonly BandPreset bands;
    private readonly BreathingRecord? breathing;

    public RsaIndices(CorrectedBeats beats, BeatSeries excluded, BandPreset bands, BreathingRecord? breathing)
    {
        this.beats = beats;
        this.excluded = new CorrectedBeats(excluded, excluded, []);
        this.bands = bands;
        var times = beats.Corrected.Times;
        this.breathing = times.Length == 0 ? null : breathing?.Within(times[0], times[^1]);
    }

    private bool TooManyCorrected => beats.CorrectedShare > HeartFeatures.MaximumCorrectedShare;

    /// <summary>Enters the values, their notes and warnings.</summary>
    public void Enter(IndexSheet sheet)
    {
        Breathing(sheet);
        PorgesBohrer(sheet);
        PeakToTrough(sheet);
        SecondBySecond(sheet);
    }

    private void Breathing(IndexSheet sheet)
    {
        var absent = breathing is null ? NoBreathing : breathing.AbsentBecause ?? "no second of the stretch has a breathing rate";
        var source = breathing is null ? null : Text($"{breathing.Source.Label()}, preset {bands.Breathing.Name}");
        sheet.Set("breathingRatePerMinute", breathing?.MeanPerMinute, absent, source);
        sheet.Set("breathingShareInBand", breathing?.ShareInside(bands.Rsa), absent, source);
        if (breathing is not null && OutsideBand())
        {
            sheet.Warn(Text($"RSA underestimates: breathing at {breathing.MeanPerMinute:0.0} /min ({breathing.Source.Label()}) is outside {bands.Rsa.LowHz} to {bands.Rsa.HighHz} Hz for {100 * (1 - breathing.ShareInside(bands.Rsa)):0} % of the seconds with a rate."));
        }
    }

    private bool OutsideBand() =>
        breathing is { MeanPerMinute: { } mean }
        && (mean < 60 * bands.Rsa.LowHz || mean > 60 * bands.Rsa.HighHz || breathing.ShareInside(bands.Rsa) < LeastShareInside);

    private void PorgesBohrer(IndexSheet sheet)
    {
        var repaired = RsaPorgesBohrer.Of(beats, bands);
        var without = RsaPorgesBohrer.Of(excluded, bands);
        var absent = repaired.Epochs == 0 ? "no run covers an epoch of 30 s" : "every epoch has more than 10 % corrected beats or no variance";
        sheet.Set("rsaPorgesBohrerLnMs2", repaired.LnMs2, absent, Text($"preset {bands.Name}, {bands.Rsa.LowHz} to {bands.Rsa.HighHz} Hz, {repaired.EpochsUsed} of {repaired.Epochs} epochs; {BesideBreathing()}; {Confound}"));
        sheet.Set("rsaPorgesBohrerExcludedLnMs2", without.LnMs2, "no stretch without a flagged beat covers an epoch of 30 s, or none varies", Text($"{without.EpochsUsed} of {without.Epochs} epochs; {BesideBreathing()}"));
        sheet.Compare("rsaPorgesBohrerLnMs2", "rsaPorgesBohrerExcludedLnMs2", isLog: true);
    }

    private void PeakToTrough(IndexSheet sheet)
    {
        const string Key = "rsaPeakToTroughMs", ExcludedKey = "rsaPeakToTroughExcludedMs";
        if (breathing?.Breaths is not { } breaths || TooManyCorrected)
        {
            var absent = TooManyCorrected ? TooManyCorrectedText
                : breathing is null ? NoBreathing
                : Text($"{breathing.Source.Label()} breaths do not tell inspiration from expiration: whether a QRS complex grows or shrinks in inspiration depends on the lead");
            sheet.Set(Key, null, absent);
            sheet.Set(ExcludedKey, null, absent);
            return;
        }

        Enter(Key, RsaPeakToTrough.Of(beats.Corrected, breaths));
        Enter(ExcludedKey, RsaPeakToTrough.Of(excluded.Corrected, breaths));
        sheet.Compare(Key, ExcludedKey, isLog: false);

        void Enter(string key, RsaPeakToTrough rsa) => sheet.Set(
            key,
            rsa.MeanMs,
            breathing.AbsentBecause ?? rsa.AbsentBecause ?? "no breath has a value",
            Text($"SD {rsa.SdMs:0.0} ms, {100 * rsa.ShareWithValue:0} % of {breaths.Items.Length} breaths have a value; {BesideBreathing()}{(key == Key ? "; " + Confound : "")}"));
    }

    private void SecondBySecond(IndexSheet sheet)
    {
        const string Key = "rsaSecondBySecondLnMs2";
        var times = beats.Corrected.Times;
        if (TooManyCorrected || times.Length == 0)
        {
            sheet.Set(Key, null, TooManyCorrected ? TooManyCorrectedText : "there are no beats");
            return;
        }

        var seconds = (int)(times[^1] - times[0]);
        var rsa = RsaSecondBySecond.Of(beats.Corrected, times[0], seconds, null, bands.Rsa.LowHz, bands.Rsa.HighHz);
        var present = rsa.LnPower.Where(double.IsFinite).ToArray();
        sheet.Set(
            Key,
            present.Length == 0 ? null : present.Average(),
            rsa.AbsentBecause ?? "no second has a value",
            Text($"preset {bands.Name}, {present.Length} of {seconds} s; {BesideBreathing()}"));
    }

    private string TooManyCorrectedText => Text($"{100 * beats.CorrectedShare:0.0} % of the beats were corrected; above {100 * HeartFeatures.MaximumCorrectedShare:0} % a stretch is not used for RSA");

    private string BesideBreathing()
    {
        if (breathing?.MeanPerMinute is not { } mean)
        {
            return breathing?.AbsentBecause ?? NoBreathing;
        }

        var known = breathing.RatePerMinute.Count(double.IsFinite);
        var inside = breathing.ShareInside(bands.Rsa) is { } share ? Text($", {100 * share:0} % of {known} s with a rate inside the band") : "";
        var under = OutsideBand() ? "; outside the band: RSA underestimates" : "";
        return Text($"breathing {mean:0.0} /min ({breathing.Source.Label()}){inside}{under}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
