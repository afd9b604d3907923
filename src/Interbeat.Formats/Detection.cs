namespace Interbeat.Formats;

/// <summary>How well a content fits a format.</summary>
public enum Fit
{
    /// <summary>It is not of this format.</summary>
    None,

    /// <summary>It can be read so, and nothing in it contradicts.</summary>
    Possible,

    /// <summary>It carries marks that only this format has.</summary>
    Certain,
}

/// <summary>A format's answer to "is this yours?".</summary>
/// <param name="Fit">How well it fits.</param>
/// <param name="Reason">Why, in a few words.</param>
public readonly record struct Detection(Fit Fit, string Reason)
{
    /// <summary>The content is not of this format.</summary>
    public static Detection No(string reason) => new(Fit.None, reason);

    /// <summary>The content can be read so.</summary>
    public static Detection Maybe(string reason) => new(Fit.Possible, reason);

    /// <summary>The content is of this format.</summary>
    public static Detection Yes(string reason) => new(Fit.Certain, reason);
}
