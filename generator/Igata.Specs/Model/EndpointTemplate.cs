namespace Igata.Specs.Model;

/// <summary>Reads the URL of an endpoint, in which names can stand in braces.</summary>
internal static class EndpointTemplate
{
    private const string SchemeEnd = "://";

    /// <summary>Returns the names in braces, in order.</summary>
    public static IEnumerable<string> GetNames(string text)
    {
        int position = 0;
        while (text.IndexOf('{', position) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            yield return text.Substring(open + 1, close - open - 1);
            position = close + 1;
        }
    }

    /// <summary>Returns the host without its port; null if the text has no host.</summary>
    public static string? FindHost(string url)
    {
        int start = url.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += SchemeEnd.Length;
        int end = url.IndexOf('/', start);
        string authority = end < 0 ? url.Substring(start) : url.Substring(start, end - start);
        int port = authority.IndexOf(':', authority.LastIndexOf('}') + 1);
        return port < 0 ? authority : authority.Substring(0, port);
    }
}
