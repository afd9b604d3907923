namespace Interbeat.Cli.Tests;

/// <summary>What one run of the program left behind.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CliRun(int Code, string Output, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of standard output.</summary>
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the program in this process.</summary>
    public static async Task<CliRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        output.NewLine = error.NewLine = "\n";
        var code = await CommandLine.InvokeAsync(args, output, error);
        return new CliRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Fails with everything that was said unless the exit code is as expected.</summary>
    public CliRun Ended(int code)
    {
        Assert.True(Code == code, $"exit {Code}, expected {code}\n{Error}\n{Output}");
        return this;
    }

    /// <summary>Fails unless the run ended in exit code 2 and exactly one line that holds all the given words, with nothing on standard output.</summary>
    public void WasRefused(params string[] words)
    {
        Ended(2);
        Assert.True(ErrorLines.Length == 1, $"One line was expected:\n{Error}");
        Assert.Empty(Output);
        Assert.All(words, word => Assert.Contains(word, ErrorLines[0], StringComparison.OrdinalIgnoreCase));
    }
}
