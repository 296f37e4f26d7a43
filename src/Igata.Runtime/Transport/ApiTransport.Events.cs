using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using Igata.Runtime.Json;
using Igata.Runtime.Telemetry;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ApiTransport
{
    private const string LastEventIdHeader = "Last-Event-ID";
    private const string ContentTypeHeader = "Content-Type";

    // What the HTML Standard calls "in the region of a few seconds" is short for a client that somebody waits for.
    private static readonly TimeSpan DefaultRetryDelay = TimeSpan.FromSeconds(1);

    // The longest delay that a timer accepts.
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>Sends a call whose response consists of events or lines, and reads them as they arrive. Each enumeration is a call of its own.</summary>
    internal IAsyncEnumerable<TItem> StreamAsync<TItem>(StreamCall call, Func<ApiResponse, ItemBuffer<TItem>> createBuffer, CancellationToken cancellationToken) =>
        new StreamSequence<TItem>(this, call, createBuffer, null, cancellationToken);

    /// <summary>Reads the events or lines of a response as they arrive. They can be enumerated once.</summary>
    internal IAsyncEnumerable<TItem> StreamAsync<TItem>(StreamedResponse response, Func<ApiResponse, ItemBuffer<TItem>> createBuffer) =>
        new StreamSequence<TItem>(this, response.Call, createBuffer, response, CancellationToken.None);

    internal EventDataBuffer<T> CreateBuffer<T>(ApiResponse response, EventFormat<T> format) =>
        new(format, MaxDepth, _maxBytes, Pool) { Filled = response.Filled, Errors = ItemErrors.Create(response, this) };

    internal ServerEventBuffer<T> CreateServerEventBuffer<T>(ApiResponse response, EventFormat<T> format) =>
        new(format, MaxDepth, _maxBytes, Pool) { Filled = response.Filled, Errors = ItemErrors.Create(response, this) };

    internal LineBuffer<T> CreateBuffer<T>(ApiResponse response, LineFormat<T> format) =>
        new(format, new MediaContent(Stream.Null, GetContentType(response) ?? "", null, 0).MatchesMediaType("application/json-seq"), MaxDepth, _maxBytes, Pool) { Filled = response.Filled, Errors = ItemErrors.Create(response, this) };

    private static string? GetContentType(ApiResponse response) =>
        response.Response.Content.Headers.NonValidated.TryGetValues(ContentTypeHeader, out HeaderStringValues types) ? types.ToString() : null;

    private sealed class StreamSequence<TItem>(ApiTransport transport, StreamCall call, Func<ApiResponse, ItemBuffer<TItem>> createBuffer, StreamedResponse? response, CancellationToken cancellationToken) : IAsyncEnumerable<TItem>
    {
        public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken enumeratorToken = default)
        {
            response?.Begin();
            CancellationTokenSource? linked = cancellationToken.CanBeCanceled && enumeratorToken.CanBeCanceled && cancellationToken != enumeratorToken
                ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enumeratorToken)
                : null;
            CancellationToken token = linked?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : enumeratorToken);
            return new StreamEnumerator<TItem>(transport, call, createBuffer, response?.Response, linked, token);
        }
    }

    /// <summary>Enumerates events or lines. A caller may go on after one that cannot be read, and an event stream that breaks is requested again.</summary>
    private sealed class StreamEnumerator<TItem>(ApiTransport transport, StreamCall call, Func<ApiResponse, ItemBuffer<TItem>> createBuffer, ApiResponse? received, CancellationTokenSource? linked, CancellationToken cancellationToken) : IAsyncEnumerator<TItem>
    {
        private ApiRequestMessage? _message;
        private CallScope? _scope;
        private ApiResponse? _response = received;
        private ItemBuffer<TItem>? _buffer;
        private ItemStream<TItem>? _items;
        private string? _resumedFrom;
        private int _next;
        private bool _hasEnded;

        public TItem Current { get; private set; } = default!;

        public ValueTask<bool> MoveNextAsync() => TryTakeNext() ? new(true) : _hasEnded ? default : new(FillAsync());

        public ValueTask DisposeAsync()
        {
            _hasEnded = true;
            _buffer?.Dispose();
            CloseResponse();
            _message?.Dispose();
            _scope?.End(_message!.ResponseStatusCode, _response?.Filled?.Names);
            _scope = null;
            linked?.Dispose();
            return default;
        }

        private void CloseResponse()
        {
            _response?.Dispose();
            _response?.Response.Dispose();
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
            for (Exception? broken = null; ;)
            {
                try
                {
                    if (broken is not null)
                    {
                        await WaitAsync().ConfigureAwait(false);
                    }

                    if (_items is null)
                    {
                        await OpenAsync(broken).ConfigureAwait(false);
                    }

                    _next = 0;
                    _hasEnded = !await transport.RunWithTimeoutAsync(call.Call.Operation, _response, _items!.FillAsync, cancellationToken).ConfigureAwait(false);
                    return TryTakeNext();
                }
                catch (Exception exception) when (CanResume(exception))
                {
                    CloseResponse();
                    _items = null;
                    broken = exception;
                }
                catch (Exception exception)
                {
                    _hasEnded = exception is not ProtocolException || _items is not { CanContinue: true };
                    _scope?.SetException(exception);
                    throw;
                }
            }
        }

        // The server must have sent another id since the last attempt, so that a stream that always breaks at once is not requested forever.
        private bool CanResume(Exception exception) =>
            _items is not null
            && _buffer is IResumableBuffer { LastEventId: { Length: > 0 } id }
            && id != _resumedFrom
            && !id.AsSpan().ContainsAnyExceptInRange(' ', '~')
            && exception is TransportException { IsTimeout: false } or ProtocolException { InnerException: HttpIOException or HttpRequestException }
            && call.IsIdempotent;

        private async Task WaitAsync()
        {
            // If the wait is cancelled, the enumeration cannot be continued.
            _hasEnded = true;
            var buffer = (IResumableBuffer)_buffer!;
            TimeSpan delay = buffer.RetryMilliseconds is not { } retry ? DefaultRetryDelay : retry < MaxRetryDelay.TotalMilliseconds ? TimeSpan.FromMilliseconds(retry) : MaxRetryDelay;
            await Task.Delay(delay, transport.TimeProvider, cancellationToken).ConfigureAwait(false);
            buffer.Restart();
        }

        /// <param name="broken">The exception that broke the stream, if it is requested again.</param>
        private async Task OpenAsync(Exception? broken)
        {
            // If an exception is thrown here, the enumeration cannot be continued.
            _hasEnded = true;
            if (_response is null || _buffer is not null)
            {
                await SendAsync(broken).ConfigureAwait(false);
            }

            ItemBuffer<TItem> buffer = _buffer ??= createBuffer(_response!);
            if (buffer.RequiredMediaType is { } required && GetContentType(_response!) is { } type && !new MediaContent(Stream.Null, type, null, 0).MatchesMediaType(required) && _response!.StatusCode != 204)
            {
                throw _response.CreateProtocolException($"Expected {required}, but the content type is {SafeText.Escape(type)}.");
            }

            _items = new ItemStream<TItem>(_response!, transport._api, buffer, transport._maxBytes);
            _hasEnded = false;
        }

        private async Task SendAsync(Exception? broken)
        {
            _message?.Dispose();
            ApiRequestMessage message = _message = call.Call.CreateRequest(transport);
            message.IsStreamed = true;
            if (broken is not null && !message.CanResend)
            {
                ExceptionDispatchInfo.Throw(broken);
            }

            if ((_buffer as IResumableBuffer)?.LastEventId is { } lastEventId)
            {
                _resumedFrom = lastEventId;
                message.Headers.Remove(LastEventIdHeader);
                message.Headers.TryAddWithoutValidation(LastEventIdHeader, lastEventId);
            }

            _scope ??= transport.Observe(call.Call.Operation, message);
            _response = await transport.RunWithTimeoutAsync(call.Call.Operation, null, token => transport.OpenListAsync(call.Call.Operation, message, call.Call.Auth(transport), token), cancellationToken).ConfigureAwait(false);
        }
    }
}
