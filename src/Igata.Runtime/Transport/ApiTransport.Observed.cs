using System.Runtime.CompilerServices;
using Igata.Runtime.Json;
using Igata.Runtime.Telemetry;

namespace Igata.Runtime.Transport;

public sealed partial class ApiTransport
{
    private bool IsObserved => _api.Telemetry.IsObserved || _observer is { IsEnabled: true };

    /// <summary>Null as long as nobody listens. A request that breaks its spec makes no message and was no call: nothing is told of it.</summary>
    private CallObservation? Observe(string operation, ApiRequestMessage message) =>
        IsObserved ? CallObservation.Begin(_api.Telemetry, _observer, operation, message) : null;

    private async IAsyncEnumerable<TItem> ObservedListAsync<TCall, TItem>(TCall call, JsonRead<TItem> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        ApiRequestMessage message = call.Message(this);
        CallObservation observation = CallObservation.Begin(_api.Telemetry, _observer, call.Operation, message);
        IAsyncEnumerator<TItem> items = ListAsync(new ReadyCall<TCall>(call, message), read, cancellationToken).GetAsyncEnumerator(cancellationToken);
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
                catch (Exception told)
                {
                    observation.Failed(told);
                    throw;
                }

                yield return items.Current;
            }
        }
        finally
        {
            await items.DisposeAsync().ConfigureAwait(false);
            observation.End();
        }
    }
}
