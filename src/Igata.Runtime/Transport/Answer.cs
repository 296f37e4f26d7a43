using System.Buffers;
using System.Globalization;
using Igata.Runtime.Errors;

namespace Igata.Runtime.Transport;

/// <summary>An answer and its body, held in a pooled buffer until it was read.</summary>
internal sealed class Answer(string operation, HttpResponseMessage response, ArrayPool<byte> pool) : IDisposable
{
    private const int FirstRoom = 16 * 1024;

    // A server may announce more than it sends; no more than this is set aside on its word alone.
    private const int MostOnTrust = 1024 * 1024;

    private byte[] _buffer = [];
    private int _length;
    private bool _isHandedOut;

    public string Operation => operation;

    public HttpResponseMessage Response => response;

    public int StatusCode => (int)response.StatusCode;

    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, _length);

    /// <summary>Leaves the body, and the connection with it, to a stream.</summary>
    public AnswerStream HandOut(ApiTransport transport)
    {
        _isHandedOut = true;
        return new AnswerStream(this, transport);
    }

    /// <summary>Reads the body.</summary>
    /// <param name="limit">How many bytes are accepted.</param>
    /// <param name="cut">Whether a longer body is cut off there; otherwise it is a fault.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public ValueTask FillAsync(int limit, bool cut, CancellationToken cancellationToken)
    {
        long? announced = response.Content.Headers.ContentLength;
        if (announced > limit && !cut)
        {
            throw TooLarge(limit);
        }

        // One byte more than announced, so that the end shows without another buffer.
        _buffer = pool.Rent((int)Math.Min(Math.Min(announced ?? FirstRoom, MostOnTrust), limit) + 1);
        Task<Stream> opening = response.Content.ReadAsStreamAsync(cancellationToken);
        if (!opening.IsCompletedSuccessfully)
        {
            return ReadOnAsync(opening, null, limit, cut, cancellationToken);
        }

        try
        {
            // A small body has mostly arrived with its headers, and needs no state machine.
            ValueTask<int> reading;
            do
            {
                reading = opening.Result.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
                if (!reading.IsCompletedSuccessfully)
                {
                    return ReadOnAsync(opening, reading, limit, cut, cancellationToken);
                }
            }
            while (Take(reading.Result, limit, cut));
        }
        catch (Exception fault) when (TransportFaults.IsDamaged(fault))
        {
            throw Fault(Damaged, fault);
        }

        return default;
    }

    private async ValueTask ReadOnAsync(Task<Stream> opening, ValueTask<int>? reading, int limit, bool cut, CancellationToken cancellationToken)
    {
        Stream stream = await opening.ConfigureAwait(false);
        try
        {
            while (Take(await (reading ?? stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken)).ConfigureAwait(false), limit, cut))
            {
                reading = null;
            }
        }
        catch (Exception fault) when (TransportFaults.IsDamaged(fault))
        {
            throw Fault(Damaged, fault);
        }
    }

    /// <summary>Takes what was read; false at the end of the body, or where it is cut.</summary>
    private bool Take(int read, int limit, bool cut)
    {
        _length += read;
        if (_length > limit)
        {
            _length = limit;
            return cut ? false : throw TooLarge(limit);
        }

        if (read > 0)
        {
            MakeRoom();
            return true;
        }

        return _length < response.Content.Headers.ContentLength ? throw Fault(CutOff()) : false;
    }

    private void MakeRoom()
    {
        if (_length < _buffer.Length)
        {
            return;
        }

        byte[] larger = pool.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        Body.CopyTo(larger);
        pool.Return(_buffer);
        _buffer = larger;
    }

    public const string Damaged = "The compressed body cannot be unpacked; it is damaged or was cut off.";

    public string CutOff() => CutOff(_length);

    public static string CutOff(long after) => string.Create(CultureInfo.InvariantCulture, $"The body was cut off after {after} bytes.");

    private ProtocolException TooLarge(int limit) =>
        Fault(string.Create(CultureInfo.InvariantCulture, $"The body is larger than the {limit} bytes that MaxResponseBytes allows."));

    public ProtocolException Fault(string reason, Exception? inner = null) => Fault(reason, inner, Body);

    public ProtocolException Fault(string reason, Exception? inner, ReadOnlySpan<byte> body) => new(operation, response.StatusCode, reason, inner)
    {
        Headers = AnswerHeaders.Of(response),
        BodyStart = BodyText.Start(body),
    };

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            pool.Return(buffer);
        }

        if (!_isHandedOut)
        {
            response.Dispose();
        }
    }
}
