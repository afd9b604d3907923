using Interbeat.Benchmarks;

// Usage: Interbeat.Benchmarks model [million]
// Person-steps a second of the model, its ten-state core beside the kernel in C, and with "million" a million childhoods and Strange Situations.
// Or: Interbeat.Benchmarks [--markdown] [--note TEXT] [words that a name must hold]
// Prints a table for each benchmark; with --markdown the whole page docs/science/speed.md.
if (args is ["model", ..])
{
    ModelSpeed.Write(Console.Out, args.Contains("million"));
    return 0;
}

const string Markdown = "--markdown";
const string Note = "--note";

var noteAt = Array.IndexOf(args, Note);
var note = noteAt >= 0 && noteAt + 1 < args.Length ? args[noteAt + 1] : "";
var words = args.Where((word, at) => word != Markdown && (noteAt < 0 || (at != noteAt && at != noteAt + 1))).ToList();
var chosen = BenchmarkRegistry.All.Where(b => words.All(word => b.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"No benchmark holds all of these words: {string.Join(' ', words)}. There are:");
    BenchmarkRegistry.All.ToList().ForEach(b => Console.Error.WriteLine("  " + b.Name));
    return 2;
}

if (args.Contains(Markdown))
{
    Console.WriteLine(SpeedPage.Head(note));
}

foreach (var benchmark in chosen)
{
    SpeedTable.Write(benchmark, Console.Out);
}

return 0;
