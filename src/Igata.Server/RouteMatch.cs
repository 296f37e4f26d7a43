using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Server;

/// <summary>The value of the route parameter of a request that an operation of any API matches.</summary>
internal interface IRouteMatch;

/// <summary>The operation that a request was matched with, as the value of the route parameter.</summary>
internal sealed class RouteMatch<TService>(Route<TService> route, string query, ParameterFormatException? error) : IRouteMatch
{
    public Route<TService> Route => route;

    public string Query => query;

    public ParameterFormatException? Error => error;
}

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
        if (!target.IsInside)
        {
            return false;
        }

        RouteMatch<TService> match = Find(httpContext.Request, target);
        if (match.Error is null && match.Route.Operation is null && match.Route.Allowed.Count == 0)
        {
            return false;
        }

        values[routeKey] = match;

        // The matcher sets them too, but only after the constraints of all endpoints; that of a fallback reads them. A feature of our own would
        // invalidate those that ASP.NET has already looked up.
        httpContext.Request.RouteValues = values;
        return true;
    }

    private RouteMatch<TService> Find(HttpRequest request, RawRequestPath target)
    {
        try
        {
            return new(_routes.Find(request.Method, target.Path, request.Host.Value), target.Query, null);
        }
        catch (ParameterFormatException exception)
        {
            return new(default, target.Query, exception);
        }
    }
}
