using System.Buffers;
using System.Text;

namespace Igata.Runtime.Json;

public static partial class Json
{
    /// <summary>Reads a whole document.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="utf8">The document: one value, white space around it, at most a byte order mark before it.</param>
    /// <param name="maxDepth">How deep arrays and objects may lie in each other.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">It is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, int maxDepth = 64)
        where T : IJsonReadable<T>
    {
        try
        {
            JsonReader reader = Begin(utf8, maxDepth);
            T value = T.Read(ref reader);
            End(utf8, reader.Position, ref reader);
            return value;
        }
        catch (JsonFormatException fault)
        {
            fault.Locate(utf8);
            throw;
        }
    }

    /// <summary>Reads a whole document.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="utf8">The document: one value, white space around it, at most a byte order mark before it.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="maxDepth">How deep arrays and objects may lie in each other.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">It is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, JsonRead<T> read, int maxDepth = 64)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            JsonReader reader = Begin(utf8, maxDepth);
            int at = reader.Position;
            T value = read(utf8, ref at, ref reader);
            End(utf8, at, ref reader);
            return value;
        }
        catch (JsonFormatException fault)
        {
            fault.Locate(utf8);
            throw;
        }
    }

    private static JsonReader Begin(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        int at = utf8.Length > 0 && utf8[0] is > 0x20 and < 0x80 ? 0 : SkipWhite(utf8, utf8.StartsWith("\uFEFF"u8) ? 3 : 0);

        // An opening brace that white space follows tells that the document is indented, before the first name is tried.
        return new JsonReader(utf8, maxDepth)
        {
            Position = at,
            Loose = IsWhite(utf8, at + 1),
            Strings = utf8.Length < StringPool.Worthwhile ? null : StringPool.Rent(),
        };
    }

    // A pool that a fault has kept from its return is left to the collector.
    private static void End(ReadOnlySpan<byte> utf8, int at, ref JsonReader reader)
    {
        reader.Strings?.Return();
        if (at < utf8.Length && (at = SkipWhite(utf8, at)) < utf8.Length)
        {
            throw Unexpected(utf8, at, "the end of the document");
        }
    }

    /// <summary>Reads a whole document.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="text">The document.</param>
    /// <param name="maxDepth">How deep arrays and objects may lie in each other.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">It is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string text, int maxDepth = 64)
        where T : IJsonReadable<T> => Parse(text, Value<T>, maxDepth);

    /// <summary>Reads a whole document.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="text">The document.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="maxDepth">How deep arrays and objects may lie in each other.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">It is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string text, JsonRead<T> read, int maxDepth = 64)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(JsonTextBytes.Of(text), read, maxDepth);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its JSON, compact.</returns>
    public static byte[] ToUtf8(IJsonWritable value) =>
        ToUtf8(value, static (ref JsonWriter json, IJsonWritable it) => it.Write(ref json));

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>Its JSON, compact.</returns>
    public static byte[] ToUtf8<T>(T value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(write);
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonWriter(output);
        write(ref json, value);
        json.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its JSON, compact.</returns>
    public static string ToText(IJsonWritable value) => Encoding.UTF8.GetString(ToUtf8(value));
}
