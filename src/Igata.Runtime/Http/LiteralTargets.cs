using System.Runtime.CompilerServices;

namespace Igata.Runtime.Http;

/// <summary>
/// The URLs of operations whose path is one literal of the spec, so that every call has the same. A literal is one object in the whole process, so
/// it is compared by reference; the number of URLs is limited.
/// </summary>
internal sealed class LiteralTargets
{
    private const int Size = 32;

    private readonly Target?[] _targets = new Target[Size];

    /// <summary>Returns the URL of a path.</summary>
    /// <param name="endpoint">The URL of the endpoint, which ends with a slash.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    public Uri Get(Uri endpoint, string path)
    {
        ref Target? slot = ref _targets[RuntimeHelpers.GetHashCode(path) % Size];
        Target? known = Volatile.Read(ref slot);
        if (known is null || !ReferenceEquals(known.Path, path) || !ReferenceEquals(known.Endpoint, endpoint))
        {
            known = new Target(endpoint, path, RequestUri.Create(endpoint.AbsoluteUri + path));
            Volatile.Write(ref slot, known);
        }

        return known.Uri;
    }

    private sealed record Target(Uri Endpoint, string Path, Uri Uri);
}
