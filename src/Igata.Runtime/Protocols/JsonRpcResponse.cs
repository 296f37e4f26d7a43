using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using static Igata.Runtime.CompilerServices.JsonParsing;

namespace Igata.Runtime.Protocols;

/// <summary>Reads the response to one JSON-RPC call.</summary>
internal static class JsonRpcResponse
{
    public static TResponse ReadSingle<TResponse>(ApiResponse response, ApiTransport transport, ApiOperation operation, JsonRpcId id, JsonReaderFunc<TResponse>? read, TResponse ignored)
    {
        ReadOnlySpan<byte> body = response.Body;
        try
        {
            JsonReader reader = BeginDocument(body, transport.MaxDepth);
            int position = reader.Position;
            JsonRpcMessageRanges parts = JsonRpcMessageRanges.Read(body, ref position, ref reader);
            EndDocument(body, position, ref reader);
            CheckVersion(response, transport, parts);
            if (GetFormatError(response, parts) is { } formatError)
            {
                throw response.CreateProtocolException(formatError);
            }

            if (!MatchesId(body, parts, id))
            {
                throw response.CreateProtocolException($"The response has {DescribeId(response, parts)}, expected {SafeText.Escape(id.ToString())}.{DescribeError(response, parts)}");
            }

            if (parts.Error is { } error)
            {
                ApiErrorException exception = ErrorReader.CreateException(response, transport, transport.Api.Errors.ForOperation(operation.Name).ReadJsonRpc(body[error]));
                return ErrorReader.IsAbsent(exception, transport, operation) ? default! : throw exception;
            }

            return read is null ? ignored : ReadResult(body, parts.Result!.Value, read, transport.MaxDepth, response.Filled);
        }
        catch (JsonFormatException exception)
        {
            throw CreateInvalidResponseException(response, transport, exception);
        }
    }

    /// <summary>Creates the exception for a body that is not a JSON-RPC response: an error of the API or a protocol error, depending on the status.</summary>
    public static ApiException CreateInvalidResponseException(ApiResponse response, ApiTransport transport, JsonFormatException exception)
    {
        ResponseReader.ThrowUnlessSuccess(response, transport);
        exception.Locate(response.Body);
        return response.CreateFormatException(exception, response.Body, transport.Api);
    }

    /// <exception cref="ApiException">The response is not a JSON-RPC 2.0 response.</exception>
    public static void CheckVersion(ApiResponse response, ApiTransport transport, JsonRpcMessageRanges parts)
    {
        if (parts.Version is not { } version)
        {
            ResponseReader.ThrowUnlessSuccess(response, transport);
            throw response.CreateProtocolException("Not a JSON-RPC 2.0 response: the member jsonrpc is missing.");
        }

        if (!parts.HasVersion(response.Body))
        {
            throw response.CreateProtocolException($"Not a JSON-RPC 2.0 response: jsonrpc is {BodyExcerpt.Create(response.Body[version], response.HoldsSecrets, 32)}, expected \"2.0\".");
        }
    }

    /// <summary>Returns what is wrong with a response regardless of its id, or null if it is well-formed.</summary>
    public static string? GetFormatError(ApiResponse response, JsonRpcMessageRanges parts)
    {
        if (parts.Result is null == parts.Error is null)
        {
            return parts.Result is null ? "The response has neither a result nor an error." : $"The response has both a result and an error.{DescribeError(response, parts)}";
        }

        return parts.Error is { } error && ErrorShape.ReadJsonRpcCode(response.Body[error]) is null ? "The error is not an object with a numeric code." : null;
    }

    // A server that could not read the id sends its error without one.
    private static bool MatchesId(ReadOnlySpan<byte> json, JsonRpcMessageRanges parts, JsonRpcId id) =>
        parts.Id is { } range && (id.MatchesJson(json[range]) || (parts.Error is not null && IsNull(json, range.Start.Value)));

    private static TResponse ReadResult<TResponse>(ReadOnlySpan<byte> json, Range result, JsonReaderFunc<TResponse> read, int maxDepth, FilledMembers? filled)
    {
        JsonReader reader = BeginDocument(json, maxDepth, filled);
        reader.Direction = JsonDirection.Response;
        int position = result.Start.Value;
        reader.PushDepth(position);
        TResponse response = read(json, ref position, ref reader);
        reader.Strings?.Return();
        return position == result.End.Value ? response : throw CreateUnexpectedTokenException(json, position, "',' or '}'");
    }

    private static string DescribeId(ApiResponse response, JsonRpcMessageRanges parts) =>
        parts.Id is { } id ? $"the id {BodyExcerpt.Create(response.Body[id], response.HoldsSecrets, 64)}" : "no id";

    private static string DescribeError(ApiResponse response, JsonRpcMessageRanges parts) =>
        parts.Error is { } error && !response.HoldsSecrets && !IsNull(response.Body, error.Start.Value) ? $" It contains an error: {BodyExcerpt.Create(response.Body[error], 200)}" : "";
}
