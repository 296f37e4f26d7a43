using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Server;

/// <summary>Serves the operations of an API.</summary>
public static class OperationEndpoints
{
    /// <summary>
    /// Maps the operations of a table: to <c>POST /</c> if a header or the body names the operation, to all paths if the path
    /// does. Requests are validated against the spec before the service is called.
    /// </summary>
    /// <typeparam name="TService">The service that implements the operations.</typeparam>
    /// <param name="endpoints">The route builder. Use a route group to map to another path.</param>
    /// <param name="operations">The generated table of operations.</param>
    /// <param name="service">The service for all calls. It must be safe for concurrent use.</param>
    /// <param name="configure">The delegate that sets limits, and the codes of errors that no spec defines.</param>
    /// <returns>A builder for further conventions.</returns>
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

    /// <summary>Maps the operations of a table, with a service per call, for example per tenant.</summary>
    /// <typeparam name="TService">The service that implements the operations.</typeparam>
    /// <param name="endpoints">The route builder. Use a route group to map to another path.</param>
    /// <param name="operations">The generated table of operations.</param>
    /// <param name="serviceOf">
    /// Returns the service for a call, before the request is read. Called once for each call of a batch. To reject the call, it
    /// throws the exception of the API, which is sent like any other error of it.
    /// </param>
    /// <param name="configure">The delegate that sets limits, and the codes of errors that no spec defines.</param>
    /// <returns>A builder for further conventions.</returns>
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
            DispatchKind.Header => endpoints.MapPost("/", (RequestDelegate)new HeaderHandler<TService>(served, serviceOf, options, errors).HandleAsync),
            _ => throw new InvalidOperationException($"The dispatch {served.DispatchKind} is not defined."),
        };
    }
}
