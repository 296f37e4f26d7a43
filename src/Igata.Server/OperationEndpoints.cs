using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Server;

/// <summary>Serves the operations of an API, however requests name them.</summary>
public static class OperationEndpoints
{
    /// <summary>
    /// Maps the operations of a table: <c>POST /</c> where a header or the body names them, every path where the path does.
    /// The spec checks the request, the service answers.
    /// </summary>
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
        ArgumentNullException.ThrowIfNull(service);
        return endpoints.MapOperations(operations, (_, _) => new ValueTask<TService>(service), configure);
    }

    /// <summary>The same with a service for each call, such as one for the tenant that its credentials name.</summary>
    /// <typeparam name="TService">What answers.</typeparam>
    /// <param name="endpoints">Where it is mapped; a route group gives another path.</param>
    /// <param name="operations">The table that was cast beside the client.</param>
    /// <param name="serviceOf">
    /// Gives the service of one call, each of a batch for itself, before the request is read. It may throw the API's own exception to
    /// refuse the call, which is told as any of its errors.
    /// </param>
    /// <param name="configure">Sets limits, and the codes of what no spec describes.</param>
    /// <returns>For further conventions.</returns>
    public static IEndpointConventionBuilder MapOperations<TService>(
        this IEndpointRouteBuilder endpoints,
        OperationTable<TService> operations,
        Func<HttpContext, Operation<TService>, ValueTask<TService>> serviceOf,
        Action<OperationsOptions>? configure = null)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(serviceOf);
        var options = new OperationsOptions();
        configure?.Invoke(options);
        OperationTable<TService> served = options.Endpoint is null ? operations : operations.Where(operation => (operation.Endpoint ?? "") == options.Endpoint);
        var errors = new ErrorResponseWriter(served.Errors, options);
        return served.DispatchKind switch
        {
            DispatchKind.Route => endpoints.Map("/{**path}", new RouteHandler<TService>(served, serviceOf, options, errors).HandleAsync),
            DispatchKind.JsonRpc => endpoints.MapPost("/", new JsonRpcHandler<TService>(served, serviceOf, options).HandleAsync),
            _ => endpoints.MapPost("/", (RequestDelegate)new HeaderHandler<TService>(served, serviceOf, options, errors).HandleAsync),
        };
    }
}
