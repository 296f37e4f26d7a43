using System.ComponentModel;
using Igata.Runtime.Operations;

namespace Igata.Runtime.CompilerServices;

/// <summary>Finds operations of REST by their verb and path; of several templates that match, the most literal counts.</summary>
/// <typeparam name="TService">What does the work.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RouteTable<TService>
{
    private readonly List<(RouteTemplate Template, Operation<TService> Operation)> _routes = [];

    /// <summary>Makes a table.</summary>
    /// <param name="operations">The operations; those without a template are passed over.</param>
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

        // A stable sort: of two that match alike, the first in the spec counts.
        _routes = [.. _routes.OrderBy(static route => route.Template)];
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="verb">The method of HTTP.</param>
    /// <param name="path">The path as it came, escapes and all, relative to the endpoint; with or without a slash in front.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ParameterFormatException">A parameter of the path has an escape that is none.</exception>
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

            if (operation.Verb == verb)
            {
                return new() { Operation = operation, Parameters = template.ReadParameters(segments), Allowed = [] };
            }

            if (!allowed.Contains(operation.Verb!))
            {
                allowed.Add(operation.Verb!);
            }
        }

        return new() { Parameters = [], Allowed = allowed };
    }
}
