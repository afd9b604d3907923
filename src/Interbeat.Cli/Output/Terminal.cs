using Spectre.Console;

namespace Interbeat.Cli.Output;

/// <summary>The two streams that a command writes to, and whether a person is looking at them.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Progress, notes and timings.</param>
/// <param name="OutputIsScreen">Whether results go to a screen rather than to a file, a pipe or a test.</param>
/// <param name="ErrorIsScreen">The same for progress and notes.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool OutputIsScreen, bool ErrorIsScreen)
{
    /// <summary>The terminal of the given writers; only the process's own can be a screen.</summary>
    public static Terminal Of(TextWriter output, TextWriter error) => new(
        output,
        error,
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected,
        ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected);

    /// <summary>A drawing console for the stream of notes.</summary>
    public IAnsiConsole ErrorConsole() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });

    /// <summary>A drawing console for the stream of results.</summary>
    public IAnsiConsole OutputConsole() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });
}
