using System.ComponentModel;
using Igata.Runtime.Json;
using Igata.Runtime.Values;

namespace Igata.Runtime.CompilerServices;

/// <summary>Collects the members of a JSON object whose names begin with the same text.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FamilyBuilder<T>
{
    private ArrayBuilder<KeyValuePair<string, T>> _entries;

    /// <summary>Reads a member.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="key">The name of the member, without the text that all names begin with.</param>
    /// <param name="value">The function that reads the value.</param>
    public void Add(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, scoped ReadOnlySpan<byte> key, JsonReaderFunc<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string name = JsonParsing.DecodeKey(json, ref reader, key);
        _entries.Add(new(name, value(json, ref position, ref reader)));
    }

    /// <summary>Returns the members. If a name occurs twice, the last value is used.</summary>
    /// <returns>The map, in wire order.</returns>
    public readonly EquatableMap<T> ToMap() => new(MapKeyComparer.Distinct(_entries.ToArray()));
}
