using Igata.Runtime.CompilerServices;
using Igata.Runtime.Errors;
using Igata.Runtime.Http;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using static Igata.Runtime.CompilerServices.JsonParsing;

namespace Igata.Runtime.Protocols;

/// <summary>Reads the response to a batch and assigns its parts to the calls.</summary>
internal sealed class JsonRpcBatchReader(ApiResponse response, ApiTransport transport, JsonRpcCall[] calls, JsonRpcId[] ids)
{
    private readonly JsonRpcBatchResponse _response = new(calls.Length, transport.MaxDepth)
    {
        Status = response.Response.StatusCode,
        Headers = ResponseHeaders.ToDictionary(response.Response, response.HoldsSecrets),
        BodyStart = BodyExcerpt.Create(response.Body, response.HoldsSecrets),
        HoldsSecrets = response.HoldsSecrets,
        FillsMembers = response.Filled is not null,
    };

    // The error without an id, which a server sends if it could not read the id of a call.
    private ErrorDetails? _unmatchedError;

    // The index of the call that the next response is expected for, because most servers respond in order.
    private int _nextIndex;

    public JsonRpcBatchResponse Read()
    {
        if (calls.Length == 0)
        {
            ResponseReader.ThrowUnlessSuccess(response, transport);
            return _response;
        }

        try
        {
            ReadDocument(response.Body);
        }
        catch (JsonFormatException exception)
        {
            throw JsonRpcResponse.CreateInvalidResponseException(response, transport, exception);
        }

        AddMissing();
        return _response;
    }

    private void ReadDocument(ReadOnlySpan<byte> body)
    {
        JsonReader reader = BeginDocument(body, transport.MaxDepth);
        int position = reader.Position;
        if (Peek(body, position) == JsonKind.Array)
        {
            for (bool more = TryReadArrayStart(body, ref position, ref reader); more; more = TryReadMoreItems(body, ref position, ref reader))
            {
                AddResponse(body, JsonRpcMessageRanges.Read(body, ref position, ref reader));
            }
        }
        else
        {
            AddSingleResponse(body, JsonRpcMessageRanges.Read(body, ref position, ref reader));
        }

        EndDocument(body, position, ref reader);
    }

    /// <summary>Processes a single object instead of an array: an error of the whole batch.</summary>
    private void AddSingleResponse(ReadOnlySpan<byte> body, JsonRpcMessageRanges parts)
    {
        JsonRpcResponse.CheckVersion(response, transport, parts);
        if (parts.Error is not { } error || JsonRpcResponse.GetFormatError(response, parts) is not null)
        {
            throw response.CreateProtocolException("Expected a batch response, but received a single one.");
        }

        _unmatchedError = transport.Api.Errors.ReadJsonRpc(body[error]);
    }

    private void AddResponse(ReadOnlySpan<byte> body, JsonRpcMessageRanges parts)
    {
        bool hasId = parts.Id is { } idRange && !IsNull(body, idRange.Start.Value);
        if (!hasId && parts.Error is null)
        {
            // The response to a notification, which has none.
            return;
        }

        JsonRpcResponse.CheckVersion(response, transport, parts);
        string? formatError = JsonRpcResponse.GetFormatError(response, parts);
        int index = IndexOf(body, parts);
        if (index < 0)
        {
            ErrorDetails unmatchedError = formatError is null && parts.Error is { } errorRange && parts.Id is { } nullId && IsNull(body, nullId.Start.Value)
                ? transport.Api.Errors.ReadJsonRpc(body[errorRange])
                : throw response.CreateProtocolException($"The batch contains a response {(parts.Id is { } id ? $"with the id {BodyExcerpt.Create(body[id], response.HoldsSecrets, 64)}, which was not sent" : "without an id")}.");
            _unmatchedError ??= unmatchedError;
            return;
        }

        if (_response.Has(index))
        {
            _response.Set(index, _response.CreateProtocolException(calls[index].Operation.Name, "The batch contains two responses to this call."));
        }
        else if (formatError is not null)
        {
            _response.Set(index, _response.CreateProtocolException(calls[index].Operation.Name, formatError));
        }
        else if (parts.Error is { } error)
        {
            _response.Set(index, CreateException(index, transport.Api.Errors.ForOperation(calls[index].Operation.Name).ReadJsonRpc(body[error])));
        }
        else
        {
            byte[] result = body[parts.Result!.Value].ToArray();
            _response.Set(index, result);
            if (response.Filled is { } filled)
            {
                calls[index].ReportFilled(result, transport.MaxDepth, filled);
            }
        }
    }

    private int IndexOf(ReadOnlySpan<byte> body, JsonRpcMessageRanges parts)
    {
        for (int i = 0; parts.Id is { } id && i < ids.Length; i++)
        {
            int next = (_nextIndex + i) % ids.Length;
            if (ids[next].MatchesJson(body[id]))
            {
                _nextIndex = next + 1;
                return next;
            }
        }

        return -1;
    }

    private void AddMissing()
    {
        for (int i = 0; i < calls.Length; i++)
        {
            if (!_response.Has(i))
            {
                _response.Set(i, _unmatchedError is { } details ? CreateException(i, details) : _response.CreateProtocolException(calls[i].Operation.Name, "The batch contains no response to this call."));
            }
        }
    }

    private ApiErrorException CreateException(int index, ErrorDetails details) =>
        ErrorReader.CreateException(response, transport, details, _response.Headers, calls[index].Operation.Name);
}
