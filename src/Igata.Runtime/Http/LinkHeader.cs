namespace Igata.Runtime.Http;

/// <summary>Reads the <c>Link</c> header (RFC 8288).</summary>
internal static class LinkHeader
{
    /// <summary>Returns the target of the first link of a relation, or null if there is none.</summary>
    public static string? Find(string header, string relation)
    {
        int position = 0;
        while (header.IndexOf('<', position) is >= 0 and var openBracket && header.IndexOf('>', openBracket) is >= 0 and var closeBracket)
        {
            string target = header[(openBracket + 1)..closeBracket];
            int end = FindLinkEnd(header, closeBracket + 1);
            foreach (string parameter in DelimitedList.Split(header[(closeBracket + 1)..end], ";"))
            {
                if (MatchesRelation(parameter, relation))
                {
                    return target.Trim();
                }
            }

            position = end;
        }

        return null;
    }

    // A comma ends a link, except within quotes.
    private static int FindLinkEnd(string header, int position)
    {
        bool quoted = false;
        for (; position < header.Length; position++)
        {
            quoted ^= header[position] == '"';
            if (header[position] == ',' && !quoted)
            {
                return position;
            }
        }

        return position;
    }

    private static bool MatchesRelation(string parameter, string relation)
    {
        int equalsIndex = parameter.IndexOf('=', StringComparison.Ordinal);
        if (equalsIndex < 0 || !parameter.AsSpan(0, equalsIndex).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (string candidate in parameter[(equalsIndex + 1)..].Trim(' ', '\t', '"').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (candidate.Equals(relation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
