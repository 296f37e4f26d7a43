using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Protocols;

/// <summary>Reads the answer to one call of JSON-RPC.</summary>
internal static class JsonRpcAnswer
{
    public static TResponse Single<TResponse>(Answer answer, ApiTransport transport, JsonRpcId id, JsonRead<TResponse>? read)
    {
        ReadOnlySpan<byte> body = answer.Body;
        try
        {
            JsonReader reader = BeginDocument(body, transport.MaxDepth);
            int at = reader.Position;
            JsonRpcParts parts = JsonRpcParts.Read(body, ref at, ref reader);
            EndDocument(body, at, ref reader);
            CheckVersion(answer, transport, parts);
            if (Wrong(body, parts) is { } wrong)
            {
                throw answer.Fault(wrong);
            }

            if (!IsTo(body, parts, id))
            {
                throw answer.Fault($"It answers {IdOf(body, parts)}, where {Printable.Text(id.ToString())} was asked.{ErrorIn(body, parts)}");
            }

            if (parts.Error is { } error)
            {
                throw ErrorReader.Error(answer, transport, Told(body[error], transport.Api));
            }

            return read is null ? default! : Result(body, parts.Result!.Value, read, transport.MaxDepth);
        }
        catch (JsonFormatException fault)
        {
            throw NotOne(answer, transport, fault);
        }
    }

    /// <summary>What to throw for a body that is no answer of JSON-RPC: by its status, an error of the API or a fault.</summary>
    public static ApiException NotOne(Answer answer, ApiTransport transport, JsonFormatException fault)
    {
        AnswerReader.ThrowUnlessSuccess(answer, transport);
        fault.Locate(answer.Body);
        return answer.Fault(AnswerReader.Reason(answer, answer.Body, fault, transport.Api), fault);
    }

    /// <exception cref="ApiException">It is not of JSON-RPC, or of another version of it.</exception>
    public static void CheckVersion(Answer answer, ApiTransport transport, JsonRpcParts parts)
    {
        if (parts.Version is not { } version)
        {
            AnswerReader.ThrowUnlessSuccess(answer, transport);
            throw answer.Fault("It is no answer of JSON-RPC 2.0: it has no member jsonrpc.");
        }

        if (!answer.Body[version].SequenceEqual("\"2.0\""u8))
        {
            throw answer.Fault($"Its jsonrpc is {BodyText.Start(answer.Body[version], 32)}, where \"2.0\" was expected.");
        }
    }

    /// <summary>What is wrong with an answer whatever its id; null if nothing is.</summary>
    public static string? Wrong(ReadOnlySpan<byte> json, JsonRpcParts parts)
    {
        if (parts.Result is null == parts.Error is null)
        {
            return parts.Result is null ? "It has neither a result nor an error." : $"It has both a result and an error.{ErrorIn(json, parts)}";
        }

        return parts.Error is { } error && Number(json[error]) is null ? "Its error is no object with a code." : null;
    }

    /// <summary>The error of an answer.</summary>
    public static ErrorReader.Told Told(ReadOnlySpan<byte> error, ApiDescription api)
    {
        JsonData whole = JsonData.Parse(error);
        whole.TryGet("data", out JsonData data);
        string? message = whole.TryGet("message", out JsonData text) && text.Kind == JsonKind.String ? text.GetString() : null;
        return new(api.Errors.CodeIn(data) ?? Number(error), api.Errors.MessageOf(data) ?? message, data, data.Utf8.ToArray());
    }

    // A server that could not make out the id tells its error with none.
    private static bool IsTo(ReadOnlySpan<byte> json, JsonRpcParts parts, JsonRpcId id) =>
        parts.Id is { } range && (id.Is(json[range]) || (parts.Error is not null && IsNull(json, range.Start.Value)));

    private static TResponse Result<TResponse>(ReadOnlySpan<byte> json, Range result, JsonRead<TResponse> read, int maxDepth)
    {
        JsonReader reader = BeginDocument(json, maxDepth);
        int at = result.Start.Value;
        reader.Enter(at);
        TResponse response = read(json, ref at, ref reader);
        reader.Strings?.Return();
        return at == result.End.Value ? response : throw Unexpected(json, at, "',' or '}'");
    }

    private static string? Number(ReadOnlySpan<byte> error) =>
        JsonData.Parse(error).TryGet("code", out JsonData code) && code.Kind == JsonKind.Number ? code.ToString() : null;

    private static string IdOf(ReadOnlySpan<byte> json, JsonRpcParts parts) =>
        parts.Id is { } id ? $"the id {BodyText.Start(json[id], 64)}" : "no id";

    private static string ErrorIn(ReadOnlySpan<byte> json, JsonRpcParts parts) =>
        parts.Error is { } error && !IsNull(json, error.Start.Value) ? $" It tells an error: {BodyText.Start(json[error], 200)}" : "";
}
