namespace Interbeat.Reports.Words;

/// <summary>What each null is, in words.</summary>
public static class NullWords
{
    /// <summary>The name of the null of pairs that never met.</summary>
    public const string Pseudo = "pseudo";

    /// <summary>A few words for a sentence.</summary>
    public static string Short(string name) => name switch
    {
        "phase" => "phase-shuffled partners",
        "iaaft" => "shuffled partners of equal spectrum and values",
        "circular" => "time shifts",
        "segment" => "shuffled segments",
        Pseudo => "pairs that never met",
        _ => name,
    };

    /// <summary>What the null keeps and what it destroys.</summary>
    public static string Meaning(string name) => name switch
    {
        "phase" => "One partner's signal keeps its rhythm, but its moments are mixed.",
        "iaaft" => "One partner's signal keeps its rhythm and its values, but its moments are mixed.",
        "circular" => "One partner's signal keeps its whole shape, but starts elsewhere in the session.",
        "segment" => "Stretches of one partner's signal change places.",
        Pseudo => "One of the two beside other people who did the same task.",
        _ => "",
    };
}
