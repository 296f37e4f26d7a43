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
        string target = (context.Features[typeof(IHttpRequestFeature)] as IHttpRequestFeature)?.RawTarget ?? "";

        // Proxies receive the absolute form; an in-memory server has no raw target at all.
        if (!target.StartsWith('/'))
        {
            target = Uri.TryCreate(target, UriKind.Absolute, out Uri? uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? uri.PathAndQuery
                : (context.Request.PathBase + context.Request.Path).ToUriComponent() + context.Request.QueryString;
        }

        int queryStart = target.IndexOf('?', StringComparison.Ordinal);
        int pathEnd = queryStart < 0 ? target.Length : queryStart;
        int pathStart = SkipSegments(target.AsSpan(0, pathEnd), CountBaseSegments(context) + groupSegments);
        return new(pathStart >= 0, target.AsSpan(Math.Max(pathStart, 0), pathEnd - Math.Max(pathStart, 0)), queryStart < 0 ? "" : target[(queryStart + 1)..]);
    }

    private static int CountBaseSegments(HttpContext context)
    {
        if (!context.Request.PathBase.HasValue)
        {
            return 0;
        }

        string? pathBase = context.Request.PathBase.Value.Trim('/');
        return string.IsNullOrEmpty(pathBase) ? 0 : pathBase.Count('/') + 1;
    }

    /// <summary>Returns the position behind some segments, or -1 if there are not so many.</summary>
    private static int SkipSegments(ReadOnlySpan<char> path, int segments)
    {
        int position = 0;
        for (int i = 0; i < segments; i++)
        {
            int offset = position < path.Length ? path[(position + 1)..].IndexOf('/') : -1;
            if (offset < 0)
            {
                return i == segments - 1 ? path.Length : -1;
            }

            position += offset + 1;
        }

        return position;
    }
}
