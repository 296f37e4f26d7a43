using System.Collections.Frozen;
using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The attributes of a session, in the order in which they were added. An empty value counts as absent.</summary>
internal sealed class Attributes
{
    private static readonly FrozenSet<string> ReadOnlyNames = FrozenSet.Create(
        StringComparer.Ordinal, "package", "channel", "platform", "assetId", "idp", "mvpd", "hba_status", "hba", "mobileDevice");

    private readonly OrderedDictionary<string, string> _values;

    private Attributes(OrderedDictionary<string, string> values) => _values = values;

    public bool IsEmpty => _values.Count == 0;

    public string? this[string name] => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public static Attributes Create(EquatableMap<string>? values) => new Attributes(new(StringComparer.Ordinal)).With(values);

    /// <summary>Adds and changes attributes. A read-only attribute that has a value is not changed.</summary>
    public Attributes With(EquatableMap<string>? changes)
    {
        var attributes = new OrderedDictionary<string, string>(_values, StringComparer.Ordinal);
        foreach ((string name, string value) in changes ?? default)
        {
            if (!ReadOnlyNames.Contains(name) || this[name] is null)
            {
                attributes[name] = value;
            }
        }

        return new Attributes(attributes);
    }

    /// <summary>Records the termination codes of the sessions that this one ended, as the first attribute.</summary>
    public Attributes ReplaceTerminationCodes(string codes)
    {
        var values = new OrderedDictionary<string, string>(_values, StringComparer.Ordinal);
        values.Remove("superseded");
        values.Insert(0, "superseded", codes);
        return new Attributes(values);
    }

    public EquatableMap<string> ToMap() => EquatableMap.Create<string>(_values.ToArray());
}
