using System.Buffers;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Http;

/// <summary>Writes server-sent events.</summary>
internal sealed class EventWriter<T>(IAsyncEnumerable<ServerEvent<T>> events, EventFormat<T> format) : EnumeratingItemWriter<ServerEvent<T>>(events)
{
    private static readonly byte[] Comment = [.. ":\n\n"u8];

    public override string ContentType => EventFormat<T>.MediaType;

    public override ReadOnlyMemory<byte> Heartbeat => Comment;

    public override void Write(IBufferWriter<byte> output)
    {
        ServerEvent<T> current = Current;
        ReadOnlySpan<byte> data = ToJson(current.Data, format.Write);
        string name = format.IsByEvent ? ReadMember(ref data) : current.Event;
        if (name != ServerEvent<T>.DefaultEvent)
        {
            WriteField(output, "event: "u8, name);
        }

        if (current.Id is { } id)
        {
            WriteField(output, "id: "u8, id);
        }

        WriteData(output, data);
        output.Write("\n"u8);
    }

    public override void WriteEnd(IBufferWriter<byte> output)
    {
        if (format.HasEnd)
        {
            WriteData(output, format.EndBytes);
            output.Write("\n"u8);
        }
    }

    private static void WriteField(IBufferWriter<byte> output, ReadOnlySpan<byte> field, string value)
    {
        output.Write(field);
        Encoding.UTF8.GetBytes(value, output);
        output.Write("\n"u8);
    }

    // Kept JSON may have line breaks between its tokens; each line is a field of its own.
    private static void WriteData(IBufferWriter<byte> output, ReadOnlySpan<byte> data)
    {
        while (true)
        {
            int lineEnd = data.IndexOfAny((byte)'\r', (byte)'\n');
            output.Write("data: "u8);
            output.Write(lineEnd < 0 ? data : data[..lineEnd]);
            output.Write("\n"u8);
            if (lineEnd < 0)
            {
                return;
            }

            data = data[(lineEnd + 1)..];
        }
    }

    /// <summary>Splits a union by key: returns the name of its first member, and moves to the value of the member.</summary>
    private static string ReadMember(ref ReadOnlySpan<byte> json)
    {
        JsonReader reader = JsonParsing.BeginDocument(json, JsonReader.MaxAllowedDepth);
        int position = JsonParsing.SkipWhitespace(json, reader.Position + 1);
        string name = JsonParsing.String(json, ref position, ref reader);
        int start = JsonParsing.SkipWhitespace(json, JsonParsing.SkipWhitespace(json, position) + 1);
        json = json[start..JsonSkipper.SkipValue(json, start, 1, JsonReader.MaxAllowedDepth)];
        return name.AsSpan().ContainsAny('\r', '\n') ? throw new InvalidOperationException("The name of an event cannot contain a line break.") : name;
    }
}
