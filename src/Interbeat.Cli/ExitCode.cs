namespace Interbeat.Cli;

/// <summary>What the program's exit status says.</summary>
internal static class ExitCode
{
    /// <summary>What was asked for is done.</summary>
    public const int Done = 0;

    /// <summary>Interbeat is at fault.</summary>
    public const int Fault = 1;

    /// <summary>The command line or an input cannot be used; one line says which and why.</summary>
    public const int Unusable = 2;

    /// <summary>A check that the command was asked to make did not hold; its output is complete all the same.</summary>
    public const int Unheld = 3;

    /// <summary>The user broke off. The shell's convention: 128 plus SIGINT.</summary>
    public const int Cancelled = 130;
}
