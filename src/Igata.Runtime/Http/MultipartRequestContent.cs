using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Igata.Runtime.Http;

/// <summary>A <c>multipart/form-data</c> body that is streamed part by part. The streams remain owned by the caller.</summary>
internal sealed class MultipartRequestContent : HttpContent, IReplayableContent, IMessageContent
{
    private readonly List<(byte[] Head, byte[]? Bytes, MediaContent? File)> _parts = [];
    private readonly byte[] _boundary;
    private bool _sent;

    public MultipartRequestContent()
    {
        string boundary = Guid.NewGuid().ToString("N");
        _boundary = Encoding.ASCII.GetBytes($"--{boundary}");
        Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new NameValueHeaderValue("boundary", boundary) } };
    }

    public HttpRequestMessage? Message { get; set; }

    public bool CanReplay
    {
        get
        {
            foreach ((_, _, MediaContent? file) in _parts)
            {
                if (file is { StartPosition: null })
                {
                    return false;
                }
            }

            return true;
        }
    }

    public void Add(byte[] partHeader, byte[] bytes) => _parts.Add((partHeader, bytes, null));

    public void Add(byte[] partHeader, MediaContent file) => _parts.Add((partHeader, null, file));

    protected override bool TryComputeLength(out long length)
    {
        length = _boundary.Length + 4;
        foreach ((byte[] partHeader, byte[]? bytes, MediaContent? file) in _parts)
        {
            if (file is { Length: null })
            {
                return false;
            }

            length += _boundary.Length + 2 + partHeader.Length + (bytes?.Length ?? file!.Length!.Value) + 2;
        }

        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        bool sent = _sent;
        _sent = true;
        foreach ((byte[] partHeader, byte[]? bytes, MediaContent? file) in _parts)
        {
            await stream.WriteAsync(_boundary, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(partHeader, cancellationToken).ConfigureAwait(false);
            if (file is null)
            {
                await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                bool alreadySent = sent;
                await StreamedContent.CopyAsync(file, stream, ref alreadySent, cancellationToken).ConfigureAwait(false);
            }

            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_boundary, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync("--\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }
}
