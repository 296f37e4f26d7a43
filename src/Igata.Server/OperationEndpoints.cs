using Igata.Runtime.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Server;

/// <summary>Serves operations by the header that names them.</summary>
public static class OperationEndpoints
{
    /// <summary>Maps <c>POST /</c> to the operations of a table: the header finds one, the spec checks the request, the service answers.</summary>
    /// <typeparam name="TService">What answers.</typeparam>
    /// <param name="endpoints">Where it is mapped; a route group gives another path.</param>
    /// <param name="operations">The table that was cast beside the client.</param>
    /// <param name="service">Answers every call; must be safe for many at once.</param>
    /// <param name="configure">Sets limits, and the codes of what no spec describes.</param>
    /// <returns>For further conventions.</returns>
    public static IEndpointConventionBuilder MapOperations<TService>(
        this IEndpointRouteBuilder endpoints,
        OperationTable<TService> operations,
        TService service,
        Action<OperationsOptions>? configure = null)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(service);
        var options = new OperationsOptions();
        configure?.Invoke(options);
        var handler = new OperationHandler<TService>(operations, service, options);
        return endpoints.MapPost("/", (RequestDelegate)handler.HandleAsync);
    }
}
