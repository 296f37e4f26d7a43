using System.Net;

namespace Igata.Benchmarks.Calls;

/// <summary>An answer of any length that is never in memory as a whole: ten thousand rows, again and again.</summary>
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

        // A bracket or a comma before each copy of the rows, a bracket behind the last.
        public override int Read(Span<byte> buffer)
        {
            (long copy, long within) = Math.DivRem(_position, Rows.Length + 1);
            if (buffer.IsEmpty || copy > times || (copy == times && within > 0))
            {
                return 0;
            }

            if (within == 0)
            {
                buffer[0] = copy == 0 ? (byte)'[' : copy == times ? (byte)']' : (byte)',';
                _position++;
                return 1;
            }

            ReadOnlySpan<byte> rest = Rows.AsSpan((int)within - 1);
            int length = Math.Min(rest.Length, buffer.Length);
            rest[..length].CopyTo(buffer);
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
