using System.Net;

namespace Igata.Hosting;

/// <summary>The body of a response whose first part, or all of it, was read ahead.</summary>
internal sealed class BufferedPrefixContent : HttpContent
{
    /// <summary>The size up to which an error body is read ahead to find its code.</summary>
    public const int MaxErrorBytes = 64 * 1024;

    private const int InitialCapacity = 16 * 1024;

    private readonly HttpContent _original;
    private readonly MemoryStream _prefix;
    private readonly Stream _remainder;

    private BufferedPrefixContent(HttpContent original, MemoryStream start, Stream remainder)
    {
        _original = original;
        _prefix = start;
        _remainder = remainder;
        foreach ((string name, var values) in original.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
        }
    }

    /// <summary>The bytes that were read ahead.</summary>
    public ReadOnlyMemory<byte> Prefix => _prefix.GetBuffer().AsMemory(0, (int)_prefix.Length);

    /// <summary>Reads a body up to a limit. The rest is read on demand.</summary>
    public static async Task<BufferedPrefixContent> CreateAsync(HttpContent original, int limit, CancellationToken cancellationToken)
    {
        Stream remainder = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var start = new MemoryStream((int)Math.Min(original.Headers.ContentLength ?? InitialCapacity, Math.Min(limit, InitialCapacity)));
        byte[] chunk = new byte[Math.Min(limit, InitialCapacity)];
        int read;
        while (start.Length < limit && (read = await remainder.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, limit - start.Length)), cancellationToken).ConfigureAwait(false)) > 0)
        {
            start.Write(chunk, 0, read);
        }

        start.Position = 0;
        return new BufferedPrefixContent(original, start, remainder);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new PrefixedStream(_prefix, _remainder));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new PrefixedStream(_prefix, _remainder);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await _prefix.CopyToAsync(stream).ConfigureAwait(false);
        await _remainder.CopyToAsync(stream).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _original.Headers.ContentLength ?? 0;
        return _original.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _remainder.Dispose();
            _original.Dispose();
        }

        base.Dispose(disposing);
    }
}
