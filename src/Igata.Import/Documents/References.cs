namespace Igata.Import.Documents;

/// <summary>Finds what a <c>$ref</c> of a document leads to.</summary>
internal sealed class References(SourceDocument document)
{
    private const int MaxSteps = 64;

    /// <summary>Follows references until a value is none; null if one leads nowhere, in circles, or to another file.</summary>
    public SourceNode? Resolve(SourceNode? node)
    {
        for (int step = 0; step < MaxSteps && node is not null; step++)
        {
            if (node.FindText("$ref") is not { } reference)
            {
                return node;
            }

            node = Find(reference);
        }

        return null;
    }

    /// <summary>Finds a value by the fragment of a reference.</summary>
    public SourceNode? Find(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return null;
        }

        SourceNode? node = document.Root;
        foreach (string part in Unescape(reference[1..]).Split('/').Skip(1))
        {
            string key = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node.IsList ? FindItem(node, key) : node[key];
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }

    private static SourceNode? FindItem(SourceNode list, string key) => int.TryParse(key, out int index) && index >= 0 && index < list.Children.Count ? list.Children[index] : null;

    private static string Unescape(string fragment) => fragment.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(fragment) : fragment;
}
