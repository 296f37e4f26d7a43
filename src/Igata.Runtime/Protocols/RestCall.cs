using Igata.Runtime.CompilerServices;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>A call that is identified by its method and path; <c>next</c> is the URL of a further page, which replaces them.</summary>
internal readonly struct RestCall<TRequest, TResponse>(RestOperation operation, TRequest request, HttpResponseReader<TResponse>? read, Uri? next = null, TResponse ignored = default!) : ICall<TResponse>
    where TRequest : IHttpRequest, IValidatable
{
    public string Operation => operation.Operation.Name;

    public AuthScheme? Auth(ApiTransport transport) => operation.Operation.Auth ?? transport.Api.AuthOrDefault;

    public ApiRequestMessage CreateRequest(ApiTransport transport) => RestRequestFactory.Create(transport, operation, request, next);

    public ResponseBodyMode GetBodyMode(int status)
    {
        if (operation.Verb == HttpMethod.Head || status is 204 or 304)
        {
            return ResponseBodyMode.None;
        }

        return operation.FindDeclaredStatus(status) is not { } declaredStatus ? ResponseBodyMode.Prefix
            : operation.IsStreamed(declaredStatus) ? ResponseBodyMode.None
            : ResponseBodyMode.Full;
    }

    public TResponse Read(ApiResponse response, ApiTransport transport)
    {
        if (operation.FindDeclaredStatus(response.StatusCode) is not { } declaredStatus)
        {
            return ResponseReader.CheckSuccess(response, transport, operation.Operation)
                ? throw response.CreateProtocolException("The spec defines no response for this status.")
                : default!;
        }

        if (ResponseReader.IsErrorInSuccess(response, transport) && !ResponseReader.CheckSuccess(response, transport, operation.Operation))
        {
            return default!;
        }

        if (read is null)
        {
            return ignored;
        }

        bool hasBody = operation.Verb != HttpMethod.Head && response.StatusCode is not (204 or 304);
        return ResponseReader.Read(response, transport, read, declaredStatus, hasBody && operation.IsStreamed(declaredStatus) ? CreateStreamCall() : null);
    }

    /// <summary>Returns the call as one whose response is streamed.</summary>
    public StreamCall CreateStreamCall() => new(this, operation.Operation.IsIdempotent);
}
