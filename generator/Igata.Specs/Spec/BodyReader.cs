using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads a request or a response: members in place, a type, or raw bytes.</summary>
internal static class BodyReader
{
    public static BodySpec? Read(MappingReader section, string keyword, DiagnosticBag diagnostics)
    {
        if (section.GetNode(keyword) is not { } node)
        {
            return null;
        }

        bool optional = keyword[keyword.Length - 1] == '?';
        var body = new BodySpec(node.Location) { Keyword = new Located<string>(keyword, section.GetKeyLocation(keyword)), Optional = optional };
        switch (keyword, node)
        {
            case ("response", YamlScalar { Text: "echo" }):
                return body with { Echo = true };
            case ("events" or "lines", _):
                return StreamReader.Read(section, body, node, diagnostics);
            case ("content", _):
                return body with { Content = ContentReader.Read(section, diagnostics) };
            case ("params", YamlSequence sequence):
                return body with { Fields = FieldsReader.ReadPositional(sequence, keyword, diagnostics) };
            case (not ("multipart" or "multipart?"), YamlScalar scalar):
                return body with { Type = TypeExprReader.Read(scalar, diagnostics) };
            case ("body?" or "form?", YamlMapping) when !IsErrorBody(section):
                section.ReportWrongKind(Catalog.ExpectsNamedType, keyword, node);
                return null;
            default:
                return FieldsReader.Read(node, keyword, diagnostics) is { } fields ? body with { Fields = fields } : null;
        }
    }

    /// <summary>Reads all bodies that are present.</summary>
    public static IReadOnlyList<BodySpec> ReadAll(MappingReader section, IEnumerable<string> keywords, DiagnosticBag diagnostics) =>
        [.. keywords.Select(keyword => Read(section, keyword, diagnostics)).OfType<BodySpec>()];

    /// <summary>Reads the body that is present, and reports a second one.</summary>
    public static BodySpec? ReadSingle(MappingReader section, IReadOnlyList<string> keywords, DiagnosticBag diagnostics)
    {
        IReadOnlyList<BodySpec> bodies = ReadAll(section, keywords, diagnostics);
        foreach (BodySpec second in bodies.Skip(1))
        {
            diagnostics.Add(Catalog.KeywordConflict, second.Keyword.Location, second.Keyword.Value, bodies[0].Keyword.Value);
        }

        return bodies.FirstOrDefault();
    }

    // The body of an error becomes a named record, so its members can be written in place.
    private static bool IsErrorBody(MappingReader section) => ReferenceEquals(section.Keywords, Keywords.ErrorCode) || ReferenceEquals(section.Keywords, Keywords.ErrorEntry);
}
