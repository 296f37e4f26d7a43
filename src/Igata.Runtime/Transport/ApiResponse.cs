using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>A response and its body in a pooled buffer.</summary>
internal sealed class ApiResponse(string operation, HttpResponseMessage response, ArrayPool<byte> pool, bool holdsSecrets = false) : IDisposable
{
    private const int InitialCapacity = 16 * 1024;

    // A server may announce more than it sends, so the announced length alone does not allocate more than this.
    private const int MaxPreallocatedBytes = 1024 * 1024;

    private byte[] _buffer = [];
    private int _length;
    private long _announcedLength;
    private bool _isStreamDetached;

    public string Operation => operation;

    public HttpResponseMessage Response => response;

    /// <summary>Gets whether the body may contain a secret, so that exceptions quote nothing of it.</summary>
    public bool HoldsSecrets => holdsSecrets;

    /// <summary>Gets the required members that the response lacks and that were filled; null if they are rejected.</summary>
    public FilledMembers? Filled { get; init; }

    public int StatusCode => (int)response.StatusCode;

    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, _length);

    /// <summary>Gets the body; valid until the response is disposed.</summary>
    public ReadOnlyMemory<byte> BodyMemory => _buffer.AsMemory(0, _length);

    /// <summary>Transfers the body and the connection to the caller.</summary>
    public void Detach() => _isStreamDetached = true;

    /// <summary>Transfers the body and the connection to a stream.</summary>
    public ResponseStream DetachStream(ApiTransport transport)
    {
        Detach();
        return new ResponseStream(this, transport);
    }

    /// <summary>Reads the body.</summary>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="truncate">True to truncate a longer body at the limit; false to throw an exception.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public ValueTask FillAsync(int limit, bool truncate, CancellationToken cancellationToken)
    {
        // These responses have no body, whatever their Content-Length says (RFC 9110, sections 15.3.5 and 15.4.5). A content in memory has no
        // header, and would create one.
        HttpContentHeaders headers = response.Content.Headers;
        long? contentLength = StatusCode is 204 or 304 || !headers.NonValidated.Contains("Content-Length") ? null : headers.ContentLength;
        _announcedLength = contentLength ?? 0;
        if (contentLength > limit && !truncate)
        {
            throw CreateTooLargeException(limit);
        }

        // The buffer has one byte more than announced, so that the end is detected without another buffer.
        _buffer = pool.Rent((int)Math.Min(Math.Min(contentLength ?? InitialCapacity, MaxPreallocatedBytes), limit) + 1);
        Task<Stream> streamTask = response.Content.ReadAsStreamAsync(cancellationToken);
        if (!streamTask.IsCompletedSuccessfully)
        {
            return ContinueReadingAsync(streamTask, null, limit, truncate, cancellationToken);
        }

        try
        {
            // A small body has usually arrived with its headers and needs no state machine.
            ValueTask<int> readTask;
            do
            {
                readTask = streamTask.Result.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
                if (!readTask.IsCompletedSuccessfully)
                {
                    return ContinueReadingAsync(streamTask, readTask, limit, truncate, cancellationToken);
                }
            }
            while (TryAppend(readTask.Result, limit, truncate));
        }
        catch (Exception exception) when (TransportExceptionTranslator.IsCorrupted(exception))
        {
            throw CreateProtocolException(CorruptedBodyMessage, exception);
        }

        return default;
    }

    private async ValueTask ContinueReadingAsync(Task<Stream> streamTask, ValueTask<int>? readTask, int limit, bool truncate, CancellationToken cancellationToken)
    {
        Stream stream = await streamTask.ConfigureAwait(false);
        try
        {
            while (TryAppend(await (readTask ?? stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken)).ConfigureAwait(false), limit, truncate))
            {
                readTask = null;
            }
        }
        catch (Exception exception) when (TransportExceptionTranslator.IsCorrupted(exception))
        {
            throw CreateProtocolException(CorruptedBodyMessage, exception);
        }
    }

    /// <summary>Processes the bytes that were read. Returns false at the end of the body or at the limit.</summary>
    private bool TryAppend(int read, int limit, bool truncate)
    {
        _length += read;
        if (_length > limit)
        {
            _length = limit;
            return truncate ? false : throw CreateTooLargeException(limit);
        }

        if (read > 0)
        {
            EnsureCapacity();
            return true;
        }

        return _length < _announcedLength ? throw CreateProtocolException(Truncated()) : false;
    }

    private void EnsureCapacity()
    {
        if (_length < _buffer.Length)
        {
            return;
        }

        // A content in memory knows its length without a header.
        long length = _announcedLength == 0 && StatusCode is not (204 or 304) ? Math.Min(response.Content.Headers.ContentLength ?? 0, MaxPreallocatedBytes) + 1 : 0;
        byte[] larger = pool.Rent((int)Math.Max(length, Math.Min(_buffer.Length * 2L, Array.MaxLength)));
        Body.CopyTo(larger);
        pool.Return(_buffer);
        _buffer = larger;
    }

    public const string CorruptedBodyMessage = "The compressed body cannot be decompressed; it is corrupt or truncated.";

    public string Truncated() => Truncated(_length);

    public static string Truncated(long receivedBytes) => string.Create(CultureInfo.InvariantCulture, $"The body was truncated after {receivedBytes} bytes.");

    private ProtocolException CreateTooLargeException(int limit) =>
        CreateProtocolException(string.Create(CultureInfo.InvariantCulture, $"The body is larger than the {limit} bytes that MaxResponseBytes allows."));

    public ProtocolException CreateProtocolException(string reason, Exception? inner = null) => CreateProtocolException(reason, inner, Body);

    public ProtocolException CreateProtocolException(string reason, Exception? inner, ReadOnlySpan<byte> body) => new(operation, response.StatusCode, reason, inner)
    {
        Headers = ResponseHeaders.ToDictionary(response, holdsSecrets),
        BodyStart = BodyExcerpt.Create(body, holdsSecrets),
    };

    /// <summary>Creates the exception for a body that is not the expected JSON.</summary>
    public ProtocolException CreateFormatException(JsonFormatException exception, ReadOnlySpan<byte> body, ApiDescription api)
    {
        if (holdsSecrets)
        {
            exception.Conceal(body);
        }

        return CreateProtocolException(ResponseReader.DescribeInvalidBody(this, body, exception, api), exception, body);
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            pool.Return(buffer);
        }

        if (!_isStreamDetached)
        {
            response.Dispose();
        }
    }
}
