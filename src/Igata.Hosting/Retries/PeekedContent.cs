using System.Net;

namespace Igata.Hosting;

/// <summary>The body of an answer, of which the first part, or all, was read ahead.</summary>
internal sealed class PeekedContent : HttpContent
{
    /// <summary>How much of an error is read ahead for its code.</summary>
    public const int ErrorBytes = 64 * 1024;

    private const int FirstRoom = 16 * 1024;

    private readonly HttpContent _whole;
    private readonly MemoryStream _start;
    private readonly Stream _rest;

    private PeekedContent(HttpContent whole, MemoryStream start, Stream rest)
    {
        _whole = whole;
        _start = start;
        _rest = rest;
        foreach ((string name, var values) in whole.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
        }
    }

    /// <summary>What was read ahead.</summary>
    public ReadOnlyMemory<byte> Start => _start.GetBuffer().AsMemory(0, (int)_start.Length);

    /// <summary>Reads a body up to a limit; what lies beyond is read when it is asked for.</summary>
    public static async Task<PeekedContent> OfAsync(HttpContent whole, int limit, CancellationToken cancellationToken)
    {
        Stream rest = await whole.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var start = new MemoryStream((int)Math.Min(whole.Headers.ContentLength ?? FirstRoom, Math.Min(limit, FirstRoom)));
        byte[] piece = new byte[Math.Min(limit, FirstRoom)];
        int read;
        while (start.Length < limit && (read = await rest.ReadAsync(piece.AsMemory(0, (int)Math.Min(piece.Length, limit - start.Length)), cancellationToken).ConfigureAwait(false)) > 0)
        {
            start.Write(piece, 0, read);
        }

        start.Position = 0;
        return new PeekedContent(whole, start, rest);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new PeekedStream(_start, _rest));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new PeekedStream(_start, _rest);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await _start.CopyToAsync(stream).ConfigureAwait(false);
        await _rest.CopyToAsync(stream).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _whole.Headers.ContentLength ?? 0;
        return _whole.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest.Dispose();
            _whole.Dispose();
        }

        base.Dispose(disposing);
    }
}
