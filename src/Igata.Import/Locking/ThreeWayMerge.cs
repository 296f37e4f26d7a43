namespace Igata.Import.Locking;

/// <summary>Merges the edits of a user with the changes of a document, line by line. Of what was written before, only hashes are known.</summary>
internal static class ThreeWayMerge
{
    /// <summary>Merges lines.</summary>
    /// <param name="earlier">The hashes of the lines that the earlier import wrote.</param>
    /// <param name="current">The lines with the edits of the user.</param>
    /// <param name="imported">The lines of this import.</param>
    /// <param name="conflicts">The indexes of lines of the result at which both changed the same lines; those of the user are in the result.</param>
    public static IReadOnlyList<string> Merge(IReadOnlyList<string> earlier, IReadOnlyList<string> current, IReadOnlyList<string> imported, List<int> conflicts)
    {
        IReadOnlyList<string> own = LineHash.Create(current);
        IReadOnlyList<string> theirs = LineHash.Create(imported);
        int[] matchOwn = Match(earlier, own);
        int[] matchTheirs = Match(earlier, theirs);
        var merged = new List<string>();
        int start = 0;
        int startOwn = 0;
        int startTheirs = 0;
        for (int i = 0; i <= earlier.Count; i++)
        {
            bool isStable = i < earlier.Count && matchOwn[i] >= 0 && matchTheirs[i] >= 0;
            if (!isStable && i < earlier.Count)
            {
                continue;
            }

            int endOwn = i < earlier.Count ? matchOwn[i] : own.Count;
            int endTheirs = i < earlier.Count ? matchTheirs[i] : theirs.Count;
            string[] regionBase = [.. earlier.Skip(start).Take(i - start)];
            string[] regionOwn = [.. own.Skip(startOwn).Take(endOwn - startOwn)];
            string[] regionTheirs = [.. theirs.Skip(startTheirs).Take(endTheirs - startTheirs)];
            bool isTheirs = regionOwn.SequenceEqual(regionBase);
            if (!isTheirs && !regionTheirs.SequenceEqual(regionBase) && !regionOwn.SequenceEqual(regionTheirs))
            {
                conflicts.Add(merged.Count);
            }

            merged.AddRange(isTheirs ? imported.Skip(startTheirs).Take(endTheirs - startTheirs) : current.Skip(startOwn).Take(endOwn - startOwn));
            if (i < earlier.Count)
            {
                merged.Add(current[endOwn]);
            }

            (start, startOwn, startTheirs) = (i + 1, endOwn + 1, endTheirs + 1);
        }

        return merged;
    }

    // The longest common subsequence; pieces have at most some hundred lines.
    private static int[] Match(IReadOnlyList<string> earlier, IReadOnlyList<string> other)
    {
        int[] match = new int[earlier.Count];
        Array.Fill(match, -1);
        if ((long)earlier.Count * other.Count > 25_000_000)
        {
            return match;
        }

        int[,] length = new int[earlier.Count + 1, other.Count + 1];
        for (int i = earlier.Count - 1; i >= 0; i--)
        {
            for (int j = other.Count - 1; j >= 0; j--)
            {
                length[i, j] = earlier[i] == other[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < earlier.Count && j < other.Count;)
        {
            if (earlier[i] == other[j])
            {
                match[i++] = j++;
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return match;
    }
}
