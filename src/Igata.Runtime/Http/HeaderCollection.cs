using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Igata.Runtime.Transport;

/// <summary>Headers by case-insensitive names, validated when they are added. A debugger shows only the names, because values may be credentials.</summary>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(HeaderDebugView))]
internal sealed class HeaderCollection : IDictionary<string, string>
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string this[string key]
    {
        get => _values[key];
        set
        {
            Validate(key, value);
            _values[key] = value;
        }
    }

    public ICollection<string> Keys => _values.Keys;

    public ICollection<string> Values => _values.Values;

    public int Count => _values.Count;

    public bool IsReadOnly => false;

    public void Add(string key, string value)
    {
        Validate(key, value);
        _values.Add(key, value);
    }

    public void Add(KeyValuePair<string, string> item) => Add(item.Key, item.Value);

    public void Clear() => _values.Clear();

    public bool Contains(KeyValuePair<string, string> item) => _values.TryGetValue(item.Key, out string? value) && value == item.Value;

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public void CopyTo(KeyValuePair<string, string>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, string>>)_values).CopyTo(array, arrayIndex);

    public bool Remove(string key) => _values.Remove(key);

    public bool Remove(KeyValuePair<string, string> item) => Contains(item) && Remove(item.Key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _values.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Validate(string name, string value)
    {
        HeaderSyntax.CheckName(name);
        HeaderSyntax.CheckValue(name, value);
    }

    private sealed class HeaderDebugView(HeaderCollection headers)
    {
        public string[] Names => [.. headers.Keys];
    }
}
