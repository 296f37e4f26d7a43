namespace Igata.Runtime.Operations;

/// <summary>Finds operations of REST by their verb and path; of several templates that match, the most literal counts.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
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
    /// <exception cref="Http.ParameterFormatException">A parameter of the path has an escape that is none.</exception>
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
                return new(operation, template.ReadParameters(segments), []);
            }

            if (!allowed.Contains(operation.Verb!))
            {
                allowed.Add(operation.Verb!);
            }
        }

        return new(null, [], allowed);
    }
}

/// <summary>What a verb and a path lead to.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
/// <param name="Operation">The operation; null if there is none.</param>
/// <param name="Parameters">The parameters of the path, decoded.</param>
/// <param name="Allowed">When there is none: the verbs that the path does have; none at all, and the path is unknown.</param>
public readonly record struct Route<TService>(Operation<TService>? Operation, IReadOnlyList<KeyValuePair<string, string>> Parameters, IReadOnlyList<string> Allowed);
