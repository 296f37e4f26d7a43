namespace Igata.Specs.Model;

/// <summary>
/// An API as one line of YAML that the ordinary reader reads back to an equal model. It is made from the
/// model and not from the files, so that a comment in a file changes nothing in what is built from it.
/// Examples are left out.
/// </summary>
public static class Printer
{
    public static string Print(Api api)
    {
        var types = new TypePrinter(api);
        var methods = new MethodPrinter(api, types);
        string printed = Flow.Mapping(api.Methods.Select(method => (Flow.Text(MethodPrinter.Key(method))!, (string?)methods.Print(method))));
        (string, string?)[] header =
        [
            ("protocol", api.Protocol switch { Protocol.JsonRpc => "json-rpc", Protocol.Rest => "rest", _ => "target-header" }),
            ("endpoint", Flow.Text(api.Endpoint)),
            ("endpoints", api.Endpoints.Count == 0 ? null : Flow.Mapping(api.Endpoints.Select(named => (Flow.Text(named.Wire)!, Flow.Text(named.Url))))),
            ("variables", types.FieldsOrNone(api.Variables)),
            ("dispatch", api.DispatchHeader is null ? null : Flow.Mapping(("header", Flow.Text(api.DispatchHeader)))),
            ("content-type", Flow.Text(api.ContentType)),
            ("auth", Auth(api.Auth, methods)),
            ("headers", types.FieldsOrNone(api.Headers)),
            ("errors", ErrorPrinter.Print(api.Errors, types)),
        ];

        // The types come last, for they hold the names that the rest has asked for.
        return Flow.Mapping(
        [
            ("api", api.Name),
            ("title", Flow.Text(api.Title)),
            .. Docs(api.Docs),
            ("source", Flow.Text(api.Source)),
            .. header,
            ("types", types.Print()),
            ("methods", printed),
        ]);
    }

    /// <summary>What the life of a thing adds to its mapping.</summary>
    internal static IEnumerable<(string, string?)> Life(Lifecycle life, Func<string, string?> written) =>
    [
        ("stability", life.Stability == Stability.Stable ? null : life.Stability.ToString().ToLowerInvariant()),
        ("since", Flow.Text(life.Since)),
        ("until", Flow.Text(life.Until)),
        ("replaced-by", life.ReplacedBy is null ? null : Flow.Text(written(life.ReplacedBy))),
    ];

    internal static IEnumerable<(string, string?)> Docs(Docs docs) =>
        [("summary", Flow.Text(docs.Summary)), ("remarks", Flow.Text(docs.Remarks))];

    internal static string? Auth(Auth? auth, MethodPrinter methods) => auth switch
    {
        null => null,
        BearerAuth => "bearer",
        CustomAuth => "custom",
        BasicAuth basic => Flow.Mapping(("basic", Flow.Mapping(("user", Flow.Text(basic.User)), ("password", Flow.Text(basic.Password))))),
        HeaderAuth header => Flow.Mapping(("header", Flow.Text(header.Header))),
        TokenAuth token => Flow.Mapping(("header", Flow.Text(token.Header)), ("token", Flow.Mapping(
            ("method", Flow.Text(methods.KeyOf(token.Method))),
            ("from", Flow.Text(methods.Written(token.Method, token.From))),
            ("expires", token.Expires.Count == 0 ? null : Flow.Text(methods.Written(token.Method, token.Expires))),
            ("lifetime", Flow.Number(token.Lifetime))))),
        _ => "none",
    };
}
