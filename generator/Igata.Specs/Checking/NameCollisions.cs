using Igata.Specs.Diagnostics;

namespace Igata.Specs.Checking;

/// <summary>Reports names on the wire that map to the same C# name.</summary>
internal static class NameCollisions
{
    // The members of nearly all records are few, so that comparing their names is faster than hashing them.
    private const int MaxCompared = 16;

    public static void Report(IEnumerable<NamedItem> all, DiagnosticRule rule, StringComparer comparer, DiagnosticBag diagnostics)
    {
        if (all is IReadOnlyList<NamedItem> { Count: <= MaxCompared } few && AreDistinct(few, comparer))
        {
            return;
        }

        var first = new Dictionary<string, NamedItem>(comparer);
        foreach (NamedItem item in all.Where(item => item.Name.Length > 0))
        {
            if (first.TryGetValue(item.Name, out NamedItem? other))
            {
                diagnostics.Add(rule, item.Location, other.Wire.Value, item.Wire.Value, item.Name, DescribePlace(other, item));
            }
            else
            {
                first.Add(item.Name, item);
            }
        }
    }

    // A name in the path and one in the body can be equal.
    private static string DescribePlace(NamedItem other, NamedItem item) => other.Wire.Value != item.Wire.Value ? ""
        : $" in line {other.Location.Span.Line}, column {other.Location.Span.Column}{(other.Location.File == item.Location.File ? "" : $" of {other.Location.File}")},";

    private static bool AreDistinct(IReadOnlyList<NamedItem> items, StringComparer comparer)
    {
        for (int i = 1; i < items.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (comparer.Equals(items[i].Name, items[j].Name))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
