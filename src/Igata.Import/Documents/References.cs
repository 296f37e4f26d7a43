namespace Igata.Import.Documents;

/// <summary>Finds what a <c>$ref</c> of a document leads to, in this document or in another file.</summary>
internal sealed class References(DocumentSet documents)
{
    private const int MaxSteps = 64;

    /// <summary>The document that is imported.</summary>
    public SourceNode Main => documents.Main.Root;

    /// <summary>Follows references until a value is none; null if one leads nowhere or in circles.</summary>
    public SourceNode? Resolve(SourceNode? node) => node is null ? null : Follow(node).Value;

    /// <summary>Follows references until a value is none, and says in words why there is no value.</summary>
    public SourceNode? Resolve(SourceNode node, out string reason)
    {
        (SourceNode? value, reason) = Follow(node);
        return value;
    }

    /// <summary>Finds the value that a reference leads to, which may be a reference itself.</summary>
    /// <param name="from">A value of the document that contains the reference.</param>
    /// <param name="reference">The file, the fragment, or both.</param>
    public SourceNode? Find(SourceNode from, string reference) => Find(from.Document, reference).Value;

    private (SourceNode? Value, string Reason) Follow(SourceNode node)
    {
        for (int step = 0; step < MaxSteps; step++)
        {
            if (node.FindText("$ref") is not { } reference)
            {
                return (node, "");
            }

            (SourceNode? next, string reason) = Find(node.Document, reference);
            if (next is null)
            {
                return (null, $"'{reference}' {reason}");
            }

            node = next;
        }

        return (null, $"'{node.FindText("$ref")}' leads in circles");
    }

    private (SourceNode? Value, string Reason) Find(SourceDocument from, string reference)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string file = Unescape(hash < 0 ? reference : reference[..hash]);
        string fragment = hash < 0 ? "" : Unescape(reference[(hash + 1)..]);
        if (file.Length == 0)
        {
            return FindFragment(from.Root, fragment);
        }

        // A bundled document contains what has the identifier.
        if ((documents.GetAnchors(from).Find(file) ?? documents.GetAnchors(documents.Main).Find(file)) is { } identified)
        {
            return FindFragment(identified, fragment);
        }

        (SourceDocument? document, string reason) = documents.Load(from, file);
        return document is null ? (null, reason) : FindFragment(document.Root, fragment);
    }

    private (SourceNode? Value, string Reason) FindFragment(SourceNode root, string fragment)
    {
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return (documents.GetAnchors(root.Document).Find("#" + fragment), "leads nowhere");
        }

        SourceNode? node = root;
        foreach (string part in fragment.Split('/').Skip(1))
        {
            string key = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node.IsList ? FindItem(node, key) : node[key];
            if (node is null)
            {
                return (null, "leads nowhere");
            }
        }

        return (node, "");
    }

    private static SourceNode? FindItem(SourceNode list, string key) => int.TryParse(key, out int index) && index >= 0 && index < list.Children.Count ? list.Children[index] : null;

    private static string Unescape(string fragment) => fragment.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(fragment) : fragment;
}
