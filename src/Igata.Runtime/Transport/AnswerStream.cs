namespace Igata.Runtime.Transport;

/// <summary>The body of an answer, handed out while it arrives. Each piece has the time of a call; a fault is told as a call's would be.</summary>
internal sealed class AnswerStream(Answer answer, ApiTransport transport) : Stream
{
    private Stream? _body;
    private long _passed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await transport.ReadInTimeAsync(answer, async token =>
        {
            try
            {
                _body ??= await answer.Response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
                return await _body.ReadAsync(buffer, token).ConfigureAwait(false);
            }
            catch (Exception fault) when (TransportFaults.IsCutOff(fault))
            {
                throw answer.Fault(Answer.CutOff(_passed), fault);
            }
            catch (Exception fault) when (TransportFaults.IsDamaged(fault))
            {
                throw answer.Fault(Answer.Damaged, fault);
            }
        }, cancellationToken).ConfigureAwait(false);
        _passed += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            _body ??= answer.Response.Content.ReadAsStream();
            int read = _body.Read(buffer, offset, count);
            _passed += read;
            return read;
        }
        catch (Exception fault) when (TransportFaults.IsCutOff(fault))
        {
            throw answer.Fault(Answer.CutOff(_passed), fault);
        }
        catch (Exception fault) when (TransportFaults.IsDamaged(fault))
        {
            throw answer.Fault(Answer.Damaged, fault);
        }
        catch (Exception fault) when (TransportFaults.Translate(fault, answer.Operation, answer, isOver: false, Timeout.InfiniteTimeSpan, CancellationToken.None) is { } told)
        {
            throw told;
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            answer.Response.Dispose();
        }

        base.Dispose(disposing);
    }
}
