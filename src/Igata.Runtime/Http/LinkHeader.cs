namespace Igata.Runtime.Http;

/// <summary>The <c>Link</c> header (RFC 8288).</summary>
internal static class LinkHeader
{
    /// <summary>Where the first link of a relation leads; null if there is none.</summary>
    public static string? Find(string header, string relation)
    {
        int at = 0;
        while (header.IndexOf('<', at) is >= 0 and var open && header.IndexOf('>', open) is >= 0 and var close)
        {
            string target = header[(open + 1)..close];
            int end = EndOfLink(header, close + 1);
            foreach (string parameter in HeaderList.Split(header[(close + 1)..end], ";"))
            {
                if (IsRelation(parameter, relation))
                {
                    return target.Trim();
                }
            }

            at = end;
        }

        return null;
    }

    // A comma ends a link, but not within quotes.
    private static int EndOfLink(string header, int at)
    {
        bool quoted = false;
        for (; at < header.Length; at++)
        {
            quoted ^= header[at] == '"';
            if (header[at] == ',' && !quoted)
            {
                return at;
            }
        }

        return at;
    }

    private static bool IsRelation(string parameter, string relation)
    {
        int equals = parameter.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || !parameter.AsSpan(0, equals).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (string one in parameter[(equals + 1)..].Trim(' ', '\t', '"').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (one.Equals(relation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
