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
        string methods = Flow.Mapping(api.Methods.Select(method => (Flow.Text(Key(method))!, (string?)Method(method, api, types))));
        return Flow.Mapping(
            ("api", api.Name),
            ("title", Flow.Text(api.Title)),
            ("summary", Flow.Text(api.Docs.Summary)),
            ("remarks", Flow.Text(api.Docs.Remarks)),
            ("source", Flow.Text(api.Source)),
            ("protocol", "target-header"),
            ("endpoint", Flow.Text(api.Endpoint)),
            ("dispatch", Flow.Mapping(("header", Flow.Text(api.DispatchHeader)))),
            ("content-type", Flow.Text(api.ContentType)),
            ("auth", api.Auth == Auth.Bearer ? "bearer" : "none"),
            ("errors", Errors(api.Errors)),
            ("types", types.Print()),
            ("methods", methods));
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

    private static string Key(Method method) => method.Version is null ? method.Wire : $"{method.Wire}@{method.Version}";

    private static string Method(Method method, Api api, TypePrinter types) => Flow.Mapping(
    [
        ("as", Flow.Text(method.Name)),
        .. Docs(method.Docs),
        .. Life(method.Life, name => api.Methods.Where(other => other.Name == name).Select(Key).FirstOrDefault()),
        ("target", Flow.Text(method.Target.Substring(0, method.Target.Length - method.Wire.Length - 1))),
        ("idempotent", Flow.Flag(method.Idempotent)),
        ("async", Flow.Flag(method.Async)),
        ("scope", Flow.Text(method.Scope)),
        ("request", method.Request is null ? null : types.Body(method.Request)),
        ("rules", method.Request is null ? null : types.RulesInPlace(method.Request)),
        ("response", method.Echo ? "echo" : method.Response is null ? null : types.Body(method.Response)),
        ("errors", method.Errors.Count == 0 ? null : Flow.List(method.Errors.Select(code => Flow.Text(code)!))),
    ]);

    private static string Errors(ErrorShape errors) => Flow.Mapping(
        ("code", CodePlace(errors)),
        ("message", Flow.Text(errors.MessagePointers.FirstOrDefault())),
        ("codes", Flow.Mapping(errors.Codes.Select(code => (Flow.Text(code.Code)!, (string?)Code(code))))));

    private static string? CodePlace(ErrorShape errors) => errors.IsProtocols ? null : Flow.Mapping(
        ("member", Flow.Text(errors.CodePointers.FirstOrDefault())),
        ("after", Flow.Text(errors.CodeAfter)),
        ("header", Flow.Text(errors.CodeHeader)));

    private static string Code(ErrorCode code) => Flow.Mapping(
    [
        ("status", Flow.Number(code.Status)),
        ("as", Flow.Text(code.Name)),
        .. Docs(code.Docs),
        ("always", Flow.Flag(code.Always)),
    ]);
}
