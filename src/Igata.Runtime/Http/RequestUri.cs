namespace Igata.Runtime.Http;

/// <summary>Creates the URLs of requests. Escapes stay as they are.</summary>
internal static class RequestUri
{
    // By default, a Uri treats %2E%2E as a parent segment and decodes %41 to A.
    private static readonly UriCreationOptions NoCanonicalization = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Creates a URL from percent-encoded text.</summary>
    public static Uri Create(string text) => new(text, NoCanonicalization);

    /// <summary>Returns whether a query has a parameter with a percent-encoded name.</summary>
    public static bool HasParameter(string query, string name)
    {
        foreach (string parameter in query.TrimStart('?').Split('&'))
        {
            int end = parameter.IndexOf('=', StringComparison.Ordinal);
            if (parameter.AsSpan(0, end < 0 ? parameter.Length : end).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns a URL with another parameter, which is percent-encoded.</summary>
    public static Uri AddParameter(Uri uri, string parameter) =>
        Create(uri.AbsoluteUri.TrimEnd('?') + (uri.Query.Length > 1 ? "&" : "?") + parameter);
}
