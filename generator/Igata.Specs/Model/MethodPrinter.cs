namespace Igata.Specs.Model;

/// <summary>Methods as they are written.</summary>
internal sealed class MethodPrinter(Api api, TypePrinter types)
{
    public static string Key(Method method) => method.Version is null ? method.Wire : $"{method.Wire}@{method.Version}";

    public string? KeyOf(string name) => api.Methods.Where(method => method.Name == name).Select(Key).FirstOrDefault();

    /// <summary>A place in the response of a method, by its names on the wire: a header or a JSON Pointer.</summary>
    public string Written(string method, EquatableArray<string> properties) =>
        Written(api.Methods.First(known => known.Name == method).Response, properties);

    public string Print(Method method) => Flow.Mapping(
    [
        ("as", Flow.Text(method.Name)),
        .. Printer.Docs(method.Docs),
        .. Printer.Life(method.Life, KeyOf),
        ("endpoint", Flow.Text(method.Endpoint)),
        ("auth", Printer.Auth(method.Auth, this)),
        ("content-type", Flow.Text(method.ContentType)),
        ("idempotent", method.Idempotent || api.Protocol == Protocol.Rest ? (method.Idempotent ? "true" : "false") : null),
        ("async", Flow.Flag(method.Async)),
        ("scope", Flow.Text(method.Scope)),
        .. api.Protocol switch
        {
            Protocol.JsonRpc => Called(method, "params", "result"),
            Protocol.Rest => new HttpPrinter(types).Print(method),
            _ => [("target", Flow.Text(method.Target.Substring(0, method.Target.Length - method.Wire.Length - 1))), .. Called(method, "request", "response")],
        },
        ("pages", Pages(method)),
        ("errors", method.Errors.Count == 0 ? null : Flow.List(method.Errors.Select(code => Flow.Text(code)!))),
    ]);

    private IEnumerable<(string, string?)> Called(Method method, string request, string response) =>
    [
        (request, method.Request is null ? null : types.Body(method.Request)),
        ("rules", method.Request is null ? null : types.RulesInPlace(method.Request)),
        (response, method.Echo ? "echo" : method.Response is null ? null : types.Body(method.Response)),
    ];

    private string? Pages(Method method) => method.Pages is not { } pages ? null : Flow.Mapping(
        ("link", Flow.Text(pages.Link)),
        ("items", ItemsAreBody(method, pages) ? null : Flow.Text(Written(method.Response, pages.Items))),
        ("from", pages.From.Count == 0 ? null : Flow.Text(Written(method.Response, pages.From))),
        ("to", pages.To is null ? null : Flow.Text(types.RecordOf(method.Request)?.Fields.First(field => field.Name == pages.To).Wire)));

    private bool ItemsAreBody(Method method, Pages pages) =>
        pages.Items.Count == 0 ||
        (pages.Items.Count == 1 && types.RecordOf(method.Response)?.Fields.Any(field => field.In == FieldIn.Body && field.Name == pages.Items[0]) == true);

    private string Written(TypeRef? response, EquatableArray<string> properties)
    {
        string pointer = "";
        foreach (string property in properties)
        {
            Field? field = types.RecordOf(response)?.Fields.First(known => known.Name == property);
            if (field is { In: FieldIn.Header })
            {
                return field.Wire;
            }

            pointer += field is { In: FieldIn.Member } ? "/" + field.Wire.Replace("~", "~0").Replace("/", "~1") : "";
            response = field?.Type;
        }

        return pointer;
    }
}
