using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>A JSON value to which strings can be added at JSON Pointers. Only the objects on the way to them are parsed.</summary>
internal sealed class JsonTree
{
    private readonly List<(string Name, JsonTree Value)> _members = [];
    private JsonData _value;

    /// <summary>Creates a tree.</summary>
    /// <param name="value">The value to add to; an object without members if it is the default.</param>
    public JsonTree(JsonData value = default) => _value = value;

    /// <summary>Sets a string. A value on the way that is not an object is left as it is, and nothing is set.</summary>
    /// <param name="pointer">The JSON Pointer, or null.</param>
    /// <param name="text">The string; if it is null, nothing is set.</param>
    public void SetText(string? pointer, string? text) => Set(pointer, text is null ? default : JsonData.String(text));

    /// <summary>Sets a value. A value on the way that is not an object is left as it is, and nothing is set.</summary>
    /// <param name="pointer">The JSON Pointer, or null.</param>
    /// <param name="value">The value; if it has none, nothing is set.</param>
    public void Set(string? pointer, JsonData value)
    {
        if (value.IsDefault || string.IsNullOrEmpty(pointer))
        {
            return;
        }

        JsonTree? node = this;
        foreach (string name in JsonPointer.SplitSegments(pointer))
        {
            node = node?.GetOrAddMember(name);
        }

        if (node is { _members.Count: 0 } && (node._value.IsDefault || node._value.Kind is JsonKind.Null))
        {
            node._value = value;
        }
    }

    public void Write(ref JsonWriter json)
    {
        if (!_value.IsDefault)
        {
            json.Data(_value, 0);
            return;
        }

        json.Reserve(2);
        json.Byte((byte)'{');
        foreach ((string name, JsonTree value) in _members)
        {
            json.Name(name);
            value.Write(ref json);
            json.Reserve(2);
            json.Byte((byte)',');
        }

        json.CloseTrailing();
    }

    private JsonTree? GetOrAddMember(string name)
    {
        if (!TryExpand())
        {
            return null;
        }

        foreach ((string existingName, JsonTree value) in _members)
        {
            if (existingName == name)
            {
                return value;
            }
        }

        var added = new JsonTree();
        _members.Add((name, added));
        return added;
    }

    private bool TryExpand()
    {
        if (_value.IsDefault)
        {
            return true;
        }

        if (_value.Kind is not JsonKind.Object)
        {
            return false;
        }

        foreach ((string name, JsonData value) in _value.EnumerateObject())
        {
            _members.Add((name, new JsonTree(value)));
        }

        _value = default;
        return true;
    }
}
