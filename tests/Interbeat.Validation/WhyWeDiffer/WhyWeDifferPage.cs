using Interbeat.Validation.WhyWeDiffer.Topics;

namespace Interbeat.Validation.WhyWeDiffer;

/// <summary>The page <c>docs/science/why-we-differ.md</c>: our numbers computed now, those of others as they were frozen.</summary>
internal static class WhyWeDifferPage
{
    /// <summary>Where it lies, from the root of the repository.</summary>
    public const string File = "docs/science/why-we-differ.md";

    /// <summary>How to bring it up to date.</summary>
    public const string Command = "INTERBEAT_UPDATE_DOCS=1 dotnet test tests/Interbeat.Validation -c Release --filter WhyWeDiffer";

    private const string Introduction =
        $"""
        # Why we differ

        You ran two programs on one recording and got two numbers. This page says why, with both numbers, and when to choose which. A difference is not a fault: most come from definitions that
        papers leave open. Where an input has a known answer, it stands beside the numbers.

        **How to read it.** Each section has one table or two: the input, the number of Interbeat, the numbers of others, the reason. Numbers of Interbeat are computed by the library when this page is made;
        a test makes the page again and fails when it differs, so it cannot go stale. Numbers of others are frozen: each program ran once on the same input, with its defaults unless the table says otherwise.
        "Absent" means that a program tells nothing. Do not edit this page; run

            {Command}

        | program | version | ran on |
        | --- | --- | --- |
        | NeuroKit2 | development version of 2026-03-01, after 0.2.13 (recorded for R peaks) | everything |
        | pyHRV | not recorded | intervals |
        | hrv-analysis | not recorded | intervals |
        | wfdb-python | 4.3.1 | R peaks |
        | WFDB programs in C (gqrs, sqrs, wqrs) | not recorded | R peaks |
        | Kubios | no output available | |

        Reasons were read in the programs' sources or follow from the numbers; where neither helped, the row says so. Other versions may have changed. Definitions of Interbeat: [one person](one-person.md),
        [heart rate variability](hrv.md), [breathing, skin conductance, pulse](breathing-eda-pulse.md). The inputs are public: MIT-BIH Arrhythmia Database and Normal Sinus Rhythm RR Interval Database (PhysioNet), the examples
        of NeuroKit2 and pyHRV, and formulas.
        """;

    /// <summary>The page as it should be.</summary>
    public static string Make() => string.Join(
        "\n\n",
        [
            Introduction.ReplaceLineEndings("\n"),
            .. new[]
            {
                AgreedTopic.Make(),
                TimeDomainTopic.Make(),
                NonlinearTopic.Make(),
                SpectrumTopic.Make(),
                KnownPowerTopic.Make(),
                RsaTopic.Make(),
                DetectorTopic.Make(),
                CorrectionTopic.Make(),
                SkinTopic.Make(),
                BreathingAndPulseTopic.Make(),
                KubiosTopic.Make(),
            }.Select(topic => topic.Markdown()),
        ]) + "\n";
}
