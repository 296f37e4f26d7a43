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
    private readonly List<(RouteTemplate Template, Operation<TService> Operation)> _routes = [];

    /// <summary>Creates a table.</summary>
    /// <param name="operations">The operations. Those without a template are ignored.</param>
    public RouteTable(IEnumerable<Operation<TService>> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        foreach (Operation<TService> operation in operations)
        {
            if (operation.Template is { } template)
            {
                _routes.Add((new RouteTemplate(template), operation));
            }
        }

        // The sort is stable: of two equally literal templates, the first one in the spec is used.
        _routes = [.. _routes.OrderBy(static route => route.Template)];
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="verb">The HTTP method. An operation of <c>GET</c> also responds to <c>HEAD</c>.</param>
    /// <param name="path">The raw, percent-encoded path relative to the endpoint, with or without a leading slash.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ParameterFormatException">A path parameter contains an invalid percent-encoding.</exception>
    public Route<TService> Find(string verb, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string[] segments = (path.StartsWith('/') ? path[1..] : path).Split('/');
        var allowed = new List<string>();
        foreach ((RouteTemplate template, Operation<TService> operation) in _routes)
        {
            if (!template.IsMatch(segments))
            {
                continue;
            }

            if (operation.Verb == verb || (verb == "HEAD" && operation.Verb == "GET" && !HasVerb(segments, verb)))
            {
                return new()
                {
                    Operation = operation,
                    Parameters = template.ReadParameters(segments),
                    Allowed = [],
                    Candidates = operation.Match is null ? [] : FindCandidates(operation.Verb!, template, segments),
                };
            }

            foreach (string supported in operation.Verb == "GET" ? ["GET", "HEAD"] : (ReadOnlySpan<string>)[operation.Verb!])
            {
                if (!allowed.Contains(supported))
                {
                    allowed.Add(supported);
                }
            }
        }

        return new() { Parameters = [], Allowed = allowed };
    }

    private bool HasVerb(string[] segments, string verb) => _routes.Any(route => route.Operation.Verb == verb && route.Template.IsMatch(segments));

    private Route<TService>[] FindCandidates(string verb, RouteTemplate template, string[] segments) =>
    [
        .. _routes.Where(route => route.Operation.Verb == verb && route.Operation.Match is not null && route.Template.CompareTo(template) == 0 && route.Template.IsMatch(segments))
            .Select(route => new Route<TService> { Operation = route.Operation, Parameters = route.Template.ReadParameters(segments), Allowed = [] }),
    ];
}
