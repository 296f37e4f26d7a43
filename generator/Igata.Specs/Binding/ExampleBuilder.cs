using System.Globalization;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds examples.</summary>
internal sealed class ExampleBuilder(BoundSpec boundSpec)
{
    private readonly Protocol _protocol = boundSpec.Spec.Api?.Kind ?? Protocol.TargetHeader;

    public Example Build(ExampleSpec example, HttpCall? http)
    {
        JsonNode? response = example.Response?.Value;
        ResponseExample? parts = _protocol == Protocol.Rest && response is not null ? ResponseExample.TryCreate(response) : null;
        return new Example
        {
            Summary = example.Summary,
            Setup = example.Setup.Select(BuildSetupCall).ToEquatableArray(),
            Call = BuildCall(section => example.Call[section]),
            Response = FormatJson(parts is null ? response : parts.Body ?? parts.Items),
            Content = ExampleContent.ReadBase64(parts?.Content),
            Status = parts?.Status ?? (parts is not null && http?.Responses.Count == 1 ? http.Responses[0].Status : null),
            Headers = FormatHeaders(parts?.Headers),
            Error = example.Error is { } error ? BuildError(error) : null,
        };
    }

    private ExampleError BuildError(ErrorResponseSpec error) => new(error.Status?.Value, FormatJson(_protocol == Protocol.JsonRpc ? error.Data : error.Body))
    {
        Headers = FormatHeaders(error.Headers),
        Code = error.Code?.Value,
        Message = error.Message,
    };

    private SetupCall BuildSetupCall(ExampleSetupSpec setup)
    {
        if (boundSpec.FindMethods().Find(method => method.Key.Value == setup.Method.Value) is not { } setupMethod)
        {
            return new SetupCall(setup.Method.Value, ExampleCall.Empty);
        }

        string name = MethodBuilder.GetName(setupMethod);
        return _protocol == Protocol.Rest ? new SetupCall(name, BuildCall(section => (setup.Request as JsonObject)?[section]))
            : setupMethod.Request is null ? new SetupCall(name, ExampleCall.Empty)
            : new SetupCall(name, new ExampleCall { Body = CanonicalJson.Format(setup.Request) });
    }

    private ExampleCall BuildCall(Func<string, JsonNode?> section) => _protocol switch
    {
        Protocol.Rest => new ExampleCall
        {
            Host = FormatJson(section("host")),
            Path = FormatJson(section("path")),
            Query = FormatJson(section("query")),
            Headers = FormatJson(section("headers")),
            Form = FormatJson(section("form")),
            Body = FormatJson(section("body")),
            Content = ExampleContent.ReadBase64(section("content")),
            Lines = FormatJson(section("lines")),
        },
        Protocol.TargetHeader or Protocol.JsonRpc => new ExampleCall { Body = FormatJson(section(_protocol.GetInfo().Request)) },
        _ => throw new InvalidOperationException($"The protocol {_protocol} is not defined."),
    };

    // Response headers are always text.
    private static string? FormatHeaders(JsonNode? headers) => headers is not JsonObject members ? null : CanonicalJson.Format(new JsonObject(
        [.. members.Members.Select(member => new JsonMember(member.Name, new JsonLeaf(new JsonScalar(JsonKind.String, FormatText(member.Value)), member.Value.Location)))],
        members.Location));

    private static string FormatText(JsonNode value) => value switch
    {
        JsonLeaf leaf => leaf.Scalar.Text,
        JsonList list => string.Join(", ", list.Items.Select(FormatText)),
        _ => CanonicalJson.Format(value),
    };

    private static string? FormatJson(JsonNode? node) => node is null ? null : CanonicalJson.Format(node);
}

/// <summary>The value of <c>response</c> in a REST example.</summary>
internal sealed record ResponseExample(int? Status, JsonNode? Headers, JsonNode? Body)
{
    public JsonNode? Content { get; init; }

    public JsonNode? Events { get; init; }

    public JsonNode? Lines { get; init; }

    /// <summary>The events or lines of the body.</summary>
    public JsonNode? Items => Events ?? Lines;

    public static ResponseExample? TryCreate(JsonNode node) => node is not JsonObject parts ? null : new ResponseExample(
        parts["status"] is JsonLeaf { Scalar: { Kind: JsonKind.Number } status } && int.TryParse(status.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null,
        parts["headers"],
        parts["body"])
    {
        Content = parts["content"],
        Events = parts["events"],
        Lines = parts["lines"],
    };
}
