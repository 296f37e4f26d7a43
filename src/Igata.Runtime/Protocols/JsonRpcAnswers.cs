using System.Net;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Protocols;

/// <summary>The answers to the calls of a batch, each beside its call.</summary>
internal sealed class JsonRpcAnswers
{
    public static readonly JsonRpcAnswers None = new(0, 1) { Status = default, Headers = new Dictionary<string, string>(), BodyStart = "" };

    private readonly (byte[]? Result, ApiException? Fault)[] _items;
    private readonly int _maxDepth;

    public JsonRpcAnswers(int calls, int maxDepth)
    {
        _items = new (byte[]?, ApiException?)[calls];
        _maxDepth = maxDepth;
    }

    /// <summary>What the faults of single answers carry.</summary>
    public required HttpStatusCode Status { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required string BodyStart { get; init; }

    public bool Has(int index) => _items[index] is not (null, null);

    public void Put(int index, byte[] result) => _items[index] = (result, null);

    public void Put(int index, ApiException fault) => _items[index] = (null, fault);

    public ProtocolException Fault(string operation, string reason, Exception? inner = null) => new(operation, Status, reason, inner)
    {
        Headers = Headers,
        BodyStart = BodyStart,
    };

    /// <summary>The result of a call, or why there is none.</summary>
    public JsonRpcResult<T> Of<T>(JsonRpcCall<T> call, int index)
    {
        (byte[]? result, ApiException? fault) = _items[index];
        if (fault is not null)
        {
            return new(fault);
        }

        try
        {
            return new(Parse(result, call.Read, _maxDepth));
        }
        catch (JsonFormatException wrong)
        {
            return new(Fault(call.Operation.Name, wrong.Message, wrong));
        }
    }
}
