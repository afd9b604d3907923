using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures;
using Interbeat.Cli.Pictures.Scenarios;
using Interbeat.Cli.ScenarioFiles;
using Interbeat.Cli.Simulation;
using Interbeat.Core;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Scenarios.Written;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat simulate NAME</c>: a scenario of the model; <c>simulate --list</c>: the scenarios.</summary>
internal sealed class SimulateCommand
{
    private readonly Argument<string?> name = new("scenario") { Description = "The scenario; --list names them. Or a file of your own, FILE.yaml.", HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int> pairs = NumberOption.Count("--n", "Pairs in each condition; 0 for the scenario's own number.", 0);
    private readonly Option<string> set = new("--set") { Description = $"Parameter set: {string.Join(", ", ParameterSets.All.Select(s => s.Name))}.", HelpName = "NAME", DefaultValueFactory = _ => ParameterSets.Seed.Name };
    private readonly Option<ulong> seed = SharedOptions.Seed();
    private readonly Option<int> threads = NumberOption.Count("--threads", "Threads that may work at once; 0 for one per processor. The result does not depend on it.", 0);
    private readonly Option<string?> folder = new("--out") { Description = "Folder for one simulated pair as recordings that 'analyze' reads.", HelpName = "DIR" };
    private readonly Option<string?> plot = SharedOptions.Plot();
    private readonly Option<bool> force = SharedOptions.Force();
    private readonly Option<string?> coefficients = new("--coefficients") { Description = "With strange-situation: a file of published classification functions, lines like 'A.avoidance = 1.5'.", HelpName = "FILE" };
    private readonly Option<bool> list = new("--list") { Description = "List the scenarios." };
    private readonly Option<bool> json = SharedOptions.Json();

    private SimulateCommand()
    {
    }

    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var parts = new SimulateCommand();
        var command = new ExampleCommand(
            "simulate",
            "Two people as equations: runs a scenario of the model and prints its figures. For education and research, never for diagnosis.",
            "interbeat simulate couple-conflict --n 100 --json",
            "interbeat simulate therapist-and-client --plot calm.html",
            "interbeat simulate hand-holding --out pair",
            "interbeat simulate my-evening.yaml",
            "interbeat simulate --list") { parts.name, parts.pairs, parts.set, parts.seed, parts.threads, parts.folder, parts.plot, parts.coefficients, parts.force, parts.list, parts.json };
        command.SetAction((parsed, cancellationToken) => parts.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(list))
        {
            List(parsed.GetValue(json), terminal);
            return ExitCode.Done;
        }

        var parameters = ParameterSets.Find(parsed.GetValue(set)!);
        var scenario = Scenario(parsed.GetValue(name), parameters);
        var request = new ScenarioRequest(parameters, Pairs(parsed.GetValue(pairs), scenario), parsed.GetValue(seed), parsed.GetValue(threads));
        var target = parsed.GetValue(folder);
        var session = Wanted(scenario, target, parsed.GetValue(force));
        ImmutableArray<string> read = [.. ((string?[])[scenario is WrittenScenario ? parsed.GetValue(name) : null, parsed.GetValue(coefficients)]).OfType<string>()];
        var page = OutputFile.Of(PictureFile.Option, parsed.GetValue(plot), parsed.GetValue(force), read);

        var functions = Functions(parsed.GetValue(coefficients), scenario);
        if (scenario is StrangeSituationScenario && page is null)
        {
            await StrangeSituationOutput.RunAsync(request, functions, parsed.GetValue(json), terminal, cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        }

        var result = scenario.Run(request, cancellationToken);
        if (session is not null)
        {
            await SimulatedSessionFolder.WriteAsync(target!, scenario.Name, SimulatedSession.Of(session, request.Set, request.Seed), request, cancellationToken).ConfigureAwait(false);
            terminal.Error.WriteLine(target);
        }

        await PictureFile.WriteAsync(page, () => ScenarioPicture.Of(scenario, request, result, [.. read.Select(InputHash.Of)]), terminal, cancellationToken).ConfigureAwait(false);
        Write(scenario, request, result, parsed.GetValue(json), terminal);
        return ExitCode.Done;
    }

    private static IScenario Scenario(string? word, ParameterSet set)
    {
        if (word is null)
        {
            throw new InputException("simulate", null, "the name of a scenario or a YAML file is expected; --list names the scenarios");
        }

        return ScenarioFile.IsNamed(word) ? ScenarioFile.Read(word, set) : ScenarioRegistry.Find(word);
    }

    private static DiscriminantFunctions? Functions(string? path, IScenario scenario) =>
        path is null ? null
        : scenario is StrangeSituationScenario ? CoefficientFile.Read(path)
        : throw new InputException("--coefficients", null, $"{scenario.Name} has no classes; expected with strange-situation");

    private static int Pairs(int asked, IScenario scenario) =>
        asked <= scenario.MostPairs
            ? asked == 0 ? scenario.DefaultPairs : asked
            : throw new InputException("--n", null, string.Create(CultureInfo.InvariantCulture, $"found {asked}; {scenario.Name} takes at most {scenario.MostPairs}"));

    private static Condition? Wanted(IScenario scenario, string? folder, bool force)
    {
        if (folder is null)
        {
            return null;
        }

        OutputFolder.Check(folder, force);
        return scenario.Session ?? throw new InputException("--out", null, $"{scenario.Name} has no signals to write; another scenario is expected");
    }

    private static void List(bool json, Terminal terminal)
    {
        if (json)
        {
            JsonOutput.Write(terminal.Output, ScenarioRegistry.All.Select(s => new { s.Name, s.WhatHappens, s.DefaultPairs, WritesRecordings = s.Session is not null }));
            return;
        }

        new TextTable(["scenario", "n", "what happens"], [.. ScenarioRegistry.All.Select(s => (IReadOnlyList<string>)[s.Name, Figures.Index(s.DefaultPairs), s.WhatHappens])]).WriteTo(terminal);
    }

    private static void Write(IScenario scenario, ScenarioRequest request, ScenarioResult result, bool json, Terminal terminal)
    {
        if (json)
        {
            JsonOutput.Write(terminal.Output, new { Scenario = scenario.Name, N = request.Pairs, Set = request.Set.Name, request.Seed, ContextOfUse = ScenarioPicture.UseNote, result.Figures, result.Series });
            return;
        }

        terminal.Output.WriteLine($"{scenario.Name}: {scenario.WhatHappens}");
        terminal.Output.WriteLine($"{request.Pairs} in each condition, parameter set {request.Set.Name}, seed {request.Seed}. {ScenarioPicture.UseNote}");
        new TextTable(["condition", "figure", "value", "95 % interval", "unit"], [.. result.Figures.Select(Row)]).WriteTo(terminal);
    }

    private static IReadOnlyList<string> Row(ScenarioFigure figure) =>
        [figure.Condition, figure.Name, Figures.Short(figure.Value), figure.Low is null ? "n/a" : $"{Figures.Short(figure.Low)} to {Figures.Short(figure.High)}", figure.Unit == "1" ? "" : figure.Unit];
}
