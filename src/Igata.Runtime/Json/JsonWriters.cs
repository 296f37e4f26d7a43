using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The writers of scalars as methods with the signature of <see cref="JsonWriterAction{T}"/>, for lists, maps and parameters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWriters
{
    /// <summary>Writes a string.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void String(ref JsonWriter json, string value) => json.String(value, 0);

    /// <summary>Writes a secret.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Secret(ref JsonWriter json, Secret value) => json.Secret(value, 0);

    /// <summary>Writes a boolean.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Boolean(ref JsonWriter json, bool value)
    {
        json.Reserve(5);
        json.Boolean(value);
    }

    /// <summary>Writes an integer of 32 bits.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int32(ref JsonWriter json, int value)
    {
        json.Reserve(11);
        json.Int32(value);
    }

    /// <summary>Writes an integer of 64 bits.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int64(ref JsonWriter json, long value)
    {
        json.Reserve(20);
        json.Int64(value);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Double(ref JsonWriter json, double value)
    {
        json.Reserve(32);
        json.Double(value);
    }

    /// <summary>Writes a number, NaN and infinity included.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void NonFinite(ref JsonWriter json, double value)
    {
        json.Reserve(32);
        json.NonFinite(value);
    }

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Bytes(ref JsonWriter json, ByteString value) => json.Bytes(value, 0);

    /// <summary>Writes free-form JSON.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Data(ref JsonWriter json, JsonData value) => json.Data(value, 0);

    /// <summary>Writes a UUID.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Guid(ref JsonWriter json, Guid value)
    {
        json.Reserve(38);
        json.Guid(value);
    }

    /// <summary>Writes a URI.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Uri(ref JsonWriter json, Uri value) => json.Uri(value, 0);

    /// <summary>Writes a time in seconds since 1970.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UnixSeconds(ref JsonWriter json, DateTimeOffset value)
    {
        json.Reserve(21);
        json.UnixSeconds(value);
    }

    /// <summary>Writes a time in milliseconds since 1970.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UnixMillis(ref JsonWriter json, DateTimeOffset value)
    {
        json.Reserve(21);
        json.UnixMillis(value);
    }

    /// <summary>Writes a time in microseconds since 1970.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UnixMicros(ref JsonWriter json, DateTimeOffset value)
    {
        json.Reserve(21);
        json.UnixMicros(value);
    }

    /// <summary>Writes a time in seconds since 1970, with a fraction.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UnixTime(ref JsonWriter json, DateTimeOffset value)
    {
        json.Reserve(32);
        json.UnixTime(value);
    }

    /// <summary>Writes an RFC 3339 time.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Rfc3339(ref JsonWriter json, DateTimeOffset value)
    {
        json.Reserve(40);
        json.Rfc3339(value);
    }

    /// <summary>Writes an HTTP date.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void HttpDate(ref JsonWriter json, DateTimeOffset value)
    {
        json.Reserve(32);
        json.HttpDate(value);
    }

    /// <summary>Writes a duration in seconds.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Seconds(ref JsonWriter json, TimeSpan value)
    {
        json.Reserve(21);
        json.Seconds(value);
    }
}
