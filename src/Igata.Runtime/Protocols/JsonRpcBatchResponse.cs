using System.Net;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Protocols;

/// <summary>The responses to the calls of a batch, in the order of the calls.</summary>
internal sealed class JsonRpcBatchResponse
{
    public static readonly JsonRpcBatchResponse Empty = new(0, 1) { Status = default, Headers = new Dictionary<string, string>(), BodyStart = "" };

    private readonly (byte[]? Result, ApiException? Exception)[] _items;
    private readonly int _maxDepth;

    public JsonRpcBatchResponse(int calls, int maxDepth)
    {
        _items = new (byte[]?, ApiException?)[calls];
        _maxDepth = maxDepth;
    }

    /// <summary>Gets the status code for the exceptions of single calls.</summary>
    public required HttpStatusCode Status { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required string BodyStart { get; init; }

    public bool HoldsSecrets { get; init; }

    /// <summary>Gets whether required members that are missing are filled. They were reported when the batch was received.</summary>
    public bool FillsMembers { get; init; }

    public bool Has(int index) => _items[index] is not (null, null);

    public void Set(int index, byte[] result) => _items[index] = (result, null);

    public void Set(int index, ApiException exception) => _items[index] = (null, exception);

    public ProtocolException CreateProtocolException(string operation, string reason, Exception? inner = null) => new(operation, Status, reason, inner)
    {
        Headers = Headers,
        BodyStart = BodyStart,
    };

    /// <summary>Returns the result of a call, or the exception that replaces it.</summary>
    public JsonRpcResult<T> GetResult<T>(JsonRpcCall<T> call, int index)
    {
        (byte[]? result, ApiException? exception) = _items[index];
        if (exception is not null)
        {
            return new(exception);
        }

        try
        {
            return new(JsonCodec.Parse(result, call.Read, _maxDepth, FillsMembers ? FilledMembers.Silent : null, JsonDirection.Response));
        }
        catch (JsonFormatException formatException)
        {
            if (HoldsSecrets)
            {
                formatException.Conceal(result);
            }

            return new(CreateProtocolException(call.Operation.Name, formatException.Message, formatException));
        }
    }
}
