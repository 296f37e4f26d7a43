using System.Globalization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>The items of a body that are read in batches as they arrive. Disposing of it early closes the connection.</summary>
/// <param name="response">The response.</param>
/// <param name="api">The API.</param>
/// <param name="buffer">The reader of the items, which is disposed of with the stream.</param>
/// <param name="limit">The maximum number of bytes of one item, for messages.</param>
internal sealed class ItemStream<T>(ApiResponse response, ApiDescription api, ItemBuffer<T> buffer, int limit) : IDisposable
{
    private readonly ItemBuffer<T> _buffer = buffer;
    private Stream? _body;

    // The items before the one that cannot be read come first.
    private ApiException? _pending;

    /// <summary>Gets whether the caller may go on after an exception.</summary>
    public bool CanContinue { get; private set; }

    /// <summary>Gets the items that <see cref="FillAsync"/> read last.</summary>
    public List<T> Batch { get; } = [];

    /// <summary>Reads the next items. Returns false if there are none.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        Batch.Clear();
        if (_pending is { } pending)
        {
            _pending = null;
            throw pending;
        }

        // What follows an item that could not be read may be in the buffer already.
        if (CanContinue)
        {
            ReadBufferedItems();
            if (Batch.Count > 0)
            {
                return true;
            }
        }

        _body ??= await response.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (!_buffer.IsDone)
        {
            Memory<byte> buffer = _buffer.GetWriteBuffer();
            if (buffer.IsEmpty)
            {
                throw CreateProtocolException(string.Create(CultureInfo.InvariantCulture, $"One {_buffer.ItemDescription} is larger than the {limit} bytes that MaxResponseBytes allows."));
            }

            int bytesRead = await ReadAsync(_body, buffer, cancellationToken).ConfigureAwait(false);
            if (bytesRead == 0)
            {
                ReadBufferedItems(isComplete: true);
                return Batch.Count > 0;
            }

            _buffer.Advance(bytesRead);
            ReadBufferedItems();
            if (Batch.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportExceptionTranslator.IsTruncated(exception))
        {
            throw CreateProtocolException(ApiResponse.Truncated(_buffer.ReceivedBytes), exception);
        }
        catch (Exception exception) when (TransportExceptionTranslator.IsCorrupted(exception))
        {
            throw CreateProtocolException(ApiResponse.CorruptedBodyMessage, exception);
        }
    }

    private void ReadBufferedItems(bool isComplete = false)
    {
        CanContinue = false;
        try
        {
            if (!isComplete)
            {
                _buffer.ReadItems(Batch);
            }
            else if (_buffer.Complete(Batch) is { } error)
            {
                _pending = CreateProtocolException(error);
            }
        }
        catch (ApiErrorException exception)
        {
            _pending = exception;
        }
        catch (JsonFormatException exception)
        {
            CanContinue = _buffer.CanContinue;
            _pending = CreateFormatException(exception);
        }

        if (_pending is { } pending && Batch.Count == 0)
        {
            _pending = null;
            throw pending;
        }
    }

    private ProtocolException CreateFormatException(JsonFormatException exception)
    {
        if (!_buffer.HasBegun)
        {
            return response.CreateFormatException(exception, _buffer.Unread, api);
        }

        if (response.HoldsSecrets)
        {
            exception.Conceal();
        }

        return CreateProtocolException(exception.Message, exception);
    }

    private ProtocolException CreateProtocolException(string reason, Exception? inner = null) => response.CreateProtocolException(reason, inner, _buffer.Unread);

    public void Dispose() => _buffer.Dispose();
}
