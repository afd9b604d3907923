using System.Globalization;
using System.Text;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Description;

/// <summary>The model described by the ODD protocol (Grimm and others 2020): its seven elements as a page, made from what the code says of itself.</summary>
public static class OddDocument
{
    /// <summary>Where the page lies in the repository.</summary>
    public const string File = "docs/science/odd.md";

    /// <summary>What makes it again.</summary>
    public const string Command = "INTERBEAT_UPDATE_DOCS=1 dotnet test tests/Interbeat.Model.Tests -c Release --filter OddDocumentTests";

    /// <summary>The page.</summary>
    public static string Make()
    {
        var page = new StringBuilder();
        page.Append($"""
            # The model by the ODD protocol

            Made from the code by `{Command}`; do not edit. Order and headings: the ODD protocol (Overview, Design concepts, Details), second update, Grimm and others 2020. What was measured of the
            model stands in [the model](model.md), what it may be used for in [context of use](context-of-use.md).

            ## 1. Purpose and patterns
            To make a described system of two nervous systems with attachment histories runnable, so that its claims can be tested one by one, taught, and compared with published effects. For education and
            research; never for diagnosis, and nothing in it describes a real person. The patterns by which it is judged are the rows of the claims ledger, run by `interbeat claims`: each has a statistic, a
            criterion fixed beforehand, and the status of its evidence.

            ## 2. Entities, state variables, and scales
            **Entities**: persons, always in pairs (partners, helper and client, carer and child); carers of a childhood, who answer need with fixed probabilities. There is no space: how near two people are is a number.
            **Scales**: steps of 0.5 s over minutes to hours for states; events of need, a few hundred for a childhood; meetings for a later bond.


            """.ReplaceLineEndings("\n"));
        States(page);
        Traits(page);
        page.Append("""

            ## 3. Process overview and scheduling
            In each step each person sees the other as before the step: (1) both show safety, threat and flatness; (2) each takes in what arrives and updates neuroceived safety, need and resentment; (3) the drive of
            sympathetic tone enters its delay; (4) sympathetic tone, brake, load and shutdown move; (5) oxytocin trace, stress drive and cortisol; (6) nearness and fear; (7) breathing. Later parts see the earlier
            parts of the same step. Learning runs before (childhood) or between meetings, one event at a time.

            ## 4. Design concepts
            - **Basic principles**: a person's state depends on what the other shows; what was learned decides how it is read and what is done about need.
            - **Emergence**: a result is called emergent only where taking out every term that links that trait to that outcome leaves its direction; the ledger tests this and counts the rest as by construction.
            - **Adaptation and learning**: actions (signal, amplify, minimise) are chosen by the value they had; beliefs and capacity follow what happened. A later bond teaches a new trace beside the old one.
            - **Objectives**: none beyond the pay of an answer to need.
            - **Prediction**: beliefs about the other (reliance, rejection, fright) act as expectations.
            - **Sensing**: cues of the partner through channels, each of which can be closed; own arousal biases how ambiguous cues are read.
            - **Interaction**: cues, touch, presence, words, breathing.
            - **Stochasticity**: Gaussian noise on five states, learning events, differences between individuals, and the noise of observation; each a function of seed, purpose and index.
            - **Collectives**: the pair.
            - **Observation**: beats, skin conductance, breathing, saliva and behaviour, as instruments would have them.

            ## 5. Initialization

            """.ReplaceLineEndings("\n"));
        Start(page);
        page.Append("""

            ## 6. Input data
            None from outside. What happens to a person is written by a scenario, built in or from a file ([scenarios of your own](../guide/scenarios.md)), as courses of:


            """.ReplaceLineEndings("\n"));
        OddTables.Append(page, ["word", "symbol", "what it is", "range", "while nothing is written"], SituationVariables.All.Select(v => (string[])[v.Name, v.Symbol, v.Meaning, Range(v.Low, v.High), Number(v.Usual)]));
        page.Append("\nScenarios that are built in:\n\n");
        OddTables.Append(page, ["scenario", "pairs in each condition", "what happens"], ScenarioRegistry.All.Select(s => (string[])[s.Name, Number(s.DefaultPairs), s.WhatHappens]));
        page.Append("\n## 7. Submodels\nsg is the logistic curve, [x]+ the part of x between 0 and 1, ~ the partner's value; trust tr = r (1 - j)(1 - f); am = amp (1 - r). The code rules where words fall short.\n");
        foreach (var part in Submodel.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n**{part.Name}** (`{CodeName(part.Code)}`)\n\n");
            foreach (var line in part.Equations)
            {
                page.Append(CultureInfo.InvariantCulture, $"    {line}\n");
            }
        }

        OddTables.AppendParameters(page);
        return page.ToString();
    }

    /// <summary>A number as the page prints it.</summary>
    internal static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static void States(StringBuilder page)
    {
        page.Append("Fast states of a person:\n\n");
        OddTables.Append(page, ["word", "symbol", "what it is", "usual range", "unit"], StateVariables.All.Select(s => (string[])[s.Name, s.Symbol, s.Meaning, Range(s.Low, s.High), s.Unit]));
        page.Append("\nand the breathing phase phi (rad) and the stages of the delay of S.\n\n");
    }

    private static void Traits(StringBuilder page)
    {
        page.Append("Slow variables of a person, constant within a run unless a bond teaches them:\n\n");
        OddTables.Append(page, ["word", "symbol", "what it is", "range"], TraitVariables.All.Select(t => (string[])[t.Name, t.Symbol, t.Meaning, Range(t.Low, t.High)]));
    }

    private static void Start(StringBuilder page)
    {
        var rest = PersonState<Real>.AtRest;
        var states = string.Join(", ", StateVariables.All.Select(s => $"{s.Symbol} {Number(s.Read(rest))}"));
        page.Append(CultureInfo.InvariantCulture, $"A run begins at rest ({states}) with a random breathing phase, and settles within minutes; an aroused person begins with S, L and A high and V low. ");
        page.Append(CultureInfo.InvariantCulture, $"Traits are given by the scenario or learned: from birth under one of {CareRegime.All.Length} regimes of care ({string.Join(", ", CareRegime.All.Select(r => r.Name))}). ");
        page.Append("A written session has five minutes of baseline before what happens.\n");
    }

    private static string Range(double low, double high) => $"{Number(low)} to {Number(high)}";

    private static string CodeName(Type type) => type.FullName![(typeof(OddDocument).Assembly.GetName().Name!.Length + 1)..].Split('`')[0];
}
