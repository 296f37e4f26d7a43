using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>What a verb and a path lead to.</summary>
/// <typeparam name="TService">What does the work.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Route<TService>
{
    /// <summary>The operation; null if there is none.</summary>
    public Operation<TService>? Operation { get; init; }

    /// <summary>The parameters of the path, decoded.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>When there is none: the verbs that the path does have; none at all, and the path is unknown.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }
}
