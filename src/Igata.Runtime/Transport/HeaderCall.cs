using Igata.Runtime.Auth;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Transport;

/// <summary>A call that a header names.</summary>
internal readonly struct HeaderCall<TRequest, TResponse>(ApiOperation operation, TRequest request, JsonRead<TResponse>? read) : ICall<TResponse>
    where TRequest : IJsonWritable, IValidatable
{
    public string Operation => operation.Name;

    public AuthScheme? Auth(ApiTransport transport) => operation.Auth ?? transport.Api.AuthOrNone;

    public ApiRequestMessage Message(ApiTransport transport)
    {
        ArgumentNullException.ThrowIfNull(request);
        string name = operation.Name;
        HeaderText.CheckValue(transport.Api.DispatchHeader ?? "operation", name);
        transport.Check(name, request);
        ApiRequestMessage message = transport.Message(operation, HttpMethod.Post, transport.EndpointOf(operation));
        if (transport.Api.DispatchHeader is { } header)
        {
            message.Headers.TryAddWithoutValidation(header, name);
        }

        transport.AddHeaders(message);
        message.Content = typeof(TRequest) != typeof(NoRequest) ? transport.Body(operation, request) : operation.IsIdempotent ? null : new EmptyBody();
        return message;
    }

    public BodyNeed Need(int status) => status >= 400 ? BodyNeed.Start : BodyNeed.Whole;

    public TResponse Read(Answer answer, ApiTransport transport) => AnswerReader.Read(answer, transport, read);
}
