using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Strings that hold JSON.
public static partial class JsonParsing
{
    /// <summary>Reads a string that holds the JSON of another type.</summary>
    /// <typeparam name="T">The type of what it holds.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T TextOf<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T> => TextOf(json, ref position, ref reader, Value<T>);

    /// <summary>Reads a string that holds the JSON of another type.</summary>
    /// <typeparam name="T">The type of what it holds.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="value">The function that reads what it holds.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T TextOf<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> value)
    {
        int start = position;
        ReadOnlySpan<byte> text = JsonStringReader.ReadBytes(json, position, "a string that holds JSON", out position);
        return ReadEncoded(text, json, start, ref reader, value);
    }

    /// <summary>Reads base64 that holds the JSON of another type.</summary>
    /// <typeparam name="T">The type of what it holds.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T BytesOf<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T> => BytesOf(json, ref position, ref reader, Value<T>);

    /// <summary>Reads base64 that holds the JSON of another type.</summary>
    /// <typeparam name="T">The type of what it holds.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="value">The function that reads what it holds.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T BytesOf<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> value)
    {
        int start = position;
        ByteString bytes = Bytes(json, ref position, ref reader);
        return ReadEncoded(bytes.Span, json, start, ref reader, value);
    }

    /// <summary>Reads base64url that holds the JSON of another type.</summary>
    /// <typeparam name="T">The type of what it holds.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T Base64UrlOf<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T> => Base64UrlOf(json, ref position, ref reader, Value<T>);

    /// <summary>Reads base64url that holds the JSON of another type.</summary>
    /// <typeparam name="T">The type of what it holds.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="value">The function that reads what it holds.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T Base64UrlOf<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> value)
    {
        int start = position;
        ByteString bytes = Base64Url(json, ref position, ref reader);
        return ReadEncoded(bytes.Span, json, start, ref reader, value);
    }

    /// <summary>Reads a text as a type whose JSON is a string, if it is one of its values.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="first">The characters that the text of a value may begin with, except for white space; empty if it may be any.</param>
    /// <param name="read">The function that reads the JSON string.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if the text is not a value of the type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadText<T>(string text, string first, JsonReaderFunc<T> read, out T value)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(first);
        if (first.Length > 0 && (text.Length == 0 || (!char.IsWhiteSpace(text[0]) && !first.Contains(text[0], StringComparison.Ordinal))))
        {
            // An exception takes longer.
            value = default!;
            return false;
        }

        JsonData json = JsonData.String(text);
        JsonReader reader = BeginDocument(json.Utf8, JsonReader.MaxAllowedDepth);
        int position = reader.Position;
        return TryRead(json.Utf8, ref position, ref reader, read, out value);
    }

    private static T ReadEncoded<T>(ReadOnlySpan<byte> text, ReadOnlySpan<byte> json, int start, ref JsonReader reader, JsonReaderFunc<T> value)
    {
        // A string that holds a string that holds a string is as deep as an object in an object.
        reader.PushDepth(start);
        try
        {
            JsonReader inner = BeginDocument(text, reader.MaxDepth, reader.Filled);
            inner.Depth = reader.Depth;
            inner.Direction = reader.Direction;
            int position = inner.Position;
            T read = value(text, ref position, ref inner);
            EndDocument(text, position, ref inner);
            reader.PopDepth();
            return read;
        }
        catch (JsonFormatException exception)
        {
            // What was found may be secret, and its position is not one of the document.
            throw JsonErrors.CreateUnexpectedKindException(json, start, $"a string that holds {exception.Expected}");
        }
    }
}
