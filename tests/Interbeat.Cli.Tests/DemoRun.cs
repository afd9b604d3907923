namespace Interbeat.Cli.Tests;

/// <summary>One run of the demo that several tests look at.</summary>
public sealed class DemoRun : Scratch, IAsyncLifetime
{
    /// <summary>Where the report lies.</summary>
    public string Folder => PathOf("out");

    /// <summary>What the run printed.</summary>
    internal CliRun Run { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Run = await CliRun.Of("demo", "--out", Folder);

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}
