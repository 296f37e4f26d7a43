using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Igata.Runtime.Auth;

namespace Igata.Runtime.Http;

/// <summary>A <c>multipart/form-data</c> body, streamed part by part. The streams stay their owner's.</summary>
internal sealed class MultipartBody : HttpContent, ISentOnce
{
    private readonly List<(byte[] Head, byte[]? Bytes, MediaContent? File)> _parts = [];
    private readonly byte[] _boundary;
    private bool _sent;

    public MultipartBody()
    {
        string boundary = Guid.NewGuid().ToString("N");
        _boundary = Encoding.ASCII.GetBytes($"--{boundary}");
        Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new NameValueHeaderValue("boundary", boundary) } };
    }

    public bool CanBeSentAgain
    {
        get
        {
            foreach ((_, _, MediaContent? file) in _parts)
            {
                if (file is { Start: null })
                {
                    return false;
                }
            }

            return true;
        }
    }

    public void Add(byte[] head, byte[] bytes) => _parts.Add((head, bytes, null));

    public void Add(byte[] head, MediaContent file) => _parts.Add((head, null, file));

    protected override bool TryComputeLength(out long length)
    {
        length = _boundary.Length + 4;
        foreach ((byte[] head, byte[]? bytes, MediaContent? file) in _parts)
        {
            if (file is { Length: null })
            {
                return false;
            }

            length += _boundary.Length + 2 + head.Length + (bytes?.Length ?? file!.Length!.Value) + 2;
        }

        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        bool sent = _sent;
        _sent = true;
        foreach ((byte[] head, byte[]? bytes, MediaContent? file) in _parts)
        {
            await stream.WriteAsync(_boundary, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
            if (file is null)
            {
                await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                bool already = sent;
                await StreamBody.CopyAsync(file, stream, ref already, cancellationToken).ConfigureAwait(false);
            }

            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_boundary, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync("--\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }
}
