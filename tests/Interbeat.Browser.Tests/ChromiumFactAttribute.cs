namespace Interbeat.Browser.Tests;

/// <summary>A fact that needs Chromium. Without it the fact is skipped with its reason; where CI=true it runs and fails, so that nothing is skipped unseen.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.ReasonToSkip;
}

/// <summary>A theory that needs Chromium; see <see cref="ChromiumFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.ReasonToSkip;
}
