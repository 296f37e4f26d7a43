using System.Globalization;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>Documented exchanges as written to exchanges as meant.</summary>
internal sealed class ExampleBuilder(Draft draft)
{
    private readonly Protocol _protocol = draft.Spec.Api?.Kind ?? Protocol.TargetHeader;

    public Example Build(ExampleSpec example, HttpCall? http)
    {
        JsonNode? answer = example.Response?.Value;
        AnswerExample? parts = _protocol == Protocol.Rest && answer is not null ? AnswerExample.Of(answer) : null;
        return new Example
        {
            Summary = example.Summary,
            Given = example.Given.Select(Given).ToEquatableArray(),
            Call = Call(section => example.Call[section]),
            Response = Json(parts is null ? answer : parts.Body),
            Status = parts?.Status ?? (parts is not null && http?.Answers.Count == 1 ? http.Answers[0].Status : null),
            Headers = Headers(parts?.Headers),
            Error = example.Error is { } error ? Error(error) : null,
        };
    }

    private ExampleError Error(ErrorAnswerSpec error) => new(error.Status?.Value, Json(_protocol == Protocol.JsonRpc ? error.Data : error.Body))
    {
        Headers = Headers(error.Headers),
        Code = error.Code?.Value,
        Message = error.Message,
    };

    private GivenCall Given(GivenSpec given)
    {
        if (draft.Spec.Methods.Find(method => method.Key.Value == given.Method.Value) is not { } called)
        {
            return new GivenCall(given.Method.Value, ExampleCall.Empty);
        }

        string name = MethodBuilder.NameOf(called);
        return _protocol == Protocol.Rest ? new GivenCall(name, Call(section => (given.Request as JsonObject)?[section]))
            : called.Request is null ? new GivenCall(name, ExampleCall.Empty)
            : new GivenCall(name, new ExampleCall { Body = CompactJson.Of(given.Request) });
    }

    private ExampleCall Call(Func<string, JsonNode?> section) => _protocol switch
    {
        Protocol.Rest => new ExampleCall
        {
            Path = Json(section("path")),
            Query = Json(section("query")),
            Headers = Json(section("headers")),
            Form = Json(section("form")),
            Body = Json(section("body")),
        },
        Protocol.JsonRpc => new ExampleCall { Body = Json(section("params")) },
        _ => new ExampleCall { Body = Json(section("request")) },
    };

    // Headers that come back are texts, whatever they look like.
    private static string? Headers(JsonNode? headers) => headers is not JsonObject members ? null : CompactJson.Of(new JsonObject(
        [.. members.Members.Select(member => new JsonMember(member.Name, new JsonLeaf(new JsonScalar(JsonKind.String, Text(member.Value)), member.Value.Place)))],
        members.Place));

    private static string Text(JsonNode value) => value switch
    {
        JsonLeaf leaf => leaf.Scalar.Text,
        JsonList list => string.Join(", ", list.Items.Select(Text)),
        _ => CompactJson.Of(value),
    };

    private static string? Json(JsonNode? node) => node is null ? null : CompactJson.Of(node);
}

/// <summary>What stands behind <c>response</c> in an example of REST.</summary>
internal sealed record AnswerExample(int? Status, JsonNode? Headers, JsonNode? Body)
{
    public static AnswerExample? Of(JsonNode node) => node is not JsonObject parts ? null : new AnswerExample(
        parts["status"] is JsonLeaf { Scalar: { Kind: JsonKind.Number } status } && int.TryParse(status.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null,
        parts["headers"],
        parts["body"]);
}
