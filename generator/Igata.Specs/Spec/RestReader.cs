using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the HTTP parts of a REST method.</summary>
internal static class RestReader
{
    public static readonly IReadOnlyList<string> Verbs = ["get", "put", "post", "patch", "delete", "head"];

    private static readonly string[] ResponseBodies = ["body", "body?", "content", "events", "lines"];

    private static readonly string[] Bodies = ["body", "body?", "form", "form?", "multipart", "multipart?", "content", "lines"];

    public static RestSpec Read(MappingReader method, DiagnosticBag diagnostics) => new()
    {
        Verbs = [.. Verbs.Concat(method.DeclaredKeywords.Select(keyword => keyword.Value).Where(IsOtherVerb)).Select(verb => ReadVerb(method, verb)).OfType<VerbSpec>()],
        Nesting = NestingReader.Read(method, diagnostics),
        Host = FieldsReader.ReadKeyword(method, "host", diagnostics),
        Path = FieldsReader.ReadKeywordOrRecord(method, "path", diagnostics),
        Query = FieldsReader.ReadKeywordOrRecord(method, "query", diagnostics),
        Headers = FieldsReader.ReadKeywordOrRecord(method, "headers", diagnostics),
        Bodies = BodyReader.ReadAll(method, Bodies, diagnostics),
        Responses = [.. method.ReadEntries("responses").Select(entry => ReadResponse(method, entry, diagnostics)).OfType<ResponseSpec>()],
        HasEmptyResponses = method.GetNode("responses") is YamlMapping { Entries.Count: 0 },
    };

    public static bool IsVerb(string keyword) => Verbs.Contains(keyword) || IsOtherVerb(keyword);

    /// <summary>Returns whether a keyword is a verb that the language has no keyword for: it is written in capitals, as on the wire.</summary>
    public static bool IsOtherVerb(string keyword) =>
        keyword.Length > 1 && keyword[0] is >= 'A' and <= 'Z' && keyword.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_') && !Verbs.Contains(keyword.ToLowerInvariant());

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
                return response with { Bodies = [new BodySpec(type.Location) { Keyword = keyword, Type = TypeExprReader.Read(type, diagnostics) }] };
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
        As = section.ReadText("as"),
        Headers = FieldsReader.ReadKeywordOrRecord(section, "headers", diagnostics),
        Bodies = BodyReader.ReadAll(section, section.DeclaredKeywords.Select(keyword => keyword.Value).Where(ResponseBodies.Contains), diagnostics),
        End = section.GetNode("end") is null ? null : new Located<string>("end", section.GetKeyLocation("end")),
    };
}
