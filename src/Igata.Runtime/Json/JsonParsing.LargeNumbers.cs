using System.ComponentModel;
using System.Globalization;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Numbers that neither a long nor a double contains.
public static partial class JsonParsing
{
    /// <summary>The maximum number of digits of an integer of any size: its conversion takes a time that grows with the square of the digits.</summary>
    internal const int MaxBigIntegerDigits = 1024;

    /// <summary>Reads a number as a decimal that keeps all its digits. A number whose digits a decimal cannot contain is an error.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The number.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static decimal Decimal(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        int end = JsonNumber.SkipNumber(json, position);
        if (!DecimalParser.TryParse(json[position..end], out decimal value))
        {
            throw CreateUnexpectedTokenException(json, position, "a number whose digits a decimal can contain");
        }

        position = end;
        return value;
    }

    /// <summary>Reads a 64-bit integer without a sign. A fraction is an error unless it is zero: <c>1.0</c> is 1.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The number.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ulong UInt64(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a 64-bit integer without a sign";
        if (JsonNumber.TryReadFewDigits(json, position, out ulong few, out int end))
        {
            position = end;
            return few;
        }

        end = SkipInteger(json, position, Expected, out int digits);
        if (!ulong.TryParse(json.Slice(position, digits - position), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out ulong value))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return value;
    }

    /// <summary>Reads an integer of at most 1,024 digits. A fraction is an error unless it is zero: <c>1.0</c> is 1.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The number.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static System.Numerics.BigInteger BigInteger(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "a whole number of at most 1,024 digits";
        int end = SkipInteger(json, position, Expected, out int digits);
        int sign = json[position] == '-' ? 1 : 0;
        if (digits - position - sign > MaxBigIntegerDigits)
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        Span<char> text = stackalloc char[MaxBigIntegerDigits + 1];
        int length = Encoding.ASCII.GetChars(json[position..digits], text);
        position = end;
        return System.Numerics.BigInteger.Parse(text[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>Creates an integer of any size from its digits, for the constants and the limits of a spec.</summary>
    /// <param name="digits">The digits, with an optional minus sign.</param>
    /// <returns>The number.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static System.Numerics.BigInteger CreateBigInteger(string digits) =>
        System.Numerics.BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Returns the position after an integer, and the end of its digits, which a fraction of zeros may follow.</summary>
    private static int SkipInteger(ReadOnlySpan<byte> json, int position, string expected, out int digits)
    {
        digits = JsonNumber.SkipDigits(json, position + (position < json.Length && json[position] == '-' ? 1 : 0));
        int end = JsonNumber.SkipNumber(json, position);
        return JsonNumber.SkipZeroFraction(json, digits) == end ? end : throw CreateUnexpectedTokenException(json, position, expected);
    }
}
