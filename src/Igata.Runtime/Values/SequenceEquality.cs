using System.Text;

namespace Igata.Runtime.Values;

/// <summary>Compares, copies and formats the items of lists and sets.</summary>
internal static class SequenceEquality
{
    private const int MaxDisplayedItems = 8;
    private const int LinearSearchThreshold = 16;

    public static T[] Copy<T>(T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.AsSpan().ToArray();
    }

    public static T[] Copy<T>(IReadOnlyCollection<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return [.. items];
    }

    /// <summary>Returns the items, which are owned by the caller, each of them once.</summary>
    public static T[] GetDistinct<T>(T[] items)
    {
        if (items.Length <= LinearSearchThreshold)
        {
            for (int i = 1; i < items.Length; i++)
            {
                if (Array.IndexOf(items, items[i], 0, i) >= 0)
                {
                    return [.. items.Distinct()];
                }
            }

            return items;
        }

        var seen = new HashSet<T>(items.Length);
        return Array.TrueForAll(items, seen.Add) ? items : [.. items.Distinct()];
    }

    public static T[] Trim<T>(T[] array, int count) =>
        count == array.Length ? array : array.AsSpan(0, count).ToArray();

    // MemoryExtensions.SequenceEqual requires items that implement IEquatable, which these items may not.
    public static bool SequenceEqual<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool EqualsInAnyOrder<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        return SequenceEqual(left, right) || (left.Length <= LinearSearchThreshold ? EqualsByCounting(left, right) : EqualsByHashing(left, right));
    }

    private static bool EqualsByCounting<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        foreach (T item in left)
        {
            if (CountOccurrences(item, left) != CountOccurrences(item, right))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountOccurrences<T>(T value, ReadOnlySpan<T> items)
    {
        int count = 0;
        foreach (T item in items)
        {
            count += EqualityComparer<T>.Default.Equals(value, item) ? 1 : 0;
        }

        return count;
    }

    private static bool EqualsByHashing<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        // The tuple allows null as a key.
        var counts = new Dictionary<ValueTuple<T>, int>(left.Length);
        foreach (T item in left)
        {
            counts[new(item)] = counts.GetValueOrDefault(new(item)) + 1;
        }

        foreach (T item in right)
        {
            int count = counts.GetValueOrDefault(new(item));
            if (count == 0)
            {
                return false;
            }

            counts[new(item)] = count - 1;
        }

        return true;
    }

    public static string Describe<T>(ReadOnlySpan<T> items)
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < items.Length && i < MaxDisplayedItems; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(items[i]);
        }

        if (items.Length > MaxDisplayedItems)
        {
            text.Append($", … {items.Length - MaxDisplayedItems} more");
        }

        return text.Append(']').ToString();
    }
}
