using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml;

/// <summary>A mapping or a sequence that is still open.</summary>
internal sealed class YamlFrame(bool isMapping, bool flow, bool isKey, int start)
{
    private readonly Dictionary<string, YamlScalar> _keys = new(StringComparer.Ordinal);

    public bool IsMapping { get; } = isMapping;

    public bool Flow { get; } = flow;

    /// <summary>Whether the node is used as a key, which is reported. Its content is ignored.</summary>
    public bool IsKey { get; } = isKey;

    public bool ExpectsKey => IsMapping && PendingKey is null;

    /// <summary>The key whose value is not known yet.</summary>
    public YamlNode? PendingKey { get; private set; }

    public int Start { get; } = start;

    public int LastEnd { get; set; } = start;

    public List<YamlNode> Items { get; } = [];

    public List<YamlEntry> Entries { get; } = [];

    /// <summary>Receives keys and values alternately; an entry with an invalid key is reported and dropped.</summary>
    public void AddEntry(YamlNode node, string text, DiagnosticBag diagnostics)
    {
        if (PendingKey is not { } key)
        {
            PendingKey = node;
            return;
        }

        PendingKey = null;
        if (IsKey)
        {
            return;
        }

        if (key is not YamlScalar name)
        {
            diagnostics.Add(Catalog.KeyIsNotString, key.Location);
        }
        else if (IsMerge(name))
        {
            diagnostics.Add(Catalog.UnsupportedMergeKey, name.Location);
        }
        else if (Flow && node is YamlScalar { IsEmpty: true } && !HasColon(name, node, text))
        {
            diagnostics.Add(Catalog.UnquotedComma, name.Location, name.Text);
        }
        else if (_keys.TryGetValue(name.Text, out YamlScalar? first))
        {
            diagnostics.Add(Catalog.DuplicateKey, name.Location, name.Text, first.Location.Span.Line);
        }
        else
        {
            _keys.Add(name.Text, name);
            Entries.Add(new YamlEntry(name, node));
        }
    }

    private static bool IsMerge(YamlScalar key) => key is { Plain: true, Text: "<<" };

    private static bool HasColon(YamlScalar key, YamlNode value, string text)
    {
        int from = key.Location.Span.Offset + key.Location.Span.Length;
        return text.IndexOf(':', from, Math.Max(0, value.Location.Span.Offset - from)) >= 0;
    }
}
