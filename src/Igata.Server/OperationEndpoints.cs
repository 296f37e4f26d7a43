using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Igata.Server;

/// <summary>Serves the operations of an API.</summary>
public static class OperationEndpoints
{
    /// <summary>The name of the route parameter whose value is the <see cref="RouteMatch{TService}"/>.</summary>
    internal const string PathParameter = "path";

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
    /// <exception cref="InvalidOperationException">Another API is mapped to the same paths.</exception>
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
    /// <exception cref="InvalidOperationException">Another API is mapped to the same paths.</exception>
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
        var mapped = MappedTable.Create(served);
        MappedTables.Add(endpoints, mapped);
        var errors = new ErrorResponseWriter(served.Errors, options);
        IEndpointConventionBuilder builder = served.DispatchKind switch
        {
            DispatchKind.Route => MapRoutes(endpoints, served, new RouteHandler<TService>(serviceOf, options, errors)),
            DispatchKind.JsonRpc => endpoints.MapPost("/", new JsonRpcHandler<TService>(served, serviceOf, options).HandleAsync),
            DispatchKind.Header => endpoints.MapPost("/", (RequestDelegate)new HeaderHandler<TService>(served, serviceOf, options, errors).HandleAsync),
            _ => throw new InvalidOperationException($"The dispatch {served.DispatchKind} is not defined."),
        };
        builder.Add(endpoint => MappedTables.AddPattern(endpoints.ServiceProvider, ((RouteEndpointBuilder)endpoint).RoutePattern.RawText ?? "", mapped));
        return builder;
    }

    /// <summary>
    /// Maps the paths of the operations. An endpoint for the paths that no operation has comes after all others, so that a fallback of
    /// the application, or another API with the same prefix, receives them first.
    /// </summary>
    private static CompositeConventionBuilder MapRoutes<TService>(IEndpointRouteBuilder endpoints, OperationTable<TService> operations, RouteHandler<TService> handler)
        where TService : class
    {
        var constraint = new OperationConstraint<TService>(operations);
        IEndpointConventionBuilder routes = endpoints.Map(CreatePattern(constraint), handler.HandleAsync);
        routes.Add(endpoint => constraint.GroupSegments = ((RouteEndpointBuilder)endpoint).RoutePattern.PathSegments.Count - 1);
        var noOperation = new FallbackConstraint();
        IEndpointConventionBuilder fallback = endpoints.Map(CreatePattern(noOperation), handler.RejectAsync);
        fallback.Add(endpoint =>
        {
            ((RouteEndpointBuilder)endpoint).Order = FallbackConstraint.Order;
            noOperation.Pattern = ((RouteEndpointBuilder)endpoint).RoutePattern;
        });
        return new CompositeConventionBuilder(routes, fallback);
    }

    private static RoutePattern CreatePattern(IRouteConstraint constraint) =>
        RoutePatternFactory.Parse($"/{{**{PathParameter}}}", null, new RouteValueDictionary { [PathParameter] = constraint });
}
