using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>A JSON value as written in YAML.</summary>
internal abstract record JsonNode(Place Place);

internal sealed record JsonLeaf(JsonScalar Scalar, Place Place) : JsonNode(Place);

internal sealed record JsonList(IReadOnlyList<JsonNode> Items, Place Place) : JsonNode(Place);

internal sealed record JsonObject(IReadOnlyList<JsonMember> Members, Place Place) : JsonNode(Place)
{
    private Dictionary<string, JsonNode>? _byName;

    public JsonNode? this[string name]
    {
        get
        {
            _byName ??= Members.ToDictionary(member => member.Name.Value, member => member.Value, StringComparer.Ordinal);
            return _byName.TryGetValue(name, out JsonNode? value) ? value : null;
        }
    }
}

internal sealed record JsonMember(Located<string> Name, JsonNode Value);
