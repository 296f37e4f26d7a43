using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    private const int MaxExactDigits = 15;

    private static readonly double[] ExactPowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a 64-bit integer. A fraction is an error unless it is zero: <c>1.0</c> is 1.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The number.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Int64(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if (IsSingleDigit(json, position))
        {
            return json[position++] - '0';
        }

        (long value, position) = JsonNumber.ReadInteger(json, position, "a 64-bit integer");
        return value;
    }

    /// <summary>Reads a 32-bit integer. A fraction is an error unless it is zero: <c>1.0</c> is 1.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The number.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Int32(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if (IsSingleDigit(json, position))
        {
            return json[position++] - '0';
        }

        (int value, position) = ReadInt32(json, position);
        return value;
    }

    /// <summary>Reads a number. A number that is out of the range of a double is an error, because it could not be written back.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The nearest double.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Double(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        (double value, position) = ReadDouble(json, position);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSingleDigit(ReadOnlySpan<byte> json, int position) =>
        (uint)position < (uint)json.Length && (uint)(position + 1) < (uint)json.Length
        && (uint)(json[position] - '0') <= 9 && json[position + 1] is (byte)',' or (byte)'}';

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Value, int End) ReadInt32(ReadOnlySpan<byte> json, int position)
    {
        const string Expected = "a 32-bit integer";
        (long value, int end) = JsonNumber.ReadInteger(json, position, Expected);
        return value == (int)value ? ((int)value, end) : throw CreateUnexpectedTokenException(json, position, Expected);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (double Value, int End) ReadDouble(ReadOnlySpan<byte> json, int position)
    {
        int end = JsonNumber.SkipNumber(json, position);
        ReadOnlySpan<byte> number = json[position..end];
        if (number.Length <= MaxExactDigits && TryParseExact(number, out double value))
        {
            return (value, end);
        }

        value = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? (value, end) : throw CreateUnexpectedTokenException(json, position, "a number in the range of a double");
    }

    // Up to 15 digits and a power of ten are both exact doubles, so one division rounds as IEEE 754 requires.
    private static bool TryParseExact(ReadOnlySpan<byte> number, out double value)
    {
        bool negative = number[0] == '-';
        long digits = 0;
        int fraction = 0;
        bool inFraction = false;
        foreach (byte c in number[(negative ? 1 : 0)..])
        {
            if ((uint)(c - '0') <= 9)
            {
                digits = (digits * 10) + (c - '0');
                fraction += inFraction ? 1 : 0;
            }
            else if (c == '.')
            {
                inFraction = true;
            }
            else
            {
                value = 0;
                return false;
            }
        }

        value = digits / ExactPowersOfTen[fraction];
        value = negative ? -value : value;
        return true;
    }
}
