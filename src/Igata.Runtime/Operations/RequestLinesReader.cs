using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

/// <summary>Reads the lines of a request on a server.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequestLinesReader
{
    private const int MaxLineBytes = 1024 * 1024;
    private const int MaxDepth = 64;

    /// <summary>Returns the lines of a request, which are read as they arrive and can be enumerated once.</summary>
    /// <typeparam name="T">The type of a line.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="format">The form of the lines.</param>
    /// <returns>The lines. A line that is not the JSON of its type causes a <see cref="JsonFormatException"/> with its index.</returns>
    public static LineStream<T> ReadLines<T>(this HttpRequestParts request, LineFormat<T> format)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(format);
        MediaContent body = request.ReadContent();
        bool isSequence = body.MediaType is not null && body.MatchesMediaType("application/json-seq");
        return new LineStream<T>(ReadAsync(body.Stream, format, isSequence, request.ConcealsBody));
    }

    private static async IAsyncEnumerable<T> ReadAsync<T>(Stream body, LineFormat<T> format, bool isSequence, bool conceals, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var buffer = new LineBuffer<T>(format, isSequence, MaxDepth, MaxLineBytes, ArrayPool<byte>.Shared);
        var lines = new List<T>();
        Exception? failure = null;
        for (int read = 1; read > 0 && failure is null;)
        {
            Memory<byte> free = buffer.GetWriteBuffer();
            read = free.IsEmpty ? 0 : await body.ReadAsync(free, cancellationToken).ConfigureAwait(false);
            buffer.Advance(read);
            failure = free.IsEmpty ? new JsonFormatException(0, $"a line of at most {MaxLineBytes} bytes", "a longer one") : Read(buffer, lines, isComplete: read == 0, conceals);
            foreach (T line in lines)
            {
                LineValidation.Check("", line, format);
                yield return line;
            }

            lines.Clear();
        }

        if (failure is not null)
        {
            throw failure;
        }
    }

    /// <summary>Reads what is complete. The lines before one that cannot be read come first, so the exception is returned.</summary>
    private static JsonFormatException? Read<T>(LineBuffer<T> buffer, List<T> lines, bool isComplete, bool conceals)
    {
        try
        {
            buffer.ReadItems(lines);
            return isComplete && buffer.Complete(lines) is not null ? new JsonFormatException((int)buffer.ReceivedBytes, "a complete record", "the end of the body") : null;
        }
        catch (JsonFormatException exception)
        {
            if (conceals)
            {
                exception.Conceal();
            }

            return exception;
        }
    }
}
