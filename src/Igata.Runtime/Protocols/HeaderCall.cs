using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>A call whose operation is identified by a header.</summary>
internal readonly struct HeaderCall<TRequest, TResponse>(ApiOperation operation, TRequest request, JsonReaderFunc<TResponse>? read, TResponse ignored = default!) : ICall<TResponse>
    where TRequest : IJsonWritable, IValidatable
{
    public string Operation => operation.Name;

    public AuthScheme? Auth(ApiTransport transport) => operation.Auth ?? transport.Api.AuthOrDefault;

    public ApiRequestMessage CreateRequest(ApiTransport transport)
    {
        ArgumentNullException.ThrowIfNull(request);
        string name = operation.Name;
        transport.CheckName(name);
        transport.Validate(name, request);
        ApiRequestMessage message = transport.CreateRequest(operation, HttpMethod.Post, transport.GetEndpoint(operation));
        if (transport.Api.DispatchHeader is { } header)
        {
            message.Headers.TryAddWithoutValidation(header, name);
        }

        transport.AddHeadersOnly(message);
        message.Content = typeof(TRequest) != typeof(EmptyRequest) ? transport.CreateContent(operation, request) : operation.IsIdempotent ? null : new EmptyContent();
        return message;
    }

    public ResponseBodyMode GetBodyMode(int status) => status >= 400 ? ResponseBodyMode.Prefix : ResponseBodyMode.Full;

    public TResponse Read(ApiResponse response, ApiTransport transport) => ResponseReader.Read(response, transport, operation, read, ignored);
}
