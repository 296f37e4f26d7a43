using Igata.Runtime.Auth;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Telemetry;

/// <summary>A call for a list whose message has been made: it had to be, for its observer to know where it goes.</summary>
internal readonly struct ReadyCall<TCall>(TCall call, ApiRequestMessage message) : ICall
    where TCall : struct, ICall
{
    public string Operation => call.Operation;

    public AuthScheme? Auth(ApiTransport transport) => call.Auth(transport);

    public ApiRequestMessage Message(ApiTransport transport) => message;
}
