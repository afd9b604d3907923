using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Model.Parameters;

/// <summary>The named parameter sets. There is one set of equations; a set is all that differs.</summary>
public static class ParameterSets
{
    private const string GrohNarayan = "calibrated: set to 0 so that resting RSA does not differ by attachment, after Groh and Narayan 2019 (infants; the published g is -.06, not significant)";
    private const string Goldstein = "calibrated: under pain most of a partner's effect is by touch (Goldstein and others 2017, 2018)";
    private const string Coan = "calibrated: a stranger's hand leaves the rating of pain within .2 SD of alone (Coan and others 2017)";
    private const string AsPrototype = "value of the numpy prototype, before the corrections";

    // Steep enough to be a step, as the prototype has it.
    private const double AsAStep = 1e6;

    /// <summary>The relations as the documents behind the model claim them, at full strength.</summary>
    public static ParameterSet Seed { get; } = new(
        "seed",
        [
            .. TimeParameters.All,
            .. CueParameters.All,
            .. DriveParameters.All,
            .. SignalParameters.All,
            .. ObservationParameters.All,
            .. LearningParameters.All,
            .. BondParameters.All,
            .. StrangeSituationParameters.All,
            .. PopulationParameters.All,
            .. DayParameters.All,
        ]);

    /// <summary>The relations at the size of published effects, where one is known; all else as in <see cref="Seed"/> and due for calibration.</summary>
    public static ParameterSet Evidence { get; } = Uncalibrated().With(
        "evidence",
        [Seed["V_mini"] with { Value = 0, Mark = ParameterMark.Calibrated, Source = GrohNarayan },
        Seed["V_anxious"] with { Value = 0, Mark = ParameterMark.Calibrated, Source = GrohNarayan },
        Seed["u_narrow"] with { Value = 1.5, Mark = ParameterMark.Calibrated, Source = Goldstein },
        Seed["trust_floor"] with { Value = .57, Mark = ParameterMark.Calibrated, Source = Coan },
        .. ChildhoodEvidence.Of(Seed)]);

    /// <summary>The numpy prototype's equations, for comparison with its figures only: step with <see cref="Simulation.StepGains{T}.Prototype"/>.</summary>
    public static ParameterSet Prototype { get; } = Seed.WithValues(
        "prototype",
        AsPrototype,
        ("amb_absent", 1),
        ("k_DS", 0),
        ("D_self", .35),
        ("D_above", .12),
        ("h_D", 0),
        ("V_on_slope", AsAStep),
        ("A_fright", 0),
        ("D_acute", 0),
        ("k_x", 0),
        ("k_F", 0),
        ("rsa_res", 0),
        ("infant_rsa_floor", 0),
        ("ss_u1", .03),
        ("ss_u2", .05),
        ("ss_u3", .12),
        ("ss_u4", .16),
        ("ss_u5", .06),
        ("ss_u6", .34),
        ("ss_u7", .26),
        ("ss_u8", .06),
        ("ss_stranger", 0),
        ("ss_fright", .35),
        ("ss_w8", .5),
        ("ps_gain", 1.5),
        ("cm_gain", 1.5),
        ("av_gain", 1.15),
        ("rs_gain", 4.16),
        ("rs_base", .25),
        ("do_fear", 2.2),
        ("do_conflict", 0),
        ("do_shutdown", .5),
        ("do_shutdown_fear", .2),
        ("coder_sd", .5),
        ("cut_D", 5),
        ("cut_A", 3.5),
        ("cut_C", 3.5),
        ("infant_K", .6),
        ("c_r", .12),
        ("sigma_phi", .15),
        ("A_floor", 0),
        ("tau_Aoff", 30),
        ("A_anxious", .35),
        ("E_A_base", .75),
        ("E_A_amp", 1.1),
        ("E_anxious", .45),
        ("rho_stress", .1),
        ("rho_threat", .2));

    /// <summary>The sets that a user may name.</summary>
    public static ImmutableArray<ParameterSet> All { get; } = [Seed, Evidence];

    /// <summary>The set of a name.</summary>
    /// <exception cref="InputException">No set has this name.</exception>
    public static ParameterSet Find(string name) =>
        All.FirstOrDefault(set => set.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException("--set", null, $"found '{name}'; expected one of {string.Join(", ", All.Select(set => set.Name))}");

    private static ParameterSet Uncalibrated() =>
        Seed.With("evidence", Seed.All.Where(p => p.Mark == ParameterMark.Assumption).Select(p => p with { Mark = ParameterMark.ToBeCalibrated }));
}
