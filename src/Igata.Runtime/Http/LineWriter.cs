using System.Buffers;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Http;

/// <summary>Writes lines, or the records of <c>application/json-seq</c>.</summary>
internal sealed class LineWriter<T>(IAsyncEnumerable<T> lines, LineFormat<T> format) : EnumeratingItemWriter<T>(lines)
{
    public override string ContentType => format.MediaType;

    public override void Write(IBufferWriter<byte> output)
    {
        if (format.Write is not { } write)
        {
            string text = format.ToText!(Current);
            Encoding.UTF8.GetBytes(text.AsSpan().ContainsAny('\r', '\n') ? throw new InvalidOperationException("A line cannot contain a line break.") : text, output);
        }
        else
        {
            if (ContentType == "application/json-seq")
            {
                output.Write("\u001E"u8);
            }

            WriteOnOneLine(output, ToJson(Current, write));
        }

        output.Write("\n"u8);
    }

    // Kept JSON may have line breaks between its tokens, where they mean nothing.
    private static void WriteOnOneLine(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        for (int lineEnd = json.IndexOfAny((byte)'\r', (byte)'\n'); lineEnd >= 0; lineEnd = json.IndexOfAny((byte)'\r', (byte)'\n'))
        {
            output.Write(json[..lineEnd]);
            output.Write(" "u8);
            json = json[(lineEnd + 1)..];
        }

        output.Write(json);
    }
}
