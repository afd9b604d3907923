using Interbeat.Model.Simulation;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>The three dynamics of two people, and the threshold of a helper.</summary>
public sealed class DyadFigureTests
{
    private const int Pairs = 200;
    private const int RecordSteps = 4;
    private const int LastRecords = 60;
    private const double Recovered = .3;

    [SharedDataFact]
    public void Two_calm_people_keep_each_other_calm()
    {
        var runs = Figures.Runs(seed => Dyad.Of(seed, Aroused.Nobody, .8, .8));

        AgreeBoth("coreg_both_V", runs, r => r.EndBrake);
        AgreeBoth("coreg_both_S", runs, r => r.EndSympathetic);
    }

    [SharedDataFact]
    public void Two_aroused_people_keep_each_other_aroused_and_settle_apart()
    {
        var together = Figures.Runs(seed => Dyad.Of(seed, Aroused.Both, .35, .35));
        AgreeBoth("match_S_end", together, r => r.EndSympathetic);
        AgreeBoth("match_V_end", together, r => r.EndBrake);
        AgreeBoth("match_apart_S_end", Figures.Runs(seed => Dyad.Of(seed, Aroused.Both, .35, .35, presence: 0)), r => r.EndSympathetic);
    }

    [SharedDataFact]
    public void A_capable_partner_brings_an_aroused_person_back()
    {
        var runs = Figures.Runs(seed => Dyad.Of(seed, Aroused.First, .35, .85));

        AgreeBoth("mismatch_S_end", runs, r => r.EndSympathetic);
        Figures.Agree("mismatch_recovery_seconds", Figures.Number("mismatch_recovery_seconds"), [.. runs.Select(r => r.RecoveryRecords * 2)], isTime: true);
        Figures.Agree("mismatch_trec_s", Figures.Number("mismatch_trec_s"), [.. runs.Select(r => r.RecoveryRecords)], isTime: true);
        Figures.Agree("mismatch_censored_share", Figures.Number("mismatch_censored_share"), [.. runs.Select(r => r.CensoredShare)]);
        Figures.Agree("mismatch_helper_Vmin", Figures.Number("mismatch_helper_Vmin"), [.. runs.Select(r => r.HelperLeastBrake)]);
        AgreeBoth("mismatch_weakhelper_S_end", Figures.Runs(seed => Dyad.Of(seed, Aroused.First, .35, .35)), r => r.EndSympathetic);
    }

    [SharedDataFact]
    public void Alone_and_separated_it_takes_longer()
    {
        var runs = Figures.Runs(seed => Dyad.Of(seed, Aroused.First, .35, .85, presence: 0));

        Figures.Agree("alone_recovery_seconds", Figures.Number("alone_recovery_seconds"), [.. runs.Select(r => r.RecoveryRecords * 2)], isTime: true);
        Figures.Agree("alone_trec_s", Figures.Number("alone_trec_s"), [.. runs.Select(r => r.RecoveryRecords)], isTime: true);
        Figures.Agree("alone_censored_share", Figures.Number("alone_censored_share"), [.. runs.Select(r => r.CensoredShare)]);
        Figures.Agree("alone_S_end", Figures.Number("alone_S_end"), [.. runs.Select(r => r.EndSympathetic.A)]);
    }

    [SharedDataFact]
    public void A_helper_needs_a_capacity_of_about_a_half()
    {
        foreach (var row in Figures.Key("helperK_clientS_helperS").EnumerateArray())
        {
            var capacity = row[0].GetDouble();
            var runs = Figures.Runs(seed => Dyad.Of(seed, Aroused.First, .35, capacity, seconds: 400));
            Figures.Agree($"client at helper K {capacity}", row[1].GetDouble(), [.. runs.Select(r => r.EndSympathetic.A)]);
            Figures.Agree($"helper at K {capacity}", row[2].GetDouble(), [.. runs.Select(r => r.EndSympathetic.B)]);
        }
    }

    private static void AgreeBoth(string key, Dyad[] runs, Func<Dyad, (double A, double B)> figure)
    {
        var theirs = Figures.Array(key);
        Figures.Agree($"{key} A", theirs[0], [.. runs.Select(r => figure(r).A)]);
        Figures.Agree($"{key} B", theirs[1], [.. runs.Select(r => figure(r).B)]);
    }

    private enum Aroused
    {
        Nobody,
        First,
        Both,
    }

    private sealed record Dyad((double A, double B) EndSympathetic, (double A, double B) EndBrake, double RecoveryRecords, double CensoredShare, double HelperLeastBrake)
    {
        public static Dyad Of(ulong seed, Aroused aroused, double capacityA, double capacityB, double presence = 1, double seconds = 600)
        {
            var records = (int)(seconds / PrototypeRun.StepSeconds / RecordSteps);
            var (sa, sb, va, vb) = (0.0, 0.0, 0.0, 0.0);
            var helperBrake = new double[records];
            var recovery = Enumerable.Repeat((double)records, Pairs).ToArray();
            PrototypeRun.Each(Pairs, seed, seconds, i => Start(seed, i, aroused, capacityA, capacityB), (_, _) => (PrototypeRun.Now(presence), PrototypeRun.Now(presence)), Read);
            var n = (double)Pairs * LastRecords;
            return new((sa / n, sb / n), (va / n, vb / n), recovery.Average(), recovery.Count(r => r >= records) / (double)Pairs, helperBrake.Min() / Pairs);

            void Read(int i, int step, Pair pair)
            {
                if (step % RecordSteps != 0)
                {
                    return;
                }

                var record = step / RecordSteps;
                var (a, b) = (pair.A.State.Tones, pair.B.State.Tones);
                helperBrake[record] += b.Brake.Value;
                if (a.Sympathetic.Value < Recovered)
                {
                    recovery[i] = Math.Min(recovery[i], record);
                }

                if (record >= records - LastRecords)
                {
                    (sa, sb, va, vb) = (sa + a.Sympathetic.Value, sb + b.Sympathetic.Value, va + a.Brake.Value, vb + b.Brake.Value);
                }
            }
        }

        private static (Person A, Person B) Start(ulong seed, int index, Aroused aroused, double capacityA, double capacityB)
        {
            var (a, b) = PrototypeRun.Secure(seed, index);
            (a, b) = (a.With(capacity: capacityA), b.With(capacity: capacityB));
            return (aroused == Aroused.Nobody ? a : a.Aroused(), aroused == Aroused.Both ? b.Aroused() : b);
        }
    }
}
