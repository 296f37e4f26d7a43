using System.Runtime.CompilerServices;
using Igata.Runtime.Telemetry;
using Igata.Runtime.Transport;

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

    private async IAsyncEnumerable<TItem> ListWithTelemetryAsync<TCall, TItem>(TCall call, JsonReaderFunc<TItem> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TCall : struct, IApiCall
    {
        ApiRequestMessage message = call.CreateRequest(this);
        CallScope scope = BeginScope(call.Operation, message);
        IAsyncEnumerator<TItem> items = ListAsync(new PreparedCall<TCall>(call, message), read, cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                try
                {
                    if (!await items.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (Exception exception)
                {
                    scope.SetException(exception);
                    throw;
                }

                yield return items.Current;
            }
        }
        finally
        {
            await items.DisposeAsync().ConfigureAwait(false);
            scope.End(message.ResponseStatusCode);
        }
    }
}
