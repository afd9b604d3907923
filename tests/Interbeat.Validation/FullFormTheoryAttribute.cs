namespace Interbeat.Validation;

/// <summary>A theory that runs in the full form only; the quick form skips it with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullFormTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test unless the full form was asked for.</summary>
    /// <param name="reason">Why the quick form has nothing to say here.</param>
    public FullFormTheoryAttribute(string reason)
    {
        if (!Scale.Full)
        {
            Skip = reason;
        }
    }
}
