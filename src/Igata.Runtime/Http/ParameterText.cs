using System.Buffers;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;
using static Igata.Runtime.CompilerServices.JsonParsing;

namespace Igata.Runtime.Http;

/// <summary>Converts parameters between text and the JSON of their types.</summary>
internal static class ParameterText
{
    private const int MaxStackLength = 256;

    // Besides the primitive ones. A union or an enum can be any literal.
    private static readonly Type[] NumberTypes = [typeof(decimal), typeof(BigInteger), typeof(TimeSpan), typeof(DateTimeOffset)];

    [ThreadStatic]
    private static PooledBufferWriter? Spare;

    /// <summary>Returns the characters of a string, or the literal of any other value.</summary>
    public static string Format<T>(T value, JsonWriterAction<T> write)
    {
        PooledBufferWriter output = Write(value, write);
        ReadOnlySpan<byte> utf8 = output.WrittenMemory.Span;
        string text = utf8 is [(byte)'"', ..] ? JsonCodec.Parse(utf8, String) : Encoding.UTF8.GetString(utf8);
        Release(output);
        return text;
    }

    /// <summary>Appends the same text if it is a part of a URL without being encoded. A path has no segments that consist of dots.</summary>
    public static bool TryAppendUnreserved<T>(StringBuilder target, T value, JsonWriterAction<T> write)
    {
        PooledBufferWriter output = Write(value, write);
        ReadOnlySpan<byte> text = output.WrittenMemory.Span;
        text = text is [(byte)'"', .. var characters, (byte)'"'] ? characters : text;
        bool isUnreserved = text.Length > 0 && text[0] != '.' && PercentEncoding.IsUnreserved(text);
        for (int i = 0; isUnreserved && i < text.Length; i++)
        {
            target.Append((char)text[i]);
        }

        Release(output);
        return isUnreserved;
    }

    private static PooledBufferWriter Write<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(write);
        PooledBufferWriter output = Spare ?? new();
        Spare = null;
        var json = new JsonWriter(output) { Direction = JsonDirection.Request };
        write(ref json, value);
        json.Flush();
        return output;
    }

    // After an exception, the writer and its array are left to the garbage collector.
    private static void Release(PooledBufferWriter output)
    {
        output.Dispose();
        Spare = output;
    }

    /// <exception cref="JsonFormatException">The text does not have that type.</exception>
    public static T Read<T>(string text, JsonReaderFunc<T> read, ParameterFormat format)
    {
        if (format == ParameterFormat.String || (format == ParameterFormat.StringOrLiteral && !IsUnquotedLiteral(text)))
        {
            using var output = new PooledBufferWriter();
            var json = new JsonWriter(output);
            json.String(text, 0);
            json.Flush();
            return JsonCodec.Parse(output.WrittenMemory.Span, read);
        }

        Span<byte> buffer = stackalloc byte[MaxStackLength];
        ReadOnlySpan<byte> utf8 = text.Length <= MaxStackLength && Ascii.FromUtf16(text, buffer, out int length) == OperationStatus.Done ? buffer[..length] : StrictUtf8.GetBytes(text);
        if (format == ParameterFormat.Json || IsUnquotedLiteral(text))
        {
            return JsonCodec.Parse(utf8, read);
        }

        // The beginning of 1,5 is a number, but the comma is what is wrong.
        throw new JsonFormatException(0, DescribeLiteral(typeof(T)), text.Length == 0 ? "an empty text" : JsonErrors.DescribeText(text));
    }

    private static string DescribeLiteral(Type type)
    {
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        return value == typeof(bool) ? "true or false"
            : value.IsPrimitive || NumberTypes.Contains(value) ? "a number"
            : "a number, true or false";
    }

    /// <summary>Decodes UTF-8.</summary>
    /// <exception cref="ParameterFormatException">The bytes are not valid UTF-8.</exception>
    public static string DecodeUtf8(ReadOnlySpan<byte> utf8, string name) => Utf8.IsValid(utf8)
        ? Encoding.UTF8.GetString(utf8)
        : throw new ParameterFormatException("text of", name, "must be valid UTF-8.");

    public static bool IsUnquotedLiteral(string text)
    {
        if (text is "true" or "false")
        {
            return true;
        }

        // A JSON reader would skip whitespace, which must not precede a number in a URL.
        if (text.Length == 0 || text[0] is not ('-' or (>= '0' and <= '9')) || text[^1] is not (>= '0' and <= '9') || !Ascii.IsValid(text))
        {
            return false;
        }

        Span<byte> utf8 = text.Length <= MaxStackLength ? stackalloc byte[text.Length] : new byte[text.Length];
        Encoding.ASCII.GetBytes(text, utf8);
        try
        {
            return JsonNumber.SkipNumber(utf8, 0) == utf8.Length;
        }
        catch (JsonFormatException)
        {
            return false;
        }
    }
}
