using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>Checks of what other programs rely on.</summary>
internal static class JsonShape
{
    /// <summary>Fails unless the object has at least these keys.</summary>
    public static void Has(JsonElement element, params string[] keys)
    {
        var present = element.EnumerateObject().Select(p => p.Name).ToList();
        Assert.True(keys.All(present.Contains), $"expected {string.Join(", ", keys)}; found {string.Join(", ", present)}");
    }

    /// <summary>Fails unless the object has exactly these keys, in this order.</summary>
    public static void Is(JsonElement element, params string[] keys) => Assert.Equal(keys, element.EnumerateObject().Select(p => p.Name));
}
