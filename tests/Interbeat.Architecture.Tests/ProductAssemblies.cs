using System.Reflection;
using Interbeat.Cli;

namespace Interbeat.Architecture.Tests;

/// <summary>The product's assemblies, found from its outermost one.</summary>
internal static class ProductAssemblies
{
    private const string CliAssembly = "interbeat";

    /// <summary>Project name to assembly.</summary>
    public static IReadOnlyDictionary<string, Assembly> All { get; } = Load();

    /// <summary>The project that an assembly is made by; only the tool's assembly is not named as its project.</summary>
    public static string ProjectOf(string assemblyName) => assemblyName == CliAssembly ? "Interbeat.Cli" : assemblyName;

    /// <summary>Whether an assembly is one of the product's.</summary>
    public static bool IsProduct(AssemblyName name) => name.Name == CliAssembly || name.Name!.StartsWith("Interbeat.", StringComparison.Ordinal);

    private static Dictionary<string, Assembly> Load()
    {
        var found = new Dictionary<string, Assembly>();
        var open = new Queue<Assembly>([typeof(CommandLine).Assembly]);
        while (open.TryDequeue(out var assembly))
        {
            if (found.TryAdd(ProjectOf(assembly.GetName().Name!), assembly))
            {
                foreach (var name in assembly.GetReferencedAssemblies().Where(IsProduct))
                {
                    open.Enqueue(Assembly.Load(name));
                }
            }
        }

        return found;
    }
}
