namespace Igata.Specs.Yaml.Simple;

/// <summary>The entries of a mapping, each with a key of its own.</summary>
internal sealed class SimpleEntries
{
    // The keys of nearly all mappings are few, so that comparing them is faster than hashing them.
    private const int MaxCompared = 12;

    private readonly List<YamlEntry> _entries = [];
    private HashSet<string>? _keys;

    public int Count => _entries.Count;

    /// <summary>Adds an entry; returns false if its key exists.</summary>
    public bool TryAdd(YamlScalar key, YamlNode value)
    {
        if (_entries.Count == MaxCompared)
        {
            _keys ??= new HashSet<string>(_entries.Select(entry => entry.Key.Text), StringComparer.Ordinal);
        }

        bool isNew = _keys is null ? !Contains(key.Text) : _keys.Add(key.Text);
        _entries.Add(new YamlEntry(key, value));
        return isNew;
    }

    private bool Contains(string key)
    {
        foreach (YamlEntry entry in _entries)
        {
            if (entry.Key.Text == key)
            {
                return true;
            }
        }

        return false;
    }

    public IReadOnlyList<YamlEntry> ToList() => _entries;
}
