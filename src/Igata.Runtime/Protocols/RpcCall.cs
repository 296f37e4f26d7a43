using Igata.Runtime.CompilerServices;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>A JSON-RPC call.</summary>
internal readonly struct RpcCall<TRequest, TResponse>(ApiOperation operation, JsonRpcId id, TRequest parameters, JsonReaderFunc<TResponse>? read, TResponse ignored = default!) : ICall<TResponse>
    where TRequest : IJsonWritable, IValidatable
{
    public string Operation => operation.Name;

    public AuthScheme? Auth(ApiTransport transport) => operation.Auth ?? transport.Api.AuthOrDefault;

    public ApiRequestMessage CreateRequest(ApiTransport transport)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        transport.Validate(operation.Name, parameters);
        ApiRequestMessage message = transport.CreateRequest(operation, HttpMethod.Post, transport.GetEndpoint(operation));
        transport.AddHeaders(message);
        message.Content = transport.CreateContent(operation, new Envelope(operation.Name, id, parameters));
        return message;
    }

    // An error can have any status, and its body is used regardless of the status.
    public ResponseBodyMode GetBodyMode(int status) => ResponseBodyMode.Full;

    public TResponse Read(ApiResponse response, ApiTransport transport) => JsonRpcResponse.ReadSingle(response, transport, operation, id, read, ignored);

    private readonly struct Envelope(string method, JsonRpcId id, TRequest parameters) : IJsonWritable
    {
        public void Write(ref JsonWriter json) => JsonRpcEnvelope.Write(ref json, method, id, parameters);
    }
}
