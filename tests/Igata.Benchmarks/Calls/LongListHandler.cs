using System.Net;

namespace Igata.Benchmarks.Calls;

/// <summary>Sends a response of any length that is never completely in memory: ten thousand rows, repeated.</summary>
internal sealed class LongListHandler(int times) : HttpMessageHandler
{
    private static readonly byte[] Rows = Samples.CreateConnections(10_000)[1..^1];

    public static long GetLength(int times) => ((Rows.Length + 1L) * times) + 1;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new StreamContent(new LongListStream(times));
        content.Headers.ContentType = new("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }

    private sealed class LongListStream(int times) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        // A bracket or a comma precedes each copy of the rows, and a bracket follows the last one.
        public override int Read(Span<byte> buffer)
        {
            (long copy, long offsetInCopy) = Math.DivRem(_position, Rows.Length + 1);
            if (buffer.IsEmpty || copy > times || (copy == times && offsetInCopy > 0))
            {
                return 0;
            }

            if (offsetInCopy == 0)
            {
                buffer[0] = copy == 0 ? (byte)'[' : copy == times ? (byte)']' : (byte)',';
                _position++;
                return 1;
            }

            ReadOnlySpan<byte> remaining = Rows.AsSpan((int)offsetInCopy - 1);
            int length = Math.Min(remaining.Length, buffer.Length);
            remaining[..length].CopyTo(buffer);
            _position += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
