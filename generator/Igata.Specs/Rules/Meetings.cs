using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

/// <summary>Tells of two names on the wire that are one in C#.</summary>
internal static class Meetings
{
    public static void Report(IEnumerable<Named> all, Descriptor descriptor, StringComparer comparer, Findings findings)
    {
        var first = new Dictionary<string, Named>(comparer);
        foreach (Named named in all.Where(named => named.Name.Length > 0))
        {
            if (first.TryGetValue(named.Name, out Named other))
            {
                findings.Add(descriptor, named.Place, other.Wire.Value, named.Wire.Value, named.Name);
            }
            else
            {
                first.Add(named.Name, named);
            }
        }
    }
}
