using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>A set of characters: those in the ranges, or all other characters.</summary>
internal readonly record struct CharClass(EquatableArray<CharRange> Ranges, bool Negated)
{
    public static CharClass Create(IEnumerable<CharRange> ranges, bool negated) => new(Merge(ranges).ToEquatableArray(), negated);

    public bool Overlaps(CharClass other)
    {
        List<CharRange> ranges = GetPositiveRanges();
        List<CharRange> otherRanges = other.GetPositiveRanges();
        int i = 0;
        int j = 0;
        while (i < ranges.Count && j < otherRanges.Count)
        {
            if (ranges[i].Last < otherRanges[j].First)
            {
                i++;
            }
            else if (otherRanges[j].Last < ranges[i].First)
            {
                j++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private List<CharRange> GetPositiveRanges()
    {
        if (!Negated)
        {
            return [.. Ranges];
        }

        var rest = new List<CharRange>();
        int next = char.MinValue;
        foreach (CharRange range in Ranges)
        {
            if (range.First > next)
            {
                rest.Add(new CharRange((char)next, (char)(range.First - 1)));
            }

            next = range.Last + 1;
        }

        if (next <= char.MaxValue)
        {
            rest.Add(new CharRange((char)next, char.MaxValue));
        }

        return rest;
    }

    private static List<CharRange> Merge(IEnumerable<CharRange> ranges)
    {
        var merged = new List<CharRange>();
        foreach (CharRange range in ranges.OrderBy(range => range.First))
        {
            int last = merged.Count - 1;
            if (last >= 0 && range.First <= merged[last].Last + 1)
            {
                merged[last] = merged[last] with { Last = range.Last > merged[last].Last ? range.Last : merged[last].Last };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}
