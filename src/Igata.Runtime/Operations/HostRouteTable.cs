using System.ComponentModel;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Finds REST operations by their host, HTTP method and path.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HostRouteTable<TService>
{
    private readonly RouteTable<TService> _all;
    private readonly RouteTable<TService> _withoutHost;
    private readonly (HostTemplate Host, RouteTable<TService> Routes)[] _hosts;

    /// <summary>Creates a table.</summary>
    /// <param name="operations">The operations.</param>
    public HostRouteTable(IEnumerable<Operation<TService>> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        _all = new(operations);

        // The host with the longest fixed part is tried first.
        _hosts = [.. operations.Where(static operation => operation.Host is not null).GroupBy(static operation => operation.Host!)
            .Select(static group => (Host: new HostTemplate(group.Key), Routes: new RouteTable<TService>(group)))
            .OrderByDescending(static entry => entry.Host.LiteralLength)];
        _withoutHost = _hosts.Length == 0 ? _all : new(operations.Where(static operation => operation.Host is null));
    }

    /// <summary>
    /// Finds an operation. Those whose endpoint has the host come first, then those without values in their host. If there is none, an operation
    /// of another host is found, whose reader reports the host.
    /// </summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="path">The raw, percent-encoded path relative to the endpoint.</param>
    /// <param name="host">The header <c>Host</c>, or null.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ParameterFormatException">A path parameter contains an invalid percent-encoding.</exception>
    public Route<TService> Find(string verb, ReadOnlySpan<char> path, string? host)
    {
        if (_hosts.Length == 0)
        {
            return _all.Find(verb, path);
        }

        Route<TService>? otherVerb = null;
        foreach ((HostTemplate template, RouteTable<TService> routes) in _hosts)
        {
            if (template.Match(host ?? "") is not null && Find(routes, verb, path, ref otherVerb) is { } found)
            {
                return found;
            }
        }

        return Find(_withoutHost, verb, path, ref otherVerb) ?? otherVerb ?? _all.Find(verb, path);
    }

    private static Route<TService>? Find(RouteTable<TService> routes, string verb, ReadOnlySpan<char> path, ref Route<TService>? otherVerb)
    {
        Route<TService> route = routes.Find(verb, path);
        if (route.Operation is not null)
        {
            return route;
        }

        otherVerb ??= route.Allowed.Count > 0 ? route : null;
        return null;
    }
}
