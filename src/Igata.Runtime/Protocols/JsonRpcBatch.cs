using Igata.Runtime.Auth;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>Several calls in one message.</summary>
internal readonly struct JsonRpcBatch : ICall<JsonRpcAnswers>
{
    private const int Named = 4;

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
            string names = string.Join(", ", All().Take(Named).Select(static call => call.Operation.Name));
            return _calls.Length + _notifications.Count > Named ? names + ", …" : names;
        }
    }

    private JsonRpcCall First => _calls.Length > 0 ? _calls[0] : _notifications[0].Call;

    public static async ValueTask<JsonRpcAnswers> SendAsync(IJsonRpcClient client, JsonRpcCall[] calls, IReadOnlyList<JsonRpcNotification>? notifications, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        foreach (JsonRpcCall call in calls)
        {
            ArgumentNullException.ThrowIfNull(call);
        }

        if (calls.Length + (notifications?.Count ?? 0) == 0)
        {
            return JsonRpcAnswers.None;
        }

        var batch = new JsonRpcBatch(calls, notifications ?? [], client.Transport);
        return await client.Transport.ExchangeAsync<JsonRpcBatch, JsonRpcAnswers>(batch, cancellationToken).ConfigureAwait(false);
    }

    public AuthScheme? Auth(ApiTransport transport) => First.Operation.Auth ?? transport.Api.AuthOrNone;

    public ApiRequestMessage Message(ApiTransport transport)
    {
        AuthScheme? auth = Auth(transport);
        foreach (JsonRpcCall call in All())
        {
            if (call.Operation.Endpoint != First.Operation.Endpoint || (call.Operation.Auth ?? transport.Api.AuthOrNone) != auth)
            {
                throw new ArgumentException($"{First.Operation.Name} and {call.Operation.Name} cannot share a batch: they go to different hosts, or with different credentials.");
            }

            call.Check(transport);
        }

        if (new HashSet<JsonRpcId>(_ids).Count < _ids.Length)
        {
            throw new InvalidOperationException("The source of ids gave one id to two calls of a batch.");
        }

        ApiRequestMessage message = transport.Message(Together(), HttpMethod.Post, transport.EndpointOf(First.Operation));
        transport.AddHeaders(message);
        message.Content = transport.Body(First.Operation, new Body(this));
        return message;
    }

    public BodyNeed Need(int status) => BodyNeed.Whole;

    public JsonRpcAnswers Read(Answer answer, ApiTransport transport) => new JsonRpcBatchReader(answer, transport, _calls, _ids).Read();

    // Twice is as good as once only if that is true of each.
    private ApiOperation Together() => new(Operation) { IsIdempotent = All().All(static call => call.Operation.IsIdempotent) };

    private IEnumerable<JsonRpcCall> All() => _calls.Concat(_notifications.Select(static notification => notification.Call));

    /// <summary>The array of all, or one notification as it is.</summary>
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
            foreach (JsonRpcCall call in batch.All())
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
