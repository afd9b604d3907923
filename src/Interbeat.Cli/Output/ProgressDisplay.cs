using System.Diagnostics;
using System.Globalization;
using Interbeat.Dyads;
using Spectre.Console;

namespace Interbeat.Cli.Output;

/// <summary>Runs a long computation and shows how far it is: bars on a screen, one closing line anywhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs <paramref name="work"/> on a worker thread.</summary>
    public static async Task<T> RunAsync<T>(Terminal terminal, string what, Func<IProgress<AnalysisProgress>?, T> work)
    {
        var watch = Stopwatch.StartNew();
        var result = terminal.ErrorIsScreen ? await WithBars(terminal.ErrorConsole(), work).ConfigureAwait(false) : await Task.Run(() => work(null)).ConfigureAwait(false);
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} took {watch.Elapsed.TotalSeconds:0.0} s"));
        return result;
    }

    private static Task<T> WithBars<T>(IAnsiConsole console, Func<IProgress<AnalysisProgress>?, T> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => Task.Run(() => work(new Bars(context))));

    /// <summary>One bar a step, in the order in which the steps first report.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<AnalysisProgress>
    {
        private readonly Dictionary<string, ProgressTask> tasks = [];
        private readonly Lock gate = new();

        public void Report(AnalysisProgress value)
        {
            lock (gate)
            {
                if (!tasks.TryGetValue(value.Step, out var task))
                {
                    task = context.AddTask(Markup.Escape(value.Step), maxValue: 1);
                    tasks.Add(value.Step, task);
                }

                task.Value = value.Share;
            }
        }
    }
}
