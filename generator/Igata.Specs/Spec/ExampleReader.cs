using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads examples.</summary>
internal static class ExampleReader
{
    private static readonly string[] RequestSections = ["request", "params", "host", "path", "query", "headers", "form", "body", "content", "lines"];

    public static IReadOnlyList<ExampleSpec> Read(MappingReader method, DiagnosticBag diagnostics)
    {
        var examples = new List<ExampleSpec>();
        foreach (YamlNode item in method.ReadItems("examples"))
        {
            if (method.ExpectMapping("examples", item) is { } mapping)
            {
                examples.Add(ReadExample(new MappingReader(mapping, Keywords.Example, "an example", diagnostics), diagnostics));
            }
        }

        return examples;
    }

    private static ExampleSpec ReadExample(MappingReader section, DiagnosticBag diagnostics) => new(section.Location)
    {
        Summary = section.ReadText("summary")?.Value,
        Setup = [.. section.ReadItems("given").Select(call => ReadSetup(section, call, diagnostics)).OfType<ExampleSetupSpec>()],
        Call = new CallSpec([.. ReadSections(section, RequestSections, diagnostics)]),
        Response = ReadSections(section, ["response", "result"], diagnostics).Select(response => ((Located<string>, JsonNode)?)response).FirstOrDefault(),
        Error = ReadError(section, diagnostics),
    };

    private static ExampleSetupSpec? ReadSetup(MappingReader section, YamlNode call, DiagnosticBag diagnostics)
    {
        if (call is not YamlMapping { Entries.Count: 1 } mapping)
        {
            section.ReportWrongKind(Catalog.ExpectsSetupCall, "given", call);
            return null;
        }

        YamlEntry entry = mapping.Entries[0];
        return new ExampleSetupSpec(new Located<string>(entry.Key.Text, entry.Key.Location), JsonNodeReader.Read(entry.Value, diagnostics));
    }

    private static ErrorResponseSpec? ReadError(MappingReader example, DiagnosticBag diagnostics)
    {
        if (example.GetNode("error") is not { } node || example.ExpectMapping("error", node) is not { } mapping)
        {
            return null;
        }

        var section = new MappingReader(mapping, Keywords.ErrorResponse, "an error in an example", diagnostics);
        return new ErrorResponseSpec(mapping.Location)
        {
            DeclaredKeywords = section.DeclaredKeywords,
            Status = section.ReadCount("status"),
            Headers = ReadJson(section, "headers", diagnostics),
            Body = ReadJson(section, "body", diagnostics),
            Code = section.ReadNumber("code"),
            Message = section.ReadText("message")?.Value,
            Data = ReadJson(section, "data", diagnostics),
        };
    }

    private static IEnumerable<(Located<string>, JsonNode)> ReadSections(MappingReader section, string[] keywords, DiagnosticBag diagnostics) =>
        from keyword in keywords
        where section.GetNode(keyword) is not null
        select (new Located<string>(keyword, section.GetKeyLocation(keyword)), ReadJson(section, keyword, diagnostics)!);

    private static JsonNode? ReadJson(MappingReader section, string keyword, DiagnosticBag diagnostics) =>
        section.GetNode(keyword) is { } node ? JsonNodeReader.Read(node, diagnostics) : null;
}
