using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Protocols;

/// <summary>The lines of a request, which are sent one by one. Whoever enumerates them a second time may get others, so they are sent once.</summary>
internal sealed class LinesContent<T> : HttpContent, IReplayableContent, IMessageContent
{
    private readonly IAsyncEnumerable<T> _lines;
    private readonly LineFormat<T> _format;

    public LinesContent(IAsyncEnumerable<T> lines, LineFormat<T> format)
    {
        _lines = lines;
        _format = format;
        Headers.ContentType = MediaTypeHeaderValue.Parse(format.MediaType);
    }

    public HttpRequestMessage? Message { get; set; }

    public bool CanReplay => false;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new LineWriter<T>(Validate(), _format);
        await using (writer.ConfigureAwait(false))
        {
            while (await writer.MoveNextAsync(cancellationToken).ConfigureAwait(false))
            {
                output.ResetWrittenCount();
                writer.Write(output);
                await stream.WriteAsync(output.WrittenMemory, cancellationToken).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<T> Validate()
    {
        await foreach (T line in _lines.ConfigureAwait(false))
        {
            LineValidation.Check((Message as ApiRequestMessage)?.Operation.Name ?? "", line, _format);
            yield return line;
        }
    }
}
