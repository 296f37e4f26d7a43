namespace Igata.Runtime.CompilerServices;

// Dates, durations and large numbers.
public static partial class JsonWriters
{
    /// <summary>Returns the text on the wire of a value that is a JSON string, for the limits of its length and its pattern.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">The method that writes it.</param>
    /// <returns>The text without its quotes.</returns>
    public static string GetText<T>(T value, JsonWriterAction<T> write)
        where T : struct => JsonCodec.Parse(JsonCodec.ToUtf8(value, write), JsonParsing.String);

    /// <summary>Writes a date.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Date(ref JsonWriter json, DateOnly value)
    {
        json.Reserve(12);
        json.Date(value);
    }

    /// <summary>Writes a time of day.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Time(ref JsonWriter json, TimeOnly value)
    {
        json.Reserve(18);
        json.Time(value);
    }

    /// <summary>Writes a duration of ISO 8601.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Duration(ref JsonWriter json, IsoDuration value) => json.Duration(value, 0);

    /// <summary>Writes an RFC 2822 date.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Rfc2822(ref JsonWriter json, DateTimeOffset value)
    {
        json.Reserve(34);
        json.Rfc2822(value);
    }

    /// <summary>Writes a date of Microsoft's older JSON.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void MsDate(ref JsonWriter json, DateTimeOffset value)
    {
        json.Reserve(32);
        json.MsDate(value);
    }

    /// <summary>Writes a decimal.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Decimal(ref JsonWriter json, decimal value)
    {
        json.Reserve(32);
        json.Decimal(value);
    }

    /// <summary>Writes an integer of 64 bits without a sign.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UInt64(ref JsonWriter json, ulong value)
    {
        json.Reserve(20);
        json.UInt64(value);
    }

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void BigInteger(ref JsonWriter json, System.Numerics.BigInteger value) => json.BigInteger(value, 0);

    /// <summary>Writes bytes as base64 in the alphabet of URLs.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Base64Url(ref JsonWriter json, ByteString value) => json.Base64Url(value, 0);

    /// <summary>Returns the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value.</param>
    /// <returns>The JSON.</returns>
    public static JsonData ToData<T>(T value, JsonWriterAction<T> write) => new(JsonCodec.ToUtf8(value, write));
}
