using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The versions of a service that have an operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OperationVersions
{
    /// <summary>Creates an instance.</summary>
    /// <param name="since">The first version that has the operation; null if every version had it.</param>
    /// <param name="until">The first version without it; null if the newest version has it.</param>
    /// <param name="replacedBy">The name of the method that replaces it; null if there is none.</param>
    public OperationVersions(string? since, string? until, string? replacedBy) => (Since, Until, ReplacedBy) = (since, until, replacedBy);

    /// <summary>Gets the first version that has the operation; null if every version had it.</summary>
    public string? Since { get; }

    /// <summary>Gets the first version without the operation; null if the newest version has it.</summary>
    public string? Until { get; }

    /// <summary>Gets the name of the method that replaces the operation; null if there is none.</summary>
    public string? ReplacedBy { get; }

    /// <summary>Reports an operation that a version of the service does not have.</summary>
    /// <param name="api">The name of the API.</param>
    /// <param name="operation">The name of the operation.</param>
    /// <param name="version">The version of the service.</param>
    /// <exception cref="NotSupportedException">The version of the service does not have the operation.</exception>
    internal void Require(string api, string operation, string version)
    {
        string? reason = Since is { } since && ServiceVersion.IsValid(since) && ServiceVersion.Compare(version, since) < 0 ? $"it was added in {since}"
            : Until is { } until && ServiceVersion.IsValid(until) && ServiceVersion.Compare(version, until) >= 0 ? $"it was removed in {until}"
            : null;
        if (reason is not null)
        {
            throw new NotSupportedException($"{api} {version} does not have {operation}: {reason}.{(ReplacedBy is null ? "" : $" Call {ReplacedBy} instead.")}");
        }
    }
}
