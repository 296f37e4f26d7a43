using Igata.Runtime.Auth;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Telemetry;

/// <summary>A list call whose message was created in advance, because its observer needs the target of the request.</summary>
internal readonly struct PreparedCall<TCall>(TCall call, ApiRequestMessage message) : IApiCall
    where TCall : struct, IApiCall
{
    public string Operation => call.Operation;

    public AuthScheme? Auth(ApiTransport transport) => call.Auth(transport);

    public ApiRequestMessage CreateRequest(ApiTransport transport) => message;
}
