namespace Interbeat.Core;

/// <summary>What a person said about a candidate rupture.</summary>
public enum RuptureReview
{
    /// <summary>Nobody has said anything.</summary>
    Pending,

    /// <summary>It was a rupture.</summary>
    Confirmed,

    /// <summary>It was none.</summary>
    Rejected,

    /// <summary>It was one, at another time.</summary>
    Moved,

    /// <summary>A person saw one where the machine had none.</summary>
    Added,
}
