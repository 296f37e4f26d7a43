using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using static Igata.Runtime.CompilerServices.JsonParsing;

namespace Igata.Runtime.Protocols;

/// <summary>Reads the answer to one call of JSON-RPC.</summary>
internal static class JsonRpcResponse
{
    public static TResponse ReadSingle<TResponse>(ApiResponse response, ApiTransport transport, JsonRpcId id, JsonReaderFunc<TResponse>? read)
    {
        ReadOnlySpan<byte> body = response.Body;
        try
        {
            JsonReader reader = BeginDocument(body, transport.MaxDepth);
            int position = reader.Position;
            JsonRpcMessageRanges parts = JsonRpcMessageRanges.Read(body, ref position, ref reader);
            EndDocument(body, position, ref reader);
            CheckVersion(response, transport, parts);
            if (GetFormatError(body, parts) is { } formatError)
            {
                throw response.CreateProtocolException(formatError);
            }

            if (!MatchesId(body, parts, id))
            {
                throw response.CreateProtocolException($"It answers {DescribeId(body, parts)}, where {SafeText.Escape(id.ToString())} was asked.{DescribeError(body, parts)}");
            }

            if (parts.Error is { } error)
            {
                throw ErrorReader.CreateException(response, transport, transport.Api.Errors.ReadJsonRpc(body[error]));
            }

            return read is null ? default! : ReadResult(body, parts.Result!.Value, read, transport.MaxDepth);
        }
        catch (JsonFormatException exception)
        {
            throw CreateInvalidResponseException(response, transport, exception);
        }
    }

    /// <summary>What to throw for a body that is no answer of JSON-RPC: by its status, an error of the API or a fault.</summary>
    public static ApiException CreateInvalidResponseException(ApiResponse response, ApiTransport transport, JsonFormatException exception)
    {
        ResponseReader.ThrowUnlessSuccess(response, transport);
        exception.Locate(response.Body);
        return response.CreateProtocolException(ResponseReader.DescribeInvalidBody(response, response.Body, exception, transport.Api), exception);
    }

    /// <exception cref="ApiException">It is not of JSON-RPC, or of another version of it.</exception>
    public static void CheckVersion(ApiResponse response, ApiTransport transport, JsonRpcMessageRanges parts)
    {
        if (parts.Version is not { } version)
        {
            ResponseReader.ThrowUnlessSuccess(response, transport);
            throw response.CreateProtocolException("It is no answer of JSON-RPC 2.0: it has no member jsonrpc.");
        }

        if (!response.Body[version].SequenceEqual("\"2.0\""u8))
        {
            throw response.CreateProtocolException($"Its jsonrpc is {BodyExcerpt.Create(response.Body[version], 32)}, where \"2.0\" was expected.");
        }
    }

    /// <summary>What is wrong with an answer whatever its id; null if nothing is.</summary>
    public static string? GetFormatError(ReadOnlySpan<byte> json, JsonRpcMessageRanges parts)
    {
        if (parts.Result is null == parts.Error is null)
        {
            return parts.Result is null ? "It has neither a result nor an error." : $"It has both a result and an error.{DescribeError(json, parts)}";
        }

        return parts.Error is { } error && ErrorShape.ReadJsonRpcCode(json[error]) is null ? "Its error is no object with a code." : null;
    }

    // A server that could not make out the id tells its error with none.
    private static bool MatchesId(ReadOnlySpan<byte> json, JsonRpcMessageRanges parts, JsonRpcId id) =>
        parts.Id is { } range && (id.MatchesJson(json[range]) || (parts.Error is not null && IsNull(json, range.Start.Value)));

    private static TResponse ReadResult<TResponse>(ReadOnlySpan<byte> json, Range result, JsonReaderFunc<TResponse> read, int maxDepth)
    {
        JsonReader reader = BeginDocument(json, maxDepth);
        int position = result.Start.Value;
        reader.PushDepth(position);
        TResponse response = read(json, ref position, ref reader);
        reader.Strings?.Return();
        return position == result.End.Value ? response : throw CreateUnexpectedTokenException(json, position, "',' or '}'");
    }

    private static string DescribeId(ReadOnlySpan<byte> json, JsonRpcMessageRanges parts) =>
        parts.Id is { } id ? $"the id {BodyExcerpt.Create(json[id], 64)}" : "no id";

    private static string DescribeError(ReadOnlySpan<byte> json, JsonRpcMessageRanges parts) =>
        parts.Error is { } error && !IsNull(json, error.Start.Value) ? $" It tells an error: {BodyExcerpt.Create(json[error], 200)}" : "";
}
