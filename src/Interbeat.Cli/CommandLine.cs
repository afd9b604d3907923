using System.CommandLine;
using System.CommandLine.Parsing;
using Interbeat.Cli.Commands;
using Interbeat.Cli.Output;
using Interbeat.Core;

namespace Interbeat.Cli;

/// <summary>The program <c>interbeat</c> as a function: arguments in, text and an exit code out.</summary>
public static class CommandLine
{
    /// <summary>Set to 1, a fault of Interbeat prints its stack trace as well.</summary>
    private const string TraceVariable = "INTERBEAT_TRACE";

    // A file may be named @something, and no option has a one-letter form to bundle.
    private static readonly ParserConfiguration Grammar = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    // How long a broken-off command may take to clean up before the process ends regardless.
    private static readonly TimeSpan CancellationGrace = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="output">Where results go, and nothing but results.</param>
    /// <param name="error">Where progress, notes, timings and error lines go.</param>
    /// <param name="cancellationToken">Breaks the command off.</param>
    /// <returns>0 done; 1 a fault of Interbeat; 2 bad usage or unusable input; 3 a check did not hold; 130 broken off.</returns>
    public static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);

        var parsed = Root(Terminal.Of(output, error)).Parse(args.Length == 0 ? ["--help"] : args, Grammar);
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine($"interbeat: {OneLine(FirstError(parsed))} See '{CommandPath(parsed.CommandResult)} --help'.");
            return ExitCode.Unusable;
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = CancellationGrace,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("interbeat: broken off; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (InputException unusable)
        {
            error.WriteLine($"interbeat: {OneLine(unusable.Message)}");
            return ExitCode.Unusable;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"interbeat: {OneLine(denied.Message)}");
            return ExitCode.Unusable;
        }
        catch (Exception fault)
        {
            // The one broad catch of the program: whatever comes here is a fault to be reported, not a stack trace for a couple's evening.
            error.WriteLine($"interbeat: {fault.GetType().Name}: {OneLine(fault.Message)} This is a fault of Interbeat; {TraceVariable}=1 shows where.");
            if (Environment.GetEnvironmentVariable(TraceVariable) == "1")
            {
                error.WriteLine(fault);
            }

            return ExitCode.Fault;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Co-regulation of two people from their physiological recordings: two files in, a report out. Begin with 'interbeat demo'.")
        {
            DemoCommand.Create(terminal),
            AnalyzeCommand.Create(terminal),
            InspectCommand.Create(terminal),
            BeatsCommand.Create(terminal),
            HrvCommand.Create(terminal),
            FeaturesCommand.Create(terminal),
            SyncCommand.Create(terminal),
            SimulateCommand.Create(terminal),
            ClaimsCommand.Create(terminal),
        };
        HelpWithExamples.Attach(root);
        return root;
    }

    // A word that nothing takes is the likeliest slip, and says more than what is missing because of it.
    private static string FirstError(ParseResult parsed) =>
        parsed.UnmatchedTokens is [var word, ..] ? $"'{word}' is no command, argument or option here" : parsed.Errors[0].Message;

    private static string CommandPath(CommandResult command) => command.Command is RootCommand ? "interbeat" : $"interbeat {command.Command.Name}";

    private static string OneLine(string message)
    {
        var line = string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.EndsWith('.') ? line : line + ".";
    }
}
