namespace Igata.Server;

/// <summary>
/// Finds the path of a request in its raw target. A path base is a part of the target if the application has split it off, and none if a proxy
/// removed it before (<c>X-Forwarded-Prefix</c>). A path that middleware has rewritten is not in the target at all.
/// </summary>
internal static class PathOrigin
{
    /// <param name="raw">The path of the raw target, with its escapes.</param>
    /// <param name="pathBase">The path base of the request.</param>
    /// <param name="path">The path of the request, in which the server has resolved escapes and dot segments.</param>
    /// <returns>The index of the path in the raw path, or -1 if it is not there.</returns>
    public static int Find(ReadOnlySpan<char> raw, string pathBase, string path)
    {
        if (raw.SequenceEqual(path))
        {
            return 0;
        }

        if (IsBoth(raw, pathBase, path))
        {
            return pathBase.Length;
        }

        // An in-memory server has no raw target.
        if (raw.IsEmpty)
        {
            return -1;
        }

        string resolved = Resolve(raw.ToString());
        return resolved == path ? 0
            : IsBoth(resolved, pathBase, path) ? SkipSegments(raw, pathBase.AsSpan().Count('/'))
            : -1;
    }

    private static bool IsBoth(ReadOnlySpan<char> whole, string pathBase, string path) =>
        pathBase.Length > 0 && whole.Length == pathBase.Length + path.Length && whole.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase) && whole.EndsWith(path, StringComparison.Ordinal);

    /// <summary>Resolves escapes and dot segments as the server does: <c>%2F</c> stays, because it does not separate segments.</summary>
    private static string Resolve(string raw)
    {
        string decoded = Uri.UnescapeDataString(raw.Replace("%2F", "%252F", StringComparison.Ordinal).Replace("%2f", "%252f", StringComparison.Ordinal));
        var segments = new List<string>();
        string last = "";
        foreach (string segment in decoded.Split('/').Skip(1))
        {
            last = segment;
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return "/" + string.Join('/', last is "." or ".." && segments.Count > 0 ? segments.Append("") : segments);
    }

    /// <summary>Returns the position behind some segments, or -1 if there are not so many.</summary>
    public static int SkipSegments(ReadOnlySpan<char> path, int segments)
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
