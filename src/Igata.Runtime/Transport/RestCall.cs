using Igata.Runtime.Auth;
using Igata.Runtime.Http;
using Igata.Runtime.Protocols;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Transport;

/// <summary>A call that its verb and path name; <c>next</c> is where it goes instead, to a further page.</summary>
internal readonly struct RestCall<TRequest, TResponse>(RestOperation operation, TRequest request, HttpAnswerRead<TResponse>? read, Uri? next = null) : ICall<TResponse>
    where TRequest : IHttpRequest, IValidatable
{
    public string Operation => operation.Operation.Name;

    public AuthScheme? Auth(ApiTransport transport) => operation.Operation.Auth ?? transport.Api.AuthOrNone;

    public ApiRequestMessage Message(ApiTransport transport) => RestMessage.Of(transport, operation, request, next);

    public BodyNeed Need(int status)
    {
        if (operation.Verb == HttpMethod.Head || status is 204 or 304)
        {
            return BodyNeed.None;
        }

        return operation.ReadAs(status) is not { } readAs ? BodyNeed.Start
            : operation.IsHandedOut(readAs) ? BodyNeed.None
            : BodyNeed.Whole;
    }

    public TResponse Read(Answer answer, ApiTransport transport)
    {
        if (operation.ReadAs(answer.StatusCode) is not { } readAs)
        {
            AnswerReader.ThrowUnlessSuccess(answer, transport);
            throw answer.Fault("The spec has no such answer.");
        }

        if (read is null)
        {
            return default!;
        }

        bool hasBody = operation.Verb != HttpMethod.Head && answer.StatusCode is not (204 or 304);
        return AnswerReader.Read(answer, transport, read, readAs, hasBody && operation.IsHandedOut(readAs));
    }
}

/// <summary>Stands for the request of an operation that has none.</summary>
internal readonly struct PathOnly(string path) : IHttpRequest, IValidatable
{
    public void Write(HttpRequestWriter http) => http.Path(path);

    public bool IsValid() => true;

    public void Validate(Violations violations)
    {
    }
}
