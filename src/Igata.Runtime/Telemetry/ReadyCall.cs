using Igata.Runtime.Auth;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Telemetry;

/// <summary>A call whose message has been made: it had to be, for its observer to know where it goes.</summary>
internal readonly struct ReadyCall<TCall, TResponse>(TCall call, ApiRequestMessage message) : ICall<TResponse>
    where TCall : struct, ICall<TResponse>
{
    public string Operation => call.Operation;

    public AuthScheme? Auth(ApiTransport transport) => call.Auth(transport);

    public ApiRequestMessage Message(ApiTransport transport) => message;

    public BodyNeed Need(int status) => call.Need(status);

    public TResponse Read(Answer answer, ApiTransport transport) => call.Read(answer, transport);
}

/// <summary>The same of a call whose answer is a list.</summary>
internal readonly struct ReadyCall<TCall>(TCall call, ApiRequestMessage message) : ICall
    where TCall : struct, ICall
{
    public string Operation => call.Operation;

    public AuthScheme? Auth(ApiTransport transport) => call.Auth(transport);

    public ApiRequestMessage Message(ApiTransport transport) => message;
}
