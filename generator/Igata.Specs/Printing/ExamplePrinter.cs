using System.Text;
using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>Prints examples.</summary>
/// <param name="api">The API.</param>
/// <param name="variants">The variants of methods by the name of the method.</param>
internal sealed class ExamplePrinter(Api api, ILookup<string?, Method> variants)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Prints the examples of a method, and those of its variants; returns null if there are none.</summary>
    public string? Print(Method method)
    {
        IEnumerable<Method> methods = variants[method.Name];
        (Example Example, Method Owner)[] examples = [.. methods.Prepend(method).SelectMany(owner => owner.Examples.Select(example => (example, owner))).GroupBy(pair => pair.example).Select(group => group.First())];
        return Format(examples.Select(pair => Print(pair.Example, pair.Owner)));
    }

    /// <summary>Prints the examples of a webhook; returns null if there are none.</summary>
    public static string? PrintWebhook(Method call) => Format(call.Examples.Select(example => YamlFlowWriter.FormatMapping(
        ("summary", YamlFlowWriter.FormatText(example.Summary)),
        ("query", YamlFlowWriter.FormatJson(example.Call.Query)),
        ("headers", YamlFlowWriter.FormatJson(example.Call.Headers)),
        ("form", YamlFlowWriter.FormatJson(example.Call.Form)),
        ("request", YamlFlowWriter.FormatJson(example.Call.Body)),
        ("content", PrintContent(example.Call.Content)),
        ("response", YamlFlowWriter.FormatJson(example.Response)),
        ("error", example.Error is not { } error ? null : YamlFlowWriter.FormatMapping(
            ("status", YamlFlowWriter.FormatNumber(error.Status)),
            ("body", YamlFlowWriter.FormatJson(error.Body)))))));

    private static string? Format(IEnumerable<string> examples) => examples.Any() ? YamlFlowWriter.FormatList(examples) : null;

    private string Print(Example example, Method method) => YamlFlowWriter.FormatMapping(
    [
        ("summary", YamlFlowWriter.FormatText(example.Summary)),
        ("given", example.Setup.Count == 0 ? null : YamlFlowWriter.FormatList(example.Setup.Select(PrintSetup))),
        .. PrintCall(example.Call, method.Http is not null),
        PrintResponse(example, method),
        ("error", example.Error is { } error ? PrintError(error) : null),
    ]);

    private string PrintSetup(SetupCall setup)
    {
        Method? method = api.Methods.FirstOrDefault(candidate => candidate.Name == setup.Method);
        string request = api.Protocol is Protocol.Rest ? YamlFlowWriter.FormatMapping(PrintCall(setup.Call, isHttp: true)) : YamlFlowWriter.FormatJson(setup.Call.Body) ?? "{}";
        return YamlFlowWriter.FormatMapping((YamlFlowWriter.FormatText(method is null ? setup.Method : MethodPrinter.GetKey(method))!, (string?)request));
    }

    private IEnumerable<(string, string?)> PrintCall(ExampleCall call, bool isHttp) => !isHttp ? [(api.Protocol.GetInfo().Request, YamlFlowWriter.FormatJson(call.Body))] :
    [
        ("host", YamlFlowWriter.FormatJson(call.Host)),
        ("path", YamlFlowWriter.FormatJson(call.Path)),
        ("query", YamlFlowWriter.FormatJson(call.Query)),
        ("headers", YamlFlowWriter.FormatJson(call.Headers)),
        ("form", YamlFlowWriter.FormatJson(call.Form)),
        ("body", YamlFlowWriter.FormatJson(call.Body)),
        ("content", PrintContent(call.Content)),
        ("lines", YamlFlowWriter.FormatJson(call.Lines)),
    ];

    private (string, string?) PrintResponse(Example example, Method method)
    {
        if (method.Http is null)
        {
            return (api.Protocol.GetInfo().Response, YamlFlowWriter.FormatJson(example.Response));
        }

        HttpResponse? response = method.Http.Responses.FirstOrDefault(candidate => example.Status is null || candidate.Status == example.Status);
        string keyword = response?.Body is not HttpBodyKind.Stream ? "body" : response.StreamKind is StreamKind.Events ? "events" : "lines";
        bool isSilent = example is { Status: null, Headers: null, Response: null, Content: null };
        return ("response", isSilent ? null : YamlFlowWriter.FormatMapping(
            ("status", YamlFlowWriter.FormatNumber(example.Status)),
            ("headers", YamlFlowWriter.FormatJson(example.Headers)),
            (keyword, YamlFlowWriter.FormatJson(example.Response)),
            ("content", PrintContent(example.Content))));
    }

    private string PrintError(ExampleError error) => YamlFlowWriter.FormatMapping(
        ("status", YamlFlowWriter.FormatNumber(error.Status)),
        ("headers", YamlFlowWriter.FormatJson(error.Headers)),
        ("code", error.Code),
        ("message", YamlFlowWriter.FormatText(error.Message)),
        (api.Protocol is Protocol.JsonRpc ? "data" : "body", YamlFlowWriter.FormatJson(error.Body)));

    // A text that is the same bytes in UTF-8 is a text.
    private static string? PrintContent(string? base64)
    {
        if (base64 is null)
        {
            return null;
        }

        try
        {
            string text = Strict.GetString(Convert.FromBase64String(base64));
            return text.Any(c => c < ' ' && c is not '\n') ? Format() : YamlFlowWriter.FormatText(text);
        }
        catch (DecoderFallbackException)
        {
            return Format();
        }

        string Format() => YamlFlowWriter.FormatMapping(("base64", YamlFlowWriter.FormatText(base64)));
    }
}
