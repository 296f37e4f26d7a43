using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>
/// Prints an API as one line of YAML, which the ordinary reader reads to an equal model. The source is the model
/// and not the files, so that a change of a comment in a file does not change the result.
/// Examples are omitted.
/// </summary>
public static class SpecPrinter
{
    public static string Print(Api api) => Print(api, isWhole: false);

    /// <summary>Prints an API like <see cref="Print(Api)"/>, with its examples and with the names of scalars, lists and maps.</summary>
    public static string PrintWhole(Api api) => Print(api, isWhole: true);

    private static string Print(Api api, bool isWhole)
    {
        var types = new TypePrinter(api, keepsNames: isWhole);
        var methods = new MethodPrinter(api, types) { PrintsExamples = isWhole };
        string printed = YamlFlowWriter.FormatMapping(api.Methods.Where(method => method.VariantOf is null).Select(method => (YamlFlowWriter.FormatText(MethodPrinter.GetKey(method))!, (string?)methods.Print(method))));
        var webhooks = new WebhookPrinter(api, types) { PrintsExamples = isWhole };
        string printedWebhooks = YamlFlowWriter.FormatMapping(api.Webhooks.Select(webhook => (YamlFlowWriter.FormatText(webhook.Call.Wire)!, (string?)webhooks.Print(webhook))));
        (string, string?)[] header =
        [
            ("protocol", api.Protocol.GetInfo().Keyword),
            ("endpoint", YamlFlowWriter.FormatText(api.Endpoint)),
            ("endpoints", api.Endpoints.Count == 0 ? null : YamlFlowWriter.FormatMapping(api.Endpoints.Select(endpoint => (YamlFlowWriter.FormatText(endpoint.Wire)!, YamlFlowWriter.FormatText(endpoint.Url))))),
            ("variables", types.PrintFieldsOrNull(api.Variables)),
            ("dispatch", api.DispatchHeader is null ? null : YamlFlowWriter.FormatMapping(("header", YamlFlowWriter.FormatText(api.DispatchHeader)))),
            ("content-type", YamlFlowWriter.FormatText(api.ContentType)),
            ("auth", PrintAuth(api.Auth, methods)),
            ("query", types.PrintFieldsOrNull(api.Query)),
            ("headers", types.PrintFieldsOrNull(api.Headers)),
            ("errors", ErrorPrinter.Print(api.Errors, types)),
            ("receiver", WebhookPrinter.Print(api.Receiver)),
        ];

        // The types are printed last, because the other parts register the aliases that they use.
        return YamlFlowWriter.FormatMapping(
        [
            ("api", api.Name),
            ("title", YamlFlowWriter.FormatText(api.Title)),
            .. PrintDocs(api.Docs),
            ("source", YamlFlowWriter.FormatText(api.Source)),
            .. header,
            ("types", types.Print()),
            ("methods", printed),
            ("webhooks", api.Webhooks.Count == 0 ? null : printedWebhooks),
        ]);
    }

    /// <summary>Returns the entries for the stability and the versions of an item.</summary>
    internal static IEnumerable<(string, string?)> PrintLifecycle(Lifecycle lifecycle, Func<string, string?> getKey) =>
    [
        ("stability", lifecycle.Stability == Stability.Stable ? null : lifecycle.Stability.ToString().ToLowerInvariant()),
        ("since", YamlFlowWriter.FormatText(lifecycle.Since)),
        ("until", YamlFlowWriter.FormatText(lifecycle.Until)),
        ("replaced-by", lifecycle.ReplacedBy is null ? null : YamlFlowWriter.FormatText(getKey(lifecycle.ReplacedBy))),
    ];

    internal static IEnumerable<(string, string?)> PrintDocs(Docs docs) =>
        [("summary", YamlFlowWriter.FormatText(docs.Summary)), ("remarks", YamlFlowWriter.FormatText(docs.Remarks))];

    internal static string? PrintAuth(Auth? auth, MethodPrinter methods) => auth switch
    {
        null => null,
        AllAuth all => YamlFlowWriter.FormatList(all.Parts.Select(part => PrintAuth(part, methods)!)),
        AnyAuth any => YamlFlowWriter.FormatMapping(("any-of", YamlFlowWriter.FormatList(any.Choices.Select(choice => PrintAuth(choice, methods)!)))),
        BearerAuth => "bearer",
        CustomAuth => "custom",
        BasicAuth basic => YamlFlowWriter.FormatMapping(("basic", YamlFlowWriter.FormatMapping(("user", YamlFlowWriter.FormatText(basic.User)), ("password", YamlFlowWriter.FormatText(basic.Password))))),
        HeaderAuth header => YamlFlowWriter.FormatMapping(("header", YamlFlowWriter.FormatText(header.Header)), ("scheme", YamlFlowWriter.FormatText(header.Scheme))),
        QueryAuth query => YamlFlowWriter.FormatMapping(("query", YamlFlowWriter.FormatText(query.Name))),
        CookieAuth cookie => YamlFlowWriter.FormatMapping(("cookie", YamlFlowWriter.FormatText(cookie.Name))),
        TokenAuth token => YamlFlowWriter.FormatMapping(("header", YamlFlowWriter.FormatText(token.Header)), ("token", YamlFlowWriter.FormatMapping(
            ("method", YamlFlowWriter.FormatText(methods.FindKey(token.Method))),
            ("from", YamlFlowWriter.FormatText(methods.FormatPath(token.Method, token.From))),
            ("expires", token.Expires.Count == 0 ? null : YamlFlowWriter.FormatText(methods.FormatPath(token.Method, token.Expires))),
            ("lifetime", YamlFlowWriter.FormatNumber(token.Lifetime)),
            ("refresh", token.Refresh is not { } refresh ? null : YamlFlowWriter.FormatMapping(
                ("method", YamlFlowWriter.FormatText(methods.FindKey(refresh.Method))),
                ("from", YamlFlowWriter.FormatText(methods.FormatPath(token.Method, refresh.From))),
                ("to", methods.FormatParameter(refresh.Method, refresh.To))))))),
        _ => "none",
    };
}
