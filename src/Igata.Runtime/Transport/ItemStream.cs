using System.Buffers;
using System.Globalization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>A list that is read in batches as it arrives. Disposing of it early closes the connection.</summary>
internal sealed class ItemStream<T>(ApiResponse response, ApiDescription api, JsonReaderFunc<T> read, int maxDepth, int limit, ArrayPool<byte> pool) : IDisposable
{
    private readonly JsonArrayBuffer<T> _buffer = new(read, maxDepth, limit, pool) { Filled = response.Filled };
    private Stream? _body;

    // The items before the one that cannot be read come first.
    private ProtocolException? _pending;

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
        while (true)
        {
            Memory<byte> buffer = _buffer.GetWriteBuffer();
            if (buffer.IsEmpty)
            {
                throw CreateProtocolException(string.Create(CultureInfo.InvariantCulture, $"One item of the list is larger than the {limit} bytes that MaxResponseBytes allows."));
            }

            int bytesRead = await ReadAsync(_body, buffer, cancellationToken).ConfigureAwait(false);
            if (bytesRead == 0)
            {
                return _buffer.HasEnded ? false : throw CreateProtocolException(_buffer.ReceivedBytes == 0 ? ResponseReader.MissingBodyMessage : ApiResponse.Truncated(_buffer.ReceivedBytes));
            }

            _buffer.Advance(bytesRead);
            ReadBufferedItems();
            if (Batch.Count > 0)
            {
                return true;
            }
        }
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

    private void ReadBufferedItems()
    {
        try
        {
            CanContinue = false;
            _buffer.ReadItems(Batch);
        }
        catch (JsonFormatException exception)
        {
            CanContinue = _buffer.CanContinue;
            _pending = CreateFormatException(exception);
            if (Batch.Count == 0)
            {
                ProtocolException pending = _pending;
                _pending = null;
                throw pending;
            }
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
