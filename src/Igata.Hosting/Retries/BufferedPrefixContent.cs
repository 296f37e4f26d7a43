using System.Buffers;
using System.Net;

namespace Igata.Hosting;

/// <summary>The body of a response whose first part, or all of it, was read ahead into pooled memory.</summary>
internal sealed class BufferedPrefixContent : HttpContent
{
    /// <summary>The size up to which an error body is read ahead to find its code.</summary>
    public const int MaxErrorBytes = 64 * 1024;

    private const int InitialCapacity = 16 * 1024;

    // A server may announce more than it sends.
    private const int MaxAnnouncedCapacity = 128 * 1024;

    private readonly HttpContent _original;
    private readonly PrefixedStream _stream;

    private BufferedPrefixContent(HttpContent original, PrefixedStream stream)
    {
        _original = original;
        _stream = stream;
        foreach ((string name, var values) in original.Headers.NonValidated)
        {
            if (values.Count == 1)
            {
                Headers.TryAddWithoutValidation(name, values.ToString());
            }
            else
            {
                Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
            }
        }
    }

    /// <summary>The bytes that were read ahead. They are valid until the content is disposed.</summary>
    public ReadOnlyMemory<byte> Prefix => _stream.Prefix;

    /// <summary>Reads a body up to a limit. The rest is read on demand.</summary>
    public static async ValueTask<BufferedPrefixContent> CreateAsync(HttpContent original, int limit, CancellationToken cancellationToken)
    {
        Stream remainder = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);

        // A content in memory has no header, and would create one.
        long? announced = original.Headers.NonValidated.Contains("Content-Length") ? original.Headers.ContentLength : null;
        int expected = (int)Math.Min(announced ?? long.MaxValue, limit);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Min(expected, announced is null ? InitialCapacity : MaxAnnouncedCapacity));
        try
        {
            int length = 0;
            int read;
            while (length < expected && (read = await remainder.ReadAsync(buffer.AsMemory(length, Math.Min(buffer.Length, expected) - length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length == buffer.Length && length < expected)
                {
                    buffer = Grow(buffer, expected);
                }
            }

            return new BufferedPrefixContent(original, new PrefixedStream(buffer, length, remainder));
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grow(byte[] buffer, int expected)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Min(expected, buffer.Length * 2));
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_stream);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => _stream;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _stream.CopyToAsync(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = _original.Headers.ContentLength ?? 0;
        return _original.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
            _original.Dispose();
        }

        base.Dispose(disposing);
    }
}
