using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    /// <summary>Reads a base64 string as bytes.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The bytes.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ByteString Bytes(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a base64 string";
        ReadOnlySpan<byte> text = JsonStringReader.ReadBytes(json, position, Expected, out int end);
        if (!Base64.IsValid(text, out int length))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        byte[] bytes = new byte[length];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out int bytesWritten) != OperationStatus.Done || bytesWritten != length)
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return ByteString.CreateFromArrayUnsafe(bytes);
    }

    /// <summary>Reads a string of base64 in the alphabet of URLs as bytes. The padding may be missing.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The bytes.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ByteString Base64Url(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a base64url string";
        ReadOnlySpan<byte> text = JsonStringReader.ReadBytes(json, position, Expected, out int end);
        if (!Base64UrlConverter.TryDecode(text, out byte[] bytes))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return ByteString.CreateFromArrayUnsafe(bytes);
    }

    /// <summary>Reads a UUID of 36 characters.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The UUID.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Guid Guid(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a UUID";
        if (position + UuidParser.Length + 1 < json.Length && json[position] == '"' && json[position + UuidParser.Length + 1] == '"'
            && UuidParser.TryParse(json.Slice(position + 1, UuidParser.Length), out Guid plain))
        {
            position += UuidParser.Length + 2;
            return plain;
        }

        // The value is an escaped string, or not a UUID.
        ReadOnlySpan<byte> text = JsonStringReader.ReadBytes(json, position, Expected, out int end);
        if (!UuidParser.TryParse(text, out Guid value))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return value;
    }

    /// <summary>Reads an absolute or relative URI. <see cref="System.Uri.OriginalString"/> returns the unchanged text.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The URI.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Uri Uri(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a URI";
        string text = Encoding.UTF8.GetString(JsonStringReader.ReadBytes(json, position, Expected, out int end));
        if (!System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? value))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return value;
    }
}
