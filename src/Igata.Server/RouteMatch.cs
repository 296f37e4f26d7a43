using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Server;

/// <summary>The operation that a request was matched with, as the value of the route parameter.</summary>
internal sealed record RouteMatch<TService>(Route<TService> Route, string Query, ParameterFormatException? Error);

/// <summary>
/// Matches a request if an operation has its path. Other requests go on to the other endpoints of the application. The raw path is
/// compared, so that an escaped slash stays within its segment.
/// </summary>
internal sealed class OperationConstraint<TService>(OperationTable<TService> operations) : IRouteConstraint
{
    private readonly HostRouteTable<TService> _routes = new(operations);

    /// <summary>Gets or sets the number of segments before the path of an operation: those of the route group.</summary>
    public int GroupSegments { get; set; }

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        if (httpContext is null || routeDirection is not RouteDirection.IncomingRequest)
        {
            return false;
        }

        var target = RawRequestPath.FromContext(httpContext, GroupSegments);
        RouteMatch<TService> match = Find(httpContext.Request, target);
        values[routeKey] = match;
        return match.Error is not null || match.Route.Operation is not null || match.Route.Allowed.Count > 0;
    }

    private RouteMatch<TService> Find(HttpRequest request, RawRequestPath target)
    {
        try
        {
            return new(target.Path is { } path ? _routes.Find(request.Method, path, request.Host.Value) : new() { Parameters = [], Allowed = [] }, target.Query, null);
        }
        catch (ParameterFormatException exception)
        {
            return new(default, target.Query, exception);
        }
    }
}
