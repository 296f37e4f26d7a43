using System.ComponentModel;
using System.Text;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    /// <summary>Writes a string that holds the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void TextOf<T>(T value, int trailingBytes)
        where T : IJsonWritable => TextOf(value, static (ref JsonWriter json, T held) => held.Write(ref json), trailingBytes);

    /// <summary>Writes a string that holds the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">The action that writes the value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void TextOf<T>(T value, JsonWriterAction<T> write, int trailingBytes) => String(Encoding.UTF8.GetString(JsonCodec.ToUtf8(value, write, Direction)), trailingBytes);

    /// <summary>Writes base64 that holds the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BytesOf<T>(T value, int trailingBytes)
        where T : IJsonWritable => BytesOf(value, static (ref JsonWriter json, T held) => held.Write(ref json), trailingBytes);

    /// <summary>Writes base64 that holds the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">The action that writes the value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BytesOf<T>(T value, JsonWriterAction<T> write, int trailingBytes) => Bytes(ByteString.CreateFromArrayUnsafe(JsonCodec.ToUtf8(value, write, Direction)), trailingBytes);

    /// <summary>Writes base64url that holds the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Base64UrlOf<T>(T value, int trailingBytes)
        where T : IJsonWritable => Base64UrlOf(value, static (ref JsonWriter json, T held) => held.Write(ref json), trailingBytes);

    /// <summary>Writes base64url that holds the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">The action that writes the value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Base64UrlOf<T>(T value, JsonWriterAction<T> write, int trailingBytes) => Base64Url(ByteString.CreateFromArrayUnsafe(JsonCodec.ToUtf8(value, write, Direction)), trailingBytes);
}
