using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The result of finding an operation by its HTTP method and path.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Route<TService>
{
    /// <summary>Gets the operation, or null if there is none.</summary>
    public Operation<TService>? Operation { get; init; }

    /// <summary>Gets the decoded parameters of the path.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>Gets the HTTP methods that the path supports, if there is no operation. Empty if the path is unknown.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }
}
