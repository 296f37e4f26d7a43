using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The operation of a verb and a path.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Route<TService>
{
    /// <summary>Gets the operation; null if there is none.</summary>
    public Operation<TService>? Operation { get; init; }

    /// <summary>
    /// Gets all operations with this HTTP method and path, in the order of the spec, if there are several; otherwise empty. <see cref="OperationSelector"/>
    /// selects one of them.
    /// </summary>
    public IReadOnlyList<Route<TService>> Candidates { get => field ?? []; init; }

    /// <summary>Gets the decoded parameters of the path.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>Gets the verbs that the path supports if it does not support the requested one. Empty if no operation has this path.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }
}
