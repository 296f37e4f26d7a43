using System.Text;

namespace Igata.Runtime;

/// <summary>What lists and sets share.</summary>
internal static class Items
{
    private const int Shown = 8;
    private const int Small = 16;

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

    public static T[] Trim<T>(T[] array, int count) =>
        count == array.Length ? array : array.AsSpan(0, count).ToArray();

    // SequenceEqual over spans wants IEquatable items; ours need not be.
    public static bool SameSequence<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
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

    public static bool SameInAnyOrder<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        return SameSequence(left, right) || (left.Length <= Small ? SameFew(left, right) : SameMany(left, right));
    }

    private static bool SameFew<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        foreach (T item in left)
        {
            if (CountOf(item, left) != CountOf(item, right))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountOf<T>(T wanted, ReadOnlySpan<T> items)
    {
        int count = 0;
        foreach (T item in items)
        {
            count += EqualityComparer<T>.Default.Equals(wanted, item) ? 1 : 0;
        }

        return count;
    }

    private static bool SameMany<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        // The tuple lets null be a key.
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
        for (int i = 0; i < items.Length && i < Shown; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(items[i]);
        }

        if (items.Length > Shown)
        {
            text.Append($", … {items.Length - Shown} more");
        }

        return text.Append(']').ToString();
    }
}
