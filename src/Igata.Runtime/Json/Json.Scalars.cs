using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Text;

namespace Igata.Runtime.Json;

public static partial class Json
{
    /// <summary>Reads bytes written as base64.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The bytes.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ByteString Bytes(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        const string Expected = "a base64 string";
        ReadOnlySpan<byte> text = JsonText.Bytes(json, at, Expected, out int end);
        if (!Base64.IsValid(text, out int length))
        {
            throw Unexpected(json, at, Expected);
        }

        byte[] bytes = new byte[length];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out int written) != OperationStatus.Done || written != length)
        {
            throw Unexpected(json, at, Expected);
        }

        at = end;
        return ByteString.Own(bytes);
    }

    /// <summary>Reads a UUID of 36 characters.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The UUID.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Guid Guid(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        const string Expected = "a UUID";
        if (at + UuidText.Length + 1 < json.Length && json[at] == '"' && json[at + UuidText.Length + 1] == '"'
            && UuidText.TryRead(json.Slice(at + 1, UuidText.Length), out Guid plain))
        {
            at += UuidText.Length + 2;
            return plain;
        }

        // Escaped, or none.
        ReadOnlySpan<byte> text = JsonText.Bytes(json, at, Expected, out int end);
        if (!UuidText.TryRead(text, out Guid value))
        {
            throw Unexpected(json, at, Expected);
        }

        at = end;
        return value;
    }

    /// <summary>Reads a URI, absolute or relative; its <see cref="System.Uri.OriginalString"/> is the text as it came.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The URI.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Uri Uri(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        const string Expected = "a URI";
        string text = Encoding.UTF8.GetString(JsonText.Bytes(json, at, Expected, out int end));
        if (!System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? value))
        {
            throw Unexpected(json, at, Expected);
        }

        at = end;
        return value;
    }
}
