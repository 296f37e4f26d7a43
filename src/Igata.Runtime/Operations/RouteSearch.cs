namespace Igata.Runtime.Operations;

/// <summary>What a search for a route has found: the first route of the HTTP method, or all routes of the path.</summary>
/// <param name="verbs">The HTTP methods of the routes.</param>
/// <param name="verb">The HTTP method of the request.</param>
/// <param name="all">Receives all routes in any order; null: only the first one of the HTTP method is searched.</param>
internal struct RouteSearch(string[] verbs, string verb, List<int>? all)
{
    private int _exact = -1;
    private int _head = -1;

    /// <summary>Gets the route, or -1. An operation of <c>GET</c> responds to <c>HEAD</c> if no other operation does.</summary>
    public readonly int Route => _exact >= 0 ? _exact : _head;

    public void Add(int route)
    {
        all?.Add(route);
        if (verbs[route] == verb)
        {
            _exact = _exact < 0 ? route : Math.Min(_exact, route);
        }
        else if (verb == "HEAD" && verbs[route] == "GET")
        {
            _head = _head < 0 ? route : Math.Min(_head, route);
        }
    }
}
