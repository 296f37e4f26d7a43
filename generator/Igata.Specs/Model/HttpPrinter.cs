using System.Globalization;

namespace Igata.Specs.Model;

/// <summary>Methods of REST as they are written: each member of their records in its place again.</summary>
internal sealed class HttpPrinter(TypePrinter types)
{
    public IEnumerable<(string, string?)> Print(Method method)
    {
        HttpCall http = method.Http!;
        RecordDef? request = types.RecordOf(method.Request);
        return
        [
            (http.Verb.ToLowerInvariant(), Flow.Text(http.Path)),
            ("path", Section(request, FieldIn.Path)),
            ("query", Section(request, FieldIn.Query)),
            ("headers", Section(request, FieldIn.Header)),
            Body(http.Body, request),
            ("rules", request is null ? null : RulePrinter.Rules(request.Rules)),
            ("responses", Flow.Mapping(http.Answers.Select(answer => (answer.Status.ToString(CultureInfo.InvariantCulture), (string?)Answer(answer, method))))),
        ];
    }

    private (string, string?) Body(HttpBody body, RecordDef? request) => body switch
    {
        HttpBody.None => ("body", null),
        HttpBody.Members => ("body", Section(request, FieldIn.Member) ?? "{}"),
        HttpBody.Multipart => ("multipart", Section(request, FieldIn.Part) ?? "{}"),
        HttpBody.Form when Part(request, FieldIn.FormMap) is { } map => Whole("form", map),
        HttpBody.Form => ("form", Section(request, FieldIn.Form) ?? "{}"),
        HttpBody.Content => ("content", Part(request, FieldIn.Content) is { } raw ? Content(raw.Media, raw.Type) : null),
        _ => Part(request, FieldIn.Body) is { } whole ? Whole("body", whole) : ("body", null),
    };

    private (string, string?) Whole(string keyword, Field field) => (field.Optional ? keyword + "?" : keyword, types.Named(field.Type, field.Name));

    private string Answer(HttpAnswer answer, Method method)
    {
        RecordDef? record = method.Http!.HasResponseRecord ? types.RecordOf(method.Response) : null;
        Field[] fields = [.. record?.Fields.Where(field => answer.Fields.Contains(field.Name)) ?? []];
        Field[] headers = [.. fields.Where(field => field.In == FieldIn.Header)];
        string? body = answer.Body switch
        {
            HttpBody.Members => types.Fields(fields.Where(field => field.In == FieldIn.Member)),
            HttpBody.Whole when fields.FirstOrDefault(field => field.In == FieldIn.Body) is { } whole => types.Named(whole.Type, whole.Name),
            HttpBody.Whole => types.Body(method.Response!),
            _ => null,
        };
        TypeRef? raw = answer.Body == HttpBody.Content ? fields.FirstOrDefault(field => field.In == FieldIn.Content)?.Type ?? method.Response : null;
        return Flow.Mapping(
        [
            .. Printer.Docs(answer.Docs),
            ("headers", headers.Length == 0 && !IsAlone(method, record) ? null : types.Fields(headers)),
            ("body", body),
            ("content", raw is null ? null : Content(answer.Media, raw)),
        ]);
    }

    // Of one answer it is the headers, though there be none, that make a record of it.
    private static bool IsAlone(Method method, RecordDef? record) => record is not null && method.Http!.Answers.Count == 1;

    private static string Content(EquatableArray<string> media, TypeRef type) => Flow.Mapping(
        ("type", "bytes"),
        ("media", media.Count == 0 ? null : Flow.List(media.Select(one => Flow.Text(one)!))),
        ("maxBytes", type is ScalarType scalar ? Flow.Number(scalar.Limits.MaxBytes) : null));

    private string? Section(RecordDef? record, FieldIn place) => types.FieldsOrNone((record?.Fields ?? []).Where(field => field.In == place).ToEquatableArray());

    private static Field? Part(RecordDef? record, FieldIn place) => (record?.Fields ?? []).FirstOrDefault(field => field.In == place);
}
