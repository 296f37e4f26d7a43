using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Server;

/// <summary>The path and query of a request with their escapes. ASP.NET decodes <c>%2F</c> and <c>%2E%2E</c> too early.</summary>
internal readonly ref struct RawRequestPath
{
    private RawRequestPath(bool isInside, ReadOnlySpan<char> path, string query)
    {
        IsInside = isInside;
        Path = path;
        Query = query;
    }

    /// <summary>Gets whether the path is inside of the one that the operations are mapped to.</summary>
    public bool IsInside { get; }

    /// <summary>Gets the path relative to the one that the operations are mapped to.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>Gets the query without its question mark.</summary>
    public string Query { get; }

    /// <param name="context">The request.</param>
    /// <param name="groupSegments">The number of segments of the route group.</param>
    public static RawRequestPath FromContext(HttpContext context, int groupSegments)
    {
        HttpRequest request = context.Request;
        string target = (context.Features[typeof(IHttpRequestFeature)] as IHttpRequestFeature)?.RawTarget ?? "";

        // Proxies receive the absolute form; an in-memory server has no raw target at all.
        if (!target.StartsWith('/'))
        {
            target = Uri.TryCreate(target, UriKind.Absolute, out Uri? uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri.PathAndQuery : "";
        }

        int queryStart = target.IndexOf('?', StringComparison.Ordinal);
        ReadOnlySpan<char> path = queryStart < 0 ? target : target.AsSpan(0, queryStart);
        int pathStart = PathOrigin.Find(path, request.PathBase.Value ?? "", request.Path.Value ?? "");
        path = pathStart >= 0 ? path[pathStart..] : request.Path.ToUriComponent();
        int start = PathOrigin.SkipSegments(path, groupSegments);

        // Middleware that rewrites the query leaves the raw target as it was. What the server sets is not decoded.
        string query = request.QueryString.Value ?? "";
        return new(start >= 0, path[Math.Max(start, 0)..], query.Length == 0 ? "" : query[1..]);
    }
}
