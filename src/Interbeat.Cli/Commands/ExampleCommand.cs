using System.CommandLine;

namespace Interbeat.Cli.Commands;

/// <summary>A command whose help ends with lines that can be typed as they stand.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
