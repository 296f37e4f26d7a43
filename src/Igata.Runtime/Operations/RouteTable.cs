using System.ComponentModel;
using Igata.Runtime.Operations;

namespace Igata.Runtime.CompilerServices;

/// <summary>Compares path templates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RouteTable
{
    /// <summary>Returns whether a path may match two templates.</summary>
    /// <param name="template">A path template.</param>
    /// <param name="other">Another path template.</param>
    /// <returns>False if no path matches both.</returns>
    public static bool Overlaps(string template, string other) => new RouteTemplate(template).Overlaps(new RouteTemplate(other));
}

/// <summary>Finds REST operations by their method and path. If several templates match, the most literal one is used.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RouteTable<TService>
{
    // In the order in which they precede each other.
    private readonly (RouteTemplate Template, Operation<TService> Operation)[] _routes;
    private readonly string[] _verbs;
    private readonly int[] _freeRoutes;
    private readonly RouteNode _root = new();

    /// <summary>Creates a table.</summary>
    /// <param name="operations">The operations. Those without a template are ignored.</param>
    public RouteTable(IEnumerable<Operation<TService>> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);

        // The sort is stable: of two equally literal templates, the first one in the spec is used.
        _routes = [.. operations.Where(static operation => operation.Template is not null).Select(static operation => (new RouteTemplate(operation.Template!), operation)).OrderBy(static route => route.Item1)];
        _verbs = [.. _routes.Select(static route => route.Operation.Verb ?? "")];
        _freeRoutes = [.. Enumerable.Range(0, _routes.Length).Where(index => _routes[index].Template.IsFree)];
        foreach (int index in Enumerable.Range(0, _routes.Length).Except(_freeRoutes))
        {
            _root.Add(_routes[index].Template.Segments, index);
        }
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="verb">The HTTP method. An operation of <c>GET</c> also responds to <c>HEAD</c>.</param>
    /// <param name="path">The raw, percent-encoded path relative to the endpoint, with or without a leading slash.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ParameterFormatException">A path parameter contains an invalid percent-encoding.</exception>
    public Route<TService> Find(string verb, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Find(verb, path.AsSpan());
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="verb">The HTTP method. An operation of <c>GET</c> also responds to <c>HEAD</c>.</param>
    /// <param name="path">The raw, percent-encoded path relative to the endpoint, with or without a leading slash.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ParameterFormatException">A path parameter contains an invalid percent-encoding.</exception>
    public Route<TService> Find(string verb, ReadOnlySpan<char> path)
    {
        Span<Range> buffer = stackalloc Range[RoutePath.CommonSegmentCount];
        RoutePath segments = RoutePath.Split(path, buffer);
        int found = Search(segments, verb, null);
        if (found < 0)
        {
            return new() { Parameters = [], Allowed = FindVerbs(segments, verb) };
        }

        (RouteTemplate template, Operation<TService> operation) = _routes[found];
        return new()
        {
            Operation = operation,
            Parameters = template.ReadParameters(segments),
            Allowed = [],
            Candidates = operation.Match is null ? [] : FindCandidates(operation.Verb!, template, segments),
        };
    }

    private int Search(in RoutePath path, string verb, List<int>? all)
    {
        var search = new RouteSearch(_verbs, verb, all);
        _root.Find(path, 0, ref search);
        foreach (int route in _freeRoutes)
        {
            if (_routes[route].Template.IsMatch(path))
            {
                search.Add(route);
            }
        }

        return search.Route;
    }

    private List<string> FindVerbs(in RoutePath path, string verb)
    {
        var allowed = new List<string>();
        foreach (int route in FindAll(path, verb))
        {
            foreach (string supported in _verbs[route] == "GET" ? ["GET", "HEAD"] : (ReadOnlySpan<string>)[_verbs[route]])
            {
                if (!allowed.Contains(supported))
                {
                    allowed.Add(supported);
                }
            }
        }

        return allowed;
    }

    private Route<TService>[] FindCandidates(string verb, RouteTemplate template, in RoutePath path)
    {
        var candidates = new List<Route<TService>>();
        foreach (int route in FindAll(path, verb))
        {
            (RouteTemplate other, Operation<TService> operation) = _routes[route];
            if (operation.Verb == verb && operation.Match is not null && other.CompareTo(template) == 0)
            {
                candidates.Add(new() { Operation = operation, Parameters = other.ReadParameters(path), Allowed = [] });
            }
        }

        return [.. candidates];
    }

    private List<int> FindAll(in RoutePath path, string verb)
    {
        var all = new List<int>();
        Search(path, verb, all);
        all.Sort();
        return all;
    }
}
