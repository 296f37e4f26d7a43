using Igata.Runtime.Auth;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Protocols;

/// <summary>A call of JSON-RPC.</summary>
internal readonly struct RpcCall<TRequest, TResponse>(ApiOperation operation, JsonRpcId id, TRequest parameters, JsonRead<TResponse>? read) : ICall<TResponse>
    where TRequest : IJsonWritable, IValidatable
{
    public string Operation => operation.Name;

    public AuthScheme? Auth(ApiTransport transport) => operation.Auth ?? transport.Api.AuthOrNone;

    public ApiRequestMessage Message(ApiTransport transport)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        transport.Check(operation.Name, parameters);
        ApiRequestMessage message = transport.Message(operation, HttpMethod.Post, transport.EndpointOf(operation));
        transport.AddHeaders(message);
        message.Content = transport.Body(operation, new Envelope(operation.Name, id, parameters));
        return message;
    }

    // An error may come with any status, and its body counts whatever that is.
    public BodyNeed Need(int status) => BodyNeed.Whole;

    public TResponse Read(Answer answer, ApiTransport transport) => JsonRpcAnswer.Single(answer, transport, id, read);

    private readonly struct Envelope(string method, JsonRpcId id, TRequest parameters) : IJsonWritable
    {
        public void Write(ref JsonWriter json) => JsonRpcEnvelope.Write(ref json, method, id, parameters);
    }
}
