using Igata.Runtime.CompilerServices;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>Several calls in one message.</summary>
internal readonly struct JsonRpcBatch : ICall<JsonRpcBatchResponse>
{
    private const int MaxNamesInDescription = 4;

    private readonly JsonRpcCall[] _calls;
    private readonly IReadOnlyList<JsonRpcNotification> _notifications;
    private readonly JsonRpcId[] _ids;

    private JsonRpcBatch(JsonRpcCall[] calls, IReadOnlyList<JsonRpcNotification> notifications, ApiTransport transport)
    {
        _calls = calls;
        _notifications = notifications;
        _ids = new JsonRpcId[calls.Length];
        for (int i = 0; i < calls.Length; i++)
        {
            _ids[i] = transport.NextId();
        }
    }

    public string Operation
    {
        get
        {
            string names = string.Join(", ", GetAllCalls().Take(MaxNamesInDescription).Select(static call => call.Operation.Name));
            return _calls.Length + _notifications.Count > MaxNamesInDescription ? names + ", …" : names;
        }
    }

    private JsonRpcCall FirstCall => _calls.Length > 0 ? _calls[0] : _notifications[0].Call;

    public static async ValueTask<JsonRpcBatchResponse> SendAsync(ApiTransport transport, JsonRpcCall[] calls, IReadOnlyList<JsonRpcNotification>? notifications, CancellationToken cancellationToken)
    {
        foreach (JsonRpcCall call in calls)
        {
            ArgumentNullException.ThrowIfNull(call);
        }

        if (calls.Length + (notifications?.Count ?? 0) == 0)
        {
            return JsonRpcBatchResponse.Empty;
        }

        var batch = new JsonRpcBatch(calls, notifications ?? [], transport);
        return await transport.ExchangeAsync<JsonRpcBatch, JsonRpcBatchResponse>(batch, cancellationToken).ConfigureAwait(false);
    }

    public AuthScheme? Auth(ApiTransport transport) => FirstCall.Operation.Auth ?? transport.Api.AuthOrDefault;

    public ApiRequestMessage CreateRequest(ApiTransport transport)
    {
        AuthScheme? auth = Auth(transport);
        foreach (JsonRpcCall call in GetAllCalls())
        {
            if (call.Operation.Endpoint != FirstCall.Operation.Endpoint || (call.Operation.Auth ?? transport.Api.AuthOrDefault) != auth)
            {
                throw new ArgumentException($"{FirstCall.Operation.Name} and {call.Operation.Name} cannot be sent in one batch: they use different endpoints or different authentication.");
            }

            transport.RequireServiceVersion(call.Operation);
            call.Validate(transport);
        }

        if (new HashSet<JsonRpcId>(_ids).Count < _ids.Length)
        {
            throw new InvalidOperationException("The id generator returned the same id twice for one batch.");
        }

        ApiRequestMessage message = transport.CreateRequest(CombineOperations(), HttpMethod.Post, transport.GetEndpoint(FirstCall.Operation));
        transport.AddHeaders(message);
        message.Content = transport.CreateContent(FirstCall.Operation, new Body(this));
        return message;
    }

    // A notification has no response. Whatever a server sends nevertheless is not read.
    public ResponseBodyMode GetBodyMode(int status) => _calls.Length > 0 ? ResponseBodyMode.Full : status >= 400 ? ResponseBodyMode.Prefix : ResponseBodyMode.None;

    public JsonRpcBatchResponse Read(ApiResponse response, ApiTransport transport) => new JsonRpcBatchReader(response, transport, _calls, _ids).Read();

    // A batch is idempotent only if each of its calls is, and holds a secret if any of them does.
    private ApiOperation CombineOperations() => new(Operation)
    {
        IsIdempotent = GetAllCalls().All(static call => call.Operation.IsIdempotent),
        HoldsSecrets = GetAllCalls().Any(static call => call.Operation.HoldsSecrets),
    };

    private IEnumerable<JsonRpcCall> GetAllCalls() => _calls.Concat(_notifications.Select(static notification => notification.Call));

    /// <summary>Writes an array of all calls, or a single notification without an array.</summary>
    private readonly struct Body(JsonRpcBatch batch) : IJsonWritable
    {
        public void Write(ref JsonWriter json)
        {
            if (batch._calls.Length == 0 && batch._notifications.Count == 1)
            {
                batch._notifications[0].Call.Write(ref json, null);
                return;
            }

            json.Reserve(1);
            json.Byte((byte)'[');
            int index = 0;
            foreach (JsonRpcCall call in batch.GetAllCalls())
            {
                json.Reserve(1);
                if (index > 0)
                {
                    json.Byte((byte)',');
                }

                call.Write(ref json, index < batch._ids.Length ? batch._ids[index] : (JsonRpcId?)null);
                index++;
            }

            json.Reserve(1);
            json.Byte((byte)']');
        }
    }
}
