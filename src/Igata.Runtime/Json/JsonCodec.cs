using System.Buffers;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>Reads complete documents as generated types, and writes them.</summary>
public static class JsonCodec
{
    /// <summary>Reads a complete JSON document.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="utf8">The document: one value, optionally surrounded by whitespace and preceded by a byte order mark.</param>
    /// <param name="maxDepth">The maximum nesting depth of arrays and objects.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, int maxDepth = 64)
        where T : IJsonReadable<T>
    {
        try
        {
            JsonReader reader = JsonParsing.BeginDocument(utf8, maxDepth);
            T value = T.Read(ref reader);
            JsonParsing.EndDocument(utf8, reader.Position, ref reader);
            return value;
        }
        catch (JsonFormatException exception)
        {
            if (T.HoldsSecrets)
            {
                exception.Conceal(utf8);
            }
            else
            {
                exception.Locate(utf8);
            }

            throw;
        }
    }

    /// <summary>Reads a complete JSON document.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="utf8">The document: one value, optionally surrounded by whitespace and preceded by a byte order mark.</param>
    /// <param name="read">The function that reads the value.</param>
    /// <param name="maxDepth">The maximum nesting depth of arrays and objects.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, JsonReaderFunc<T> read, int maxDepth = 64)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Parse(utf8, read, maxDepth, filled: null);
    }

    /// <summary>Reads a complete JSON document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="read">The function that reads the value.</param>
    /// <param name="maxDepth">The maximum nesting depth of arrays and objects.</param>
    /// <param name="filled">Receives the required members that are missing; null: they are rejected.</param>
    /// <param name="direction">The message that the document belongs to.</param>
    internal static T Parse<T>(ReadOnlySpan<byte> utf8, JsonReaderFunc<T> read, int maxDepth, FilledMembers? filled, JsonDirection direction = JsonDirection.None)
    {
        try
        {
            JsonReader reader = JsonParsing.BeginDocument(utf8, maxDepth, filled);
            reader.Direction = direction;
            int position = reader.Position;
            T value = read(utf8, ref position, ref reader);
            JsonParsing.EndDocument(utf8, position, ref reader);
            return value;
        }
        catch (JsonFormatException exception)
        {
            exception.Locate(utf8);
            throw;
        }
    }

    /// <summary>Reads a complete JSON document.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="text">The document as UTF-8.</param>
    /// <param name="maxDepth">The maximum nesting depth of arrays and objects.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string text, int maxDepth = 64)
        where T : IJsonReadable<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse<T>(StrictUtf8.GetBytes(text), maxDepth);
    }

    /// <summary>Reads a complete JSON document.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="text">The document as UTF-8.</param>
    /// <param name="read">The function that reads the value.</param>
    /// <param name="maxDepth">The maximum nesting depth of arrays and objects.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string text, JsonReaderFunc<T> read, int maxDepth = 64)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(StrictUtf8.GetBytes(text), read, maxDepth);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The compact JSON.</returns>
    public static byte[] ToUtf8(IJsonWritable value) =>
        ToUtf8(value, static (ref JsonWriter json, IJsonWritable element) => element.Write(ref json));

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value.</param>
    /// <returns>The compact JSON.</returns>
    public static byte[] ToUtf8<T>(T value, JsonWriterAction<T> write) => ToUtf8(value, write, JsonDirection.None);

    internal static byte[] ToUtf8<T>(T value, JsonWriterAction<T> write, JsonDirection direction)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(write);
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonWriter(output) { Direction = direction };
        write(ref json, value);
        json.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The compact JSON.</returns>
    public static string ToText(IJsonWritable value) => Encoding.UTF8.GetString(ToUtf8(value));
}
