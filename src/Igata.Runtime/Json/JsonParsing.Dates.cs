using System.ComponentModel;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Dates, times and durations that are strings in other formats than those of the internet.
public static partial class JsonParsing
{
    /// <summary>Reads a date such as <c>2018-07-13</c>.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The date.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateOnly Date(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a date such as 2018-07-13";
        ReadOnlySpan<byte> text = JsonStringReader.ReadBytes(json, position, Expected, out int end);
        if (!IsoDateParser.TryParseDate(text, out DateOnly value))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return value;
    }

    /// <summary>Reads a time of day without an offset, such as <c>12:30:45.5</c>, truncated to 100 ns.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time of day.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TimeOnly Time(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a time of day such as 12:30:45";
        ReadOnlySpan<byte> text = JsonStringReader.ReadBytes(json, position, Expected, out int end);
        if (!IsoDateParser.TryParseTime(text, out TimeOnly value))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return value;
    }

    /// <summary>Reads a duration of ISO 8601 such as <c>PT1H30M</c>. Its text is kept.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The duration.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IsoDuration Duration(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a duration such as PT1H30M";
        string text = Encoding.UTF8.GetString(JsonStringReader.ReadBytes(json, position, Expected, out int end));
        if (!IsoDuration.TryParse(text, out IsoDuration value))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return value;
    }

    /// <summary>Reads a date of e-mail such as <c>Tue, 30 Nov 2021 01:59:51 +0000</c>. The weekday may be missing and is not checked.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateTimeOffset Rfc2822(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "an RFC 2822 date";
        string text = Encoding.UTF8.GetString(JsonStringReader.ReadBytes(json, position, Expected, out int end));
        if (!Rfc2822Parser.TryParse(text, out DateTimeOffset value))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return value;
    }

    /// <summary>Reads milliseconds since 1970 in the form <c>/Date(1552953600000+0000)/</c>. The offset may be missing.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateTimeOffset MsDate(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a date such as /Date(1552953600000+0000)/";
        ReadOnlySpan<byte> text = JsonStringReader.ReadBytes(json, position, Expected, out int end);
        if (!MsDateParser.TryParse(text, out DateTimeOffset value))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return value;
    }
}
