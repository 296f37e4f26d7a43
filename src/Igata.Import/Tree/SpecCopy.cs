
namespace Igata.Import.Tree;

/// <summary>Copies parts of a spec, so that a change of one does not change the other.</summary>
internal static class SpecCopy
{
    public static SpecNode Copy(SpecNode node)
    {
        switch (node)
        {
            case SpecText text:
                return new SpecText(text.Text, text.Kind);
            case SpecList list:
                var items = new SpecList();
                items.Items.AddRange(list.Items.Select(item => new SpecItem(Copy(item.Value), item.At)));
                return items;
            case SpecMap map:
                var copy = new SpecMap { IsBlock = map.IsBlock };
                foreach (SpecEntry entry in map.Entries)
                {
                    copy.Add(entry.Key, Copy(entry.Value), entry.At);
                    copy.Entries[^1].AddComments(entry.Comments);
                }

                return copy;
            default:
                throw new InvalidOperationException($"A {node.GetType().Name} cannot be copied.");
        }
    }
}
