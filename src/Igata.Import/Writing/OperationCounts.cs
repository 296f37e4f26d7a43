using Igata.Import.Documents;
using Igata.Import.Shaping;

namespace Igata.Import.Writing;

/// <summary>Counts the operations that an element of a document belongs to.</summary>
internal static class OperationCounts
{
    public static Func<SourceNode, int> Create(SpecDraft draft)
    {
        var usage = TypeUsage.Create(draft);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string type in draft.Methods.SelectMany(usage.OfMethod))
        {
            uses[type] = uses.GetValueOrDefault(type) + 1;
        }

        var counts = new Dictionary<SourceNode, int>();
        foreach (DeclaredType type in draft.Types)
        {
            counts.TryAdd(type.At, uses.GetValueOrDefault(type.Name));
        }

        return at =>
        {
            for (SourceNode? node = at; node is not null; node = node.Parent)
            {
                if (counts.TryGetValue(node, out int count))
                {
                    return count;
                }
            }

            return 0;
        };
    }
}
