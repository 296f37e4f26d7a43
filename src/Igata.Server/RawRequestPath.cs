using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Server;

/// <summary>The path and query of a request with their escapes. ASP.NET decodes <c>%2F</c> and <c>%2E%2E</c> too early.</summary>
/// <param name="Path">The path relative to the one that the operations are mapped to. Null if the request is outside of it.</param>
/// <param name="Query">The query without its question mark.</param>
internal readonly record struct RawRequestPath(string? Path, string Query)
{
    /// <param name="context">The request.</param>
    /// <param name="groupSegments">The number of segments of the route group.</param>
    public static RawRequestPath FromContext(HttpContext context, int groupSegments)
    {
        string target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";

        // Proxies receive the absolute form; an in-memory server has no raw target at all.
        if (!target.StartsWith('/'))
        {
            target = Uri.TryCreate(target, UriKind.Absolute, out Uri? uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? uri.PathAndQuery
                : (context.Request.PathBase + context.Request.Path).ToUriComponent() + context.Request.QueryString;
        }

        int queryStart = target.IndexOf('?', StringComparison.Ordinal);
        string path = queryStart < 0 ? target : target[..queryStart];
        return new(SkipSegments(path, CountBaseSegments(context) + groupSegments), queryStart < 0 ? "" : target[(queryStart + 1)..]);
    }

    private static int CountBaseSegments(HttpContext context)
    {
        string? pathBase = context.Request.PathBase.Value?.Trim('/');
        return string.IsNullOrEmpty(pathBase) ? 0 : pathBase.Split('/').Length;
    }

    private static string? SkipSegments(string path, int segments)
    {
        int position = 0;
        for (int i = 0; i < segments; i++)
        {
            position = path.IndexOf('/', position + 1);
            if (position < 0)
            {
                return i == segments - 1 ? "" : null;
            }
        }

        return path[position..];
    }
}
