using System.Runtime.CompilerServices;
using Igata.Runtime.Telemetry;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ApiTransport
{
    private bool IsObserved => _api.Telemetry.IsObserved || _observer is { IsEnabled: true };

    /// <summary>Null as long as nobody listens. A request that breaks its spec makes no message and was no call: nothing is told of it.</summary>
    private CallScope? Observe(string operation, ApiRequestMessage message) =>
        IsObserved ? BeginScope(operation, message) : null;

    private CallScope BeginScope(string operation, ApiRequestMessage message) =>
        CallScope.Begin(_api.Telemetry, _observer, operation, message.RequestUri!, message.Method.Method);

    private async IAsyncEnumerable<TItem> ListWithTelemetryAsync<TCall, TItem>(TCall call, JsonReaderFunc<TItem> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TCall : struct, IApiCall
    {
        ApiRequestMessage message = call.CreateRequest(this);
        CallScope observation = BeginScope(call.Operation, message);
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
                    observation.SetException(exception);
                    throw;
                }

                yield return items.Current;
            }
        }
        finally
        {
            await items.DisposeAsync().ConfigureAwait(false);
            observation.End(message.ResponseStatusCode);
        }
    }
}
