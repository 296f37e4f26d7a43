using Igata.Specs.Diagnostics;

namespace Igata.Specs.Checking;

/// <summary>Reports names on the wire that map to the same C# name.</summary>
internal static class NameCollisions
{
    public static void Report(IEnumerable<NamedItem> all, DiagnosticRule rule, StringComparer comparer, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, NamedItem>(comparer);
        foreach (NamedItem item in all.Where(item => item.Name.Length > 0))
        {
            if (first.TryGetValue(item.Name, out NamedItem other))
            {
                diagnostics.Add(rule, item.Location, other.Wire.Value, item.Wire.Value, item.Name);
            }
            else
            {
                first.Add(item.Name, item);
            }
        }
    }
}
