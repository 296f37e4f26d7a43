using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>Prints methods.</summary>
internal sealed class MethodPrinter(Api api, TypePrinter types)
{
    // Every method asks for its variants, and some for other methods.
    private readonly Dictionary<string, Method> _byName = api.Methods.ToDictionary(method => method.Name, StringComparer.Ordinal);
    private readonly ILookup<string?, Method> _variants = api.Methods.ToLookup(method => method.VariantOf);

    public bool PrintsExamples { get; init; }

    public static string GetKey(Method method) => method.Version is null ? method.Wire : $"{method.Wire}@{method.Version}";

    public string? FindKey(string name) => _byName.TryGetValue(name, out Method? method) ? GetKey(method) : null;

    /// <summary>Formats a location in the response of a method: a header or a JSON Pointer.</summary>
    public string FormatPath(string method, EquatableArray<string> properties) =>
        FormatPath(_byName[method].Response, properties);

    public string Print(Method method) => YamlFlowWriter.FormatMapping(
    [
        ("as", YamlFlowWriter.FormatText(method.Name)),
        .. SpecPrinter.PrintDocs(method.Docs),
        .. SpecPrinter.PrintLifecycle(method.Lifecycle, FindKey),
        ("endpoint", YamlFlowWriter.FormatText(method.Endpoint)),
        ("auth", SpecPrinter.PrintAuth(method.Auth, this)),
        ("content-type", YamlFlowWriter.FormatText(method.ContentType)),
        ("idempotent", method.Idempotent || api.Protocol == Protocol.Rest ? (method.Idempotent ? "true" : "false") : null),
        ("async", YamlFlowWriter.FormatFlag(method.Async)),
        ("scope", YamlFlowWriter.FormatText(method.Scope)),
        .. api.Protocol switch
        {
            Protocol.JsonRpc => PrintCall(method),
            Protocol.Rest => new HttpPrinter(types, _variants).Print(method),
            Protocol.TargetHeader => [("target", YamlFlowWriter.FormatText(method.Target.Substring(0, method.Target.Length - method.Wire.Length - 1))), .. PrintCall(method)],
            _ => throw new InvalidOperationException($"The protocol {api.Protocol} is not defined."),
        },
        ("short", PrintShort(method)),
        ("pages", PrintPages(method)),
        ("errors", ErrorPrinter.Print(method.Errors, types)),
        ("absent", method.Absent.Count == 0 ? null : YamlFlowWriter.FormatList(method.Absent.Select(code => YamlFlowWriter.FormatText(code)!))),
        ("examples", PrintsExamples ? new ExamplePrinter(api, _variants).Print(method) : null),
    ]);

    private IEnumerable<(string, string?)> PrintCall(Method method) =>
    [
        (api.Protocol.GetInfo().Request, method.Request is null ? null : types.PrintBody(method.Request)),
        ("rules", method.Request is null ? null : types.PrintInlineRules(method.Request)),
        (api.Protocol.GetInfo().Response, method.Echo ? "echo" : method.Response is null ? null : types.PrintBody(method.Response)),
    ];

    private string? PrintShort(Method method)
    {
        if (method.Short.Count == 0 || types.FindRecord(method.Request) is not { } request)
        {
            return null;
        }

        // Two members in different locations can have the same name on the wire.
        ILookup<string, Field> fields = request.Fields.ToLookup(field => field.Wire, StringComparer.Ordinal);
        return YamlFlowWriter.FormatList(method.Short
            .Select(name => request.Fields.First(field => field.Name == name))
            .Select(field => YamlFlowWriter.FormatText(fields[field.Wire].Count() == 1 ? field.Wire : field.Name)!));
    }

    private string? PrintPages(Method method) => method.Pages is not { } pages ? null : YamlFlowWriter.FormatMapping(
        ("link", YamlFlowWriter.FormatText(pages.Link)),
        ("items", PrintItemsAreBody(method, pages) ? null : YamlFlowWriter.FormatText(FormatPath(method.Response, pages.Items))),
        ("from", FormatTexts(pages.Tokens.Select(token => FormatPath(method.Response, token.From)))),
        ("to", FormatTexts(pages.Tokens.Select(token => FormatRequestPath(method, token.To)!))),
        ("next", FormatMember(method.Response, pages.Next)),
        ("page", YamlFlowWriter.FormatText(FormatRequestPath(method, pages.Page))),
        ("first", pages.Page.Count == 0 || pages.First == 1 ? null : pages.First.ToString(CultureInfo.InvariantCulture)),
        ("offset", YamlFlowWriter.FormatText(FormatRequestPath(method, pages.Offset))),
        ("after", YamlFlowWriter.FormatText(FormatRequestPath(method, pages.After))),
        ("id", FormatMember(pages.Item, pages.Id)),
        ("more", FormatMember(method.Response, pages.More)));

    private static string? FormatTexts(IEnumerable<string> texts)
    {
        string[] formatted = [.. texts.Select(text => YamlFlowWriter.FormatText(text)!)];
        return formatted.Length == 0 ? null : formatted.Length == 1 ? formatted[0] : YamlFlowWriter.FormatList(formatted);
    }

    private string? FormatRequestPath(Method method, EquatableArray<string> names) => names.Count == 0 ? null
        : names.Count == 1 ? types.FindRecord(method.Request)?.Fields.First(field => field.Name == names[0]).Wire
        : FormatPath(method.Request, names, isRequest: true);

    private string? FormatMember(TypeRef? start, EquatableArray<string> names) => names.Count == 0 ? null : YamlFlowWriter.FormatText(FormatPath(start, names));

    /// <summary>Formats the name of a member of the request of a method.</summary>
    public string? FormatParameter(string method, string name) => FormatParameter(_byName[method], name);

    private string? FormatParameter(Method method, string? name) =>
        name is null ? null : YamlFlowWriter.FormatText(types.FindRecord(method.Request)?.Fields.First(field => field.Name == name).Wire);

    private bool PrintItemsAreBody(Method method, Pages pages) =>
        pages.Items.Count == 0 ||
        (pages.Items.Count == 1 && types.FindRecord(method.Response)?.Fields.Any(field => field.Location == FieldLocation.Body && field.Name == pages.Items[0]) == true);

    private string FormatPath(TypeRef? response, EquatableArray<string> properties, bool isRequest = false)
    {
        string pointer = "";
        foreach (string property in properties)
        {
            Field? field = types.FindRecord(response)?.Fields.First(candidate => candidate.Name == property);
            if (field is { Location: FieldLocation.Header } && !isRequest)
            {
                return field.Wire;
            }

            // The body of a response has no name; a parameter of a request has one.
            pointer += field is { Location: FieldLocation.Member } || (isRequest && field is { Location: not FieldLocation.Body }) ? "/" + field.Wire.Replace("~", "~0").Replace("/", "~1") : "";
            response = field?.Type;
        }

        return pointer;
    }
}
