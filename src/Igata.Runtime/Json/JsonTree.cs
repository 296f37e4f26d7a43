using Igata.Runtime.Json;

namespace Igata.Runtime.Errors;

/// <summary>Nested objects with strings as leaves, built from JSON Pointers.</summary>
internal sealed class JsonTree
{
    private readonly List<(string Name, JsonTree Value)> _members = [];
    private string? _text;

    public void SetValue(string? pointer, string? text)
    {
        if (text is null || string.IsNullOrEmpty(pointer))
        {
            return;
        }

        JsonTree node = this;
        foreach (string name in JsonPointer.SplitSegments(pointer))
        {
            node = node.GetOrAddMember(name);
        }

        node._text = text;
    }

    private JsonTree GetOrAddMember(string name)
    {
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

    public void Write(ref JsonWriter json)
    {
        if (_text is not null)
        {
            json.String(_text, 0);
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
}
