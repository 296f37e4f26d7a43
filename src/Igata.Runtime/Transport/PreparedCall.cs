using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>A call for a list whose message has been made: it had to be, for its observer to know where it goes.</summary>
internal readonly struct PreparedCall<TCall>(TCall call, ApiRequestMessage message) : IApiCall
    where TCall : struct, IApiCall
{
    public string Operation => call.Operation;

    public AuthScheme? Auth(ApiTransport transport) => call.Auth(transport);

    public ApiRequestMessage CreateRequest(ApiTransport transport) => message;
}
