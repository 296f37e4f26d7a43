using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Transport;

/// <summary>The streamed body of a response. Each read has the timeout of a call and throws the same exceptions as a call.</summary>
internal sealed class ResponseStream(ApiResponse response, ApiTransport transport) : ForwardOnlyStream
{
    private Stream? _body;
    private long _bytesRead;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await transport.ReadWithTimeoutAsync(response, async token =>
        {
            try
            {
                _body ??= await response.Response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
                return await _body.ReadAsync(buffer, token).ConfigureAwait(false);
            }
            catch (Exception exception) when (TransportExceptionTranslator.IsTruncated(exception))
            {
                throw response.CreateProtocolException(ApiResponse.Truncated(_bytesRead), exception);
            }
            catch (Exception exception) when (TransportExceptionTranslator.IsCorrupted(exception))
            {
                throw response.CreateProtocolException(ApiResponse.CorruptedBodyMessage, exception);
            }
        }, cancellationToken).ConfigureAwait(false);
        _bytesRead += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            _body ??= response.Response.Content.ReadAsStream();
            int read = _body.Read(buffer, offset, count);
            _bytesRead += read;
            return read;
        }
        catch (Exception exception) when (TransportExceptionTranslator.IsTruncated(exception))
        {
            throw response.CreateProtocolException(ApiResponse.Truncated(_bytesRead), exception);
        }
        catch (Exception exception) when (TransportExceptionTranslator.IsCorrupted(exception))
        {
            throw response.CreateProtocolException(ApiResponse.CorruptedBodyMessage, exception);
        }
        catch (Exception exception) when (TransportExceptionTranslator.Translate(exception, response.Operation, response, isExpired: false, Timeout.InfiniteTimeSpan, CancellationToken.None) is { } translated)
        {
            throw translated;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            response.Response.Dispose();
        }

        base.Dispose(disposing);
    }
}
