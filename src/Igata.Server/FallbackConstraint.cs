using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Server;

/// <summary>
/// Matches a request that no operation has matched, unless the application has a fallback of its own for the same prefix. Of several APIs
/// with one prefix, the first one responds.
/// </summary>
internal sealed class FallbackConstraint : IRouteConstraint
{
    /// <summary>The order of a fallback, as <c>MapFallback</c> sets it.</summary>
    public const int Order = int.MaxValue;

    /// <summary>Gets or sets the pattern, with the prefix of the route group.</summary>
    public RoutePattern? Pattern { get; set; }

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        // Operations come before fallbacks.
        if (httpContext is null || routeDirection is not RouteDirection.IncomingRequest || IsMatched(httpContext.Request) || HasOtherFallback(httpContext))
        {
            return false;
        }

        httpContext.Items.TryAdd(typeof(FallbackConstraint), this);
        return httpContext.Items[typeof(FallbackConstraint)] == this;
    }

    private static bool IsMatched(HttpRequest request) => request.RouteValues.TryGetValue(OperationEndpoints.PathParameter, out object? match) && match is IRouteMatch;

    private bool HasOtherFallback(HttpContext context) => context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Any(endpoint => endpoint.Order == Order && !IsOwn(endpoint.RoutePattern) && GetPrefix(endpoint.RoutePattern) == GetPrefix(Pattern));

    private static bool IsOwn(RoutePattern pattern) =>
        pattern.ParameterPolicies.Values.Any(static policies => policies.Any(static policy => policy.ParameterPolicy is FallbackConstraint));

    private static string GetPrefix(RoutePattern? pattern) =>
        pattern?.RawText is { } text && text.LastIndexOf("{*", StringComparison.Ordinal) is >= 0 and var end ? text[..end].Trim('/') : "";
}
