using Igata.Runtime.Http;

namespace Igata.Runtime.Operations;

/// <summary>Finds REST operations by their method and path. If several templates match, the most literal one is used.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
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
    /// <param name="verb">The HTTP method.</param>
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
