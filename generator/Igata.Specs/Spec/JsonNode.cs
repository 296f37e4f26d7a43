using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>A JSON value, written as YAML.</summary>
internal abstract record JsonNode(SourceLocation Location);

internal sealed record JsonLeaf(JsonScalar Scalar, SourceLocation Location) : JsonNode(Location);

internal sealed record JsonList(IReadOnlyList<JsonNode> Items, SourceLocation Location) : JsonNode(Location);

internal sealed record JsonObject(IReadOnlyList<JsonMember> Members, SourceLocation Location) : JsonNode(Location)
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
