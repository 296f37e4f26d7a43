using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>Prints methods of REST. Each member of a record is printed in the section that its location belongs to.</summary>
/// <param name="types">Prints types.</param>
/// <param name="variants">The variants of methods by the name of the method.</param>
internal sealed class HttpPrinter(TypePrinter types, ILookup<string?, Method> variants)
{
    public IEnumerable<(string, string?)> Print(Method method)
    {
        HttpCall http = method.Http!;
        RecordDef? request = types.FindRecord(method.Request);
        return
        [
            (FormatVerb(http.Verb), YamlFlowWriter.FormatText(http.Path)),
            ("host", PrintSection(request, FieldLocation.Host)),
            ("path", PrintSection(request, FieldLocation.Path)),
            ("query", PrintSection(request, FieldLocation.Query)),
            ("headers", PrintSection(request, FieldLocation.Header)),
            ("nesting", TypePrinter.PrintNesting(FindField(request, FieldLocation.FormMap)?.Nesting)),
            PrintBody(http.Body, request),
            ("rules", request is null or { Owner: null } ? null : RulePrinter.PrintRules(request.Rules)),
            ("responses", YamlFlowWriter.FormatMapping(http.Responses.Select(response => (response.Status.ToString(CultureInfo.InvariantCulture), (string?)PrintResponse(response, method))))),
        ];
    }

    /// <summary>Prints the request of a webhook, whose JSON body is its <c>request</c>.</summary>
    public IEnumerable<(string, string?)> PrintWebhook(Method call)
    {
        RecordDef? request = types.FindRecord(call.Request);
        (string keyword, string? body) = PrintBody(call.Http!.Body, request);
        return
        [
            ("query", PrintSection(request, FieldLocation.Query)),
            ("headers", PrintSection(request, FieldLocation.Header)),
            (keyword == "body" ? "request" : keyword, body),
        ];
    }

    private (string, string?) PrintBody(HttpBodyKind body, RecordDef? request) => body switch
    {
        HttpBodyKind.None => ("body", null),
        HttpBodyKind.Members when request is { Owner: null } => ("body", types.PrintBody(new DefinedType(request.Name))),
        HttpBodyKind.Members => ("body", PrintSection(request, FieldLocation.Member) ?? "{}"),
        HttpBodyKind.Multipart => ("multipart", PrintSection(request, FieldLocation.Part) ?? "{}"),
        HttpBodyKind.Form when FindField(request, FieldLocation.FormMap) is { } map => PrintBodyField("form", map),
        HttpBodyKind.Form => ("form", PrintSection(request, FieldLocation.Form) ?? "{}"),
        HttpBodyKind.Stream => PrintStream((StreamType)FindField(request, FieldLocation.Stream)!.Type)[0],
        HttpBodyKind.Content or HttpBodyKind.Text => ("content", FindField(request, FieldLocation.Content) is { } raw ? PrintContent(raw.Media, raw.Type) : null),
        HttpBodyKind.Whole => FindField(request, FieldLocation.Body) is { } bodyField ? PrintBodyField("body", bodyField) : ("body", null),
        _ => throw new InvalidOperationException($"The body {body} is not defined."),
    };

    private (string, string?) PrintBodyField(string keyword, Field field) => (field.Optional ? keyword + "?" : keyword, types.PrintNamed(field.Type, field.Name));

    private string PrintResponse(HttpResponse response, Method method)
    {
        RecordDef? record = FindResponseRecord(method);
        Field[] headers = [.. FindFields(response, record).Where(field => field.Location == FieldLocation.Header)];
        var bodies = new List<(string Keyword, string?)>(PrintBody(response, method));
        foreach (Method variant in variants[method.Name])
        {
            HttpResponse other = variant.Http!.Responses.First(candidate => candidate.Status == response.Status);
            bodies.AddRange(PrintBody(other, variant).Where(body => bodies.All(printed => printed.Keyword != body.Keyword)).ToArray());
        }

        return YamlFlowWriter.FormatMapping(
        [
            .. SpecPrinter.PrintDocs(response.Docs),
            ("headers", headers.Length == 0 && !IsAlone(method, record) ? null : types.PrintFields(headers)),
            .. bodies,
        ]);
    }

    private (string Keyword, string?)[] PrintBody(HttpResponse response, Method method)
    {
        Field[] fields = FindFields(response, FindResponseRecord(method));
        return response.Body switch
        {
            HttpBodyKind.Members => [("body", types.PrintFields(fields.Where(field => field.Location == FieldLocation.Member)))],
            HttpBodyKind.Whole when fields.FirstOrDefault(field => field.Location == FieldLocation.Body) is { } bodyField => [(response.IsBodyOptional ? "body?" : "body", types.PrintNamed(bodyField.Type, bodyField.Name))],
            HttpBodyKind.Whole => [(response.IsBodyOptional ? "body?" : "body", types.PrintBody(method.Response!))],
            HttpBodyKind.Content or HttpBodyKind.Text => [.. PrintName(response, fields, FieldLocation.Content, "Content"), ("content", PrintContent(response.Media, fields.FirstOrDefault(field => field.Location == FieldLocation.Content)?.Type ?? method.Response!))],
            HttpBodyKind.Stream => [.. PrintName(response, fields, FieldLocation.Stream, response.StreamKind is StreamKind.Events ? "Events" : "Lines"), .. PrintStream((StreamType)(fields.FirstOrDefault(field => field.Location == FieldLocation.Stream)?.Type ?? method.Response!))],
            HttpBodyKind.None or HttpBodyKind.Form or HttpBodyKind.Multipart => [],
            _ => throw new InvalidOperationException($"The body {response.Body} is not defined."),
        };
    }

    // A body that is not JSON has no type that its name could come from.
    private static (string Keyword, string?)[] PrintName(HttpResponse response, Field[] fields, FieldLocation location, string usual) =>
        fields.FirstOrDefault(field => field.Location == location)?.Name is { } name && name != usual && name != usual + response.Status.ToString(CultureInfo.InvariantCulture) ? [("as", name)] : [];

    private static string FormatVerb(string verb) => verb.ToLowerInvariant() is "get" or "put" or "post" or "patch" or "delete" or "head" ? verb.ToLowerInvariant() : verb;

    private RecordDef? FindResponseRecord(Method method) => method.Http!.HasResponseRecord ? types.FindRecord(method.Response) : null;

    private static Field[] FindFields(HttpResponse response, RecordDef? record) => [.. record?.Fields.Where(field => response.Fields.Contains(field.Name)) ?? []];

    // A method with one response has a record only if the response has a headers section. So that section is printed even if it is empty.
    private static bool IsAlone(Method method, RecordDef? record) => record is not null && method.Http!.Responses.Count == 1;

    private static string PrintContent(EquatableArray<string> media, TypeRef type) => YamlFlowWriter.FormatMapping(
        ("type", type is ScalarType { Kind: ScalarKind.String } ? "string" : "bytes"),
        ("media", media.Count == 0 ? null : YamlFlowWriter.FormatList(media.Select(mediaType => YamlFlowWriter.FormatText(mediaType)!))),
        ("maxBytes", type is ScalarType scalar ? YamlFlowWriter.FormatNumber(scalar.Limits.MaxBytes) : null));

    private (string, string?)[] PrintStream(StreamType stream)
    {
        string? type = types.PrintBody(stream.Item);
        return stream.Kind switch
        {
            StreamKind.Events => [("events", stream.IsByEvent ? YamlFlowWriter.FormatMapping(("type", type), ("by", "event")) : type), ("end", YamlFlowWriter.FormatText(stream.End))],
            StreamKind.Lines => [("lines", stream.Media.Count == 0 ? type : YamlFlowWriter.FormatMapping(("type", type), ("media", YamlFlowWriter.FormatList(stream.Media.Select(media => YamlFlowWriter.FormatText(media)!)))))],
            _ => throw new InvalidOperationException($"The stream {stream.Kind} is not defined."),
        };
    }

    private string? PrintSection(RecordDef? record, FieldLocation location) => types.PrintFieldsOrNull((record?.Fields ?? []).Where(field => field.Location == location).ToEquatableArray());

    private static Field? FindField(RecordDef? record, FieldLocation location) => (record?.Fields ?? []).FirstOrDefault(field => field.Location == location);
}
