using System.Net;
using System.Net.Http.Headers;

namespace Igata.Runtime.Http;

/// <summary>A raw body that is copied from its stream to the network. The stream remains owned by the caller.</summary>
internal sealed class StreamedContent : HttpContent, IReplayableContent, IMessageContent
{
    private readonly MediaContent _content;
    private bool _sent;

    public StreamedContent(MediaContent content, string? mediaType)
    {
        _content = content;
        Headers.ContentType = MediaTypeHeaderValue.Parse(GetMediaType(content, mediaType));
    }

    public HttpRequestMessage? Message { get; set; }

    public bool CanReplay => _content.StartPosition is not null;

    /// <summary>Returns the media type of the content, or else that of the spec. A wildcard is ignored.</summary>
    public static string GetMediaType(MediaContent content, string? mediaType) =>
        content.MediaType ?? (mediaType is null || mediaType.Contains('*', StringComparison.Ordinal) ? "application/octet-stream" : mediaType);

    /// <summary>Copies the content. A repeated copy starts at its first byte.</summary>
    public static Task CopyAsync(MediaContent content, Stream destination, ref bool sent, CancellationToken cancellationToken)
    {
        if (content.StartPosition is { } start)
        {
            content.Stream.Position = start;
        }
        else if (sent)
        {
            throw new InvalidOperationException("The request stream has already been sent and cannot be rewound.");
        }

        sent = true;
        return content.Stream.CopyToAsync(destination, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Length ?? 0;
        return _content.Length is not null;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        CopyAsync(_content, stream, ref _sent, cancellationToken);
}
