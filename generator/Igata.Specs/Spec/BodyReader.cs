using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads what is sent or comes back as a whole: members in place, a type, or raw bytes.</summary>
internal static class BodyReader
{
    public static BodySpec? Of(Section section, string keyword, Findings findings)
    {
        if (section.Node(keyword) is not { } node)
        {
            return null;
        }

        bool optional = keyword[keyword.Length - 1] == '?';
        var body = new BodySpec(node.Place) { Keyword = new Located<string>(keyword, section.KeyPlace(keyword)), Optional = optional };
        switch (keyword, node)
        {
            case ("response", YamlScalar { Text: "echo" }):
                return body with { Echo = true };
            case ("content", _):
                return body with { Content = ContentReader.Read(section, findings) };
            case ("params", YamlSequence sequence):
                return body with { Fields = FieldsReader.ReadPositional(sequence, keyword, findings) };
            case (not "multipart", YamlScalar scalar):
                return body with { Type = TypeExprReader.Read(scalar, findings) };
            case ("body?" or "form?", YamlMapping) when !IsOfErrors(section):
                section.Wrong(keyword, "a type: give these members a name", node);
                return null;
            default:
                return FieldsReader.Read(node, keyword, findings) is { } fields ? body with { Fields = fields } : null;
        }
    }

    /// <summary>Every one of these that is written.</summary>
    public static IReadOnlyList<BodySpec> AllOf(Section section, IEnumerable<string> keywords, Findings findings) =>
        [.. keywords.Select(keyword => Of(section, keyword, findings)).OfType<BodySpec>()];

    /// <summary>The one of these that is written; a second one is a fault.</summary>
    public static BodySpec? OneOf(Section section, IReadOnlyList<string> keywords, Findings findings)
    {
        IReadOnlyList<BodySpec> bodies = AllOf(section, keywords, findings);
        foreach (BodySpec second in bodies.Skip(1))
        {
            findings.Add(Catalog.MisplacedKeyword, second.Keyword.Place, second.Keyword.Value, $"there is '{bodies[0].Keyword.Value}' already.");
        }

        return bodies.FirstOrDefault();
    }

    // The body of an error is a record of its own, so members in place have a name there.
    private static bool IsOfErrors(Section section) => ReferenceEquals(section.Known, Keywords.ErrorCode);
}
