using Igata.Runtime.Telemetry;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ApiTransport
{
    /// <summary>The items of a list as they arrive. Each enumeration is a call of its own.</summary>
    private sealed class ItemSequence<TCall, TItem>(ApiTransport transport, TCall call, JsonReaderFunc<TItem> read, CancellationToken cancellationToken) : IAsyncEnumerable<TItem>
        where TCall : struct, IApiCall
    {
        public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken enumeratorToken = default)
        {
            CancellationTokenSource? linked = cancellationToken.CanBeCanceled && enumeratorToken.CanBeCanceled && cancellationToken != enumeratorToken
                ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enumeratorToken)
                : null;
            CancellationToken token = linked?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : enumeratorToken);
            return new ItemEnumerator<TCall, TItem>(transport, call, read, linked, token);
        }
    }

    /// <summary>Enumerates the items. Not an iterator method, because that would end with the first exception: after an item that cannot be read, a caller may go on.</summary>
    private sealed class ItemEnumerator<TCall, TItem>(ApiTransport transport, TCall call, JsonReaderFunc<TItem> read, CancellationTokenSource? linked, CancellationToken cancellationToken) : IAsyncEnumerator<TItem>
        where TCall : struct, IApiCall
    {
        private ApiRequestMessage? _message;
        private CallScope? _scope;
        private ApiResponse? _response;
        private ItemStream<TItem>? _items;
        private int _next;
        private bool _hasEnded;

        public TItem Current { get; private set; } = default!;

        public ValueTask<bool> MoveNextAsync() => TryTakeNext() ? new(true) : _hasEnded ? default : new(FillAsync());

        public ValueTask DisposeAsync()
        {
            _hasEnded = true;
            _items?.Dispose();
            _response?.Dispose();
            _message?.Dispose();
            _scope?.End(_message!.ResponseStatusCode, _response?.Filled?.Names);
            _scope = null;
            linked?.Dispose();
            return default;
        }

        private bool TryTakeNext()
        {
            if (_items is null || _next >= _items.Batch.Count)
            {
                return false;
            }

            Current = _items.Batch[_next++];
            return true;
        }

        private async Task<bool> FillAsync()
        {
            try
            {
                if (_items is null)
                {
                    await OpenAsync().ConfigureAwait(false);
                }

                _next = 0;
                _hasEnded = !await transport.RunWithTimeoutAsync(call.Operation, _response, _items!.FillAsync, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                _hasEnded = exception is not ProtocolException || _items is not { CanContinue: true };
                _scope?.SetException(exception);
                throw;
            }

            return TryTakeNext();
        }

        private async Task OpenAsync()
        {
            // If an exception is thrown here, the enumeration cannot be continued.
            _hasEnded = true;
            ApiRequestMessage message = _message = call.CreateRequest(transport);
            message.IsStreamed = true;
            _scope = transport.Observe(call.Operation, message);
            _response = await transport.RunWithTimeoutAsync(call.Operation, null, token => transport.OpenListAsync(call.Operation, message, call.Auth(transport), token), cancellationToken).ConfigureAwait(false);
            _items = new ItemStream<TItem>(_response, transport._api, transport.CreateListBuffer(_response, read), transport._maxBytes);
            _hasEnded = false;
        }
    }
}
