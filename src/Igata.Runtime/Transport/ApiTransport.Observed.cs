using Igata.Runtime.Telemetry;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ApiTransport
{
    private bool IsObserved => _api.Telemetry.IsObserved || _observer is { IsEnabled: true };

    /// <summary>
    /// Starts observing a call; returns null if there is no listener. A request that violates its spec creates no message and is
    /// not reported as a call.
    /// </summary>
    private CallScope? Observe(string operation, ApiRequestMessage message) =>
        IsObserved ? BeginScope(operation, message) : null;

    private CallScope BeginScope(string operation, ApiRequestMessage message) =>
        CallScope.Begin(_api.Telemetry, _observer, operation, message.RequestUri!, message.Method.Method);
}
