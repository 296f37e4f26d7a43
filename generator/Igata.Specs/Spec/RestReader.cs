using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the HTTP parts of a REST method.</summary>
internal static class RestReader
{
    public static readonly IReadOnlyList<string> Verbs = ["get", "put", "post", "patch", "delete", "head"];

    private static readonly string[] Bodies = ["body", "body?", "form", "form?", "multipart", "content"];

    public static RestSpec Read(MappingReader method, DiagnosticBag diagnostics) => new()
    {
        Verbs = [.. Verbs.Select(verb => ReadVerb(method, verb)).OfType<VerbSpec>()],
        Nesting = NestingReader.Read(method, diagnostics),
        Path = FieldsReader.ReadKeywordOrRecord(method, "path", diagnostics),
        Query = FieldsReader.ReadKeywordOrRecord(method, "query", diagnostics),
        Headers = FieldsReader.ReadKeywordOrRecord(method, "headers", diagnostics),
        Bodies = BodyReader.ReadAll(method, Bodies, diagnostics),
        Responses = [.. method.ReadEntries("responses").Select(entry => ReadResponse(method, entry, diagnostics)).OfType<ResponseSpec>()],
        HasEmptyResponses = method.GetNode("responses") is YamlMapping { Entries.Count: 0 },
    };

    private static VerbSpec? ReadVerb(MappingReader method, string verb) =>
        method.ReadText(verb) is { } path ? new VerbSpec(new Located<string>(verb, method.GetKeyLocation(verb)), path) : null;

    private static ResponseSpec? ReadResponse(MappingReader method, YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (entry.Key.Text.Length != 3 || !int.TryParse(entry.Key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int status))
        {
            diagnostics.Add(Catalog.ExpectsStatus, entry.Key.Location, entry.Key.Text);
            return null;
        }

        var response = new ResponseSpec(new Located<int>(status, entry.Key.Location));
        switch (entry.Value)
        {
            case YamlScalar { IsEmpty: false } type:
                var keyword = new Located<string>("body", entry.Key.Location);
                return response with { Body = new BodySpec(type.Location) { Keyword = keyword, Type = TypeExprReader.Read(type, diagnostics) } };
            case YamlMapping { Entries.Count: > 0 } members when members.Entries.All(member => Keywords.Response.All(keyword => keyword.Name != member.Key.Text)):
                diagnostics.Add(Catalog.ExpectsBody, members.Location, entry.Key.Text);
                return response;
            case YamlMapping mapping:
                return ReadKeywords(response, new MappingReader(mapping, Keywords.Response, "a response", diagnostics), diagnostics);
            case var node:
                method.ReportWrongKind(Catalog.ExpectsResponse, entry.Key.Text, node);
                return response;
        }
    }

    private static ResponseSpec ReadKeywords(ResponseSpec response, MappingReader section, DiagnosticBag diagnostics) => response with
    {
        Docs = DocsReader.ReadDocs(section),
        Headers = FieldsReader.ReadKeywordOrRecord(section, "headers", diagnostics),
        Body = BodyReader.ReadSingle(section, ["body", "content", "events", "lines"], diagnostics),
        End = section.GetNode("end") is null ? null : new Located<string>("end", section.GetKeyLocation("end")),
    };
}
