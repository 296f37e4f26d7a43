using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads a body of events or lines: the type of one of them, or its keywords.</summary>
internal static class StreamReader
{
    /// <param name="section">The response.</param>
    /// <param name="body">The body, which has only its keyword.</param>
    /// <param name="node">The value of the keyword.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public static BodySpec? Read(MappingReader section, BodySpec body, YamlNode node, DiagnosticBag diagnostics)
    {
        string keyword = body.Keyword.Value;
        bool hasEvents = keyword == "events";
        var stream = new StreamSpec(hasEvents ? StreamKind.Events : StreamKind.Lines) { End = hasEvents ? section.ReadText("end") : null };
        switch (node)
        {
            case YamlScalar type:
                return body with { Type = TypeExprReader.Read(type, diagnostics), Stream = stream };
            case YamlMapping mapping:
                var keywords = new MappingReader(mapping, hasEvents ? Keywords.Events : Keywords.Lines, $"'{keyword}'", diagnostics);
                return ReadKeywords(keywords, body, stream, diagnostics);
            default:
                section.ReportWrongKind(Catalog.ExpectsTypeOrKeywords, keyword, node);
                return null;
        }
    }

    private static BodySpec? ReadKeywords(MappingReader keywords, BodySpec body, StreamSpec stream, DiagnosticBag diagnostics)
    {
        if (keywords.GetNode("type") is not { } node)
        {
            diagnostics.Add(Catalog.MissingKeyword, body.Keyword.Location, body.Keyword.Value, "type");
            return null;
        }

        if (node is not YamlScalar type)
        {
            keywords.ReportWrongKind(Catalog.ExpectsType, "type", node);
            return null;
        }

        var shape = new ShapeSpec
        {
            Location = body.Location,
            Type = TypeExprReader.Read(type, diagnostics),
            Secret = keywords.ReadFlag("secret"),
            Limits = LimitsReader.Read(keywords, diagnostics),
        };
        return body with
        {
            Type = shape.Type,
            ItemShape = shape.Secret is null && shape.Limits == LimitsSpec.None ? null : shape,
            Stream = stream with { By = DocsReader.ReadChoice(keywords, "by", Keywords.EventKeys, diagnostics), Media = keywords.ReadTexts("media") },
        };
    }
}
