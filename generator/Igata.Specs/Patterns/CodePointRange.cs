using Igata.Runtime.Validation.Patterns;

namespace Igata.Specs.Patterns;

/// <summary>A range of code points.</summary>
/// <param name="First">The first code point.</param>
/// <param name="Last">The last code point.</param>
internal readonly record struct CodePointRange(int First, int Last)
{
    /// <summary>Returns the ranges sorted, and without overlaps.</summary>
    public static List<CodePointRange> Merge(IEnumerable<CodePointRange> ranges)
    {
        var merged = new List<CodePointRange>();
        foreach (CodePointRange range in ranges.OrderBy(range => range.First))
        {
            int last = merged.Count - 1;
            if (last >= 0 && range.First <= merged[last].Last + 1)
            {
                merged[last] = merged[last] with { Last = Math.Max(range.Last, merged[last].Last) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    /// <summary>Returns all other code points.</summary>
    /// <param name="ranges">The ranges: sorted, and without overlaps.</param>
    public static IEnumerable<CodePointRange> Complement(IEnumerable<CodePointRange> ranges)
    {
        int next = 0;
        foreach (CodePointRange range in ranges)
        {
            if (range.First > next)
            {
                yield return new CodePointRange(next, range.First - 1);
            }

            next = range.Last + 1;
        }

        if (next <= CodePointSet.MaxCodePoint)
        {
            yield return new CodePointRange(next, CodePointSet.MaxCodePoint);
        }
    }
}
