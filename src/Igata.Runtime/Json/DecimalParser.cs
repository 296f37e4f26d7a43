namespace Igata.Runtime.Json;

/// <summary>Parses JSON numbers as decimals that keep all their digits: <c>1.50</c> has two digits after the point. Nothing is rounded.</summary>
internal static class DecimalParser
{
    private const int MaxScale = 28;

    // A number of this length has at most nineteen digits, which 64 bits contain.
    private const int MaxShortLength = 19;

    // An exponent beyond this number is out of range whatever the digits are.
    private const int MaxExponent = 100_000;

    private static readonly UInt128 MaxMantissa = ((UInt128)1 << 96) - 1;

    /// <param name="number">A valid JSON number.</param>
    /// <param name="value">Receives the decimal.</param>
    /// <returns>False if a decimal cannot contain all digits of the number.</returns>
    public static bool TryParse(ReadOnlySpan<byte> number, out decimal value)
    {
        if (number.Length <= MaxShortLength && TryParseShort(number, out value))
        {
            return true;
        }

        value = 0;
        bool negative = number[0] == '-';
        int position = negative ? 1 : 0;
        UInt128 mantissa = 0;
        int scale = 0;
        bool inFraction = false;
        for (; position < number.Length && (number[position] | 0x20) != 'e'; position++)
        {
            if (number[position] == '.')
            {
                inFraction = true;
                continue;
            }

            mantissa = (mantissa * 10) + (UInt128)(number[position] - '0');
            scale += inFraction ? 1 : 0;
            if (mantissa > MaxMantissa)
            {
                return false;
            }
        }

        scale -= position < number.Length ? ParseExponent(number[(position + 1)..]) : 0;
        for (; scale < 0 && mantissa != 0; scale++)
        {
            mantissa *= 10;
            if (mantissa > MaxMantissa)
            {
                return false;
            }
        }

        scale = mantissa == 0 ? Math.Clamp(scale, 0, MaxScale) : scale;
        if (scale > MaxScale)
        {
            return false;
        }

        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), negative && mantissa != 0, (byte)scale);
        return true;
    }

    /// <summary>Parses the digits of most numbers, which one register contains. Returns false for an exponent.</summary>
    private static bool TryParseShort(ReadOnlySpan<byte> number, out decimal value)
    {
        value = 0;
        bool negative = number[0] == '-';
        ulong mantissa = 0;
        int point = number.Length - 1;
        for (int position = negative ? 1 : 0; position < number.Length; position++)
        {
            uint digit = (uint)(number[position] - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
            }
            else if (number[position] == '.')
            {
                point = position;
            }
            else
            {
                return false;
            }
        }

        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), 0, negative && mantissa != 0, (byte)(number.Length - 1 - point));
        return true;
    }

    private static int ParseExponent(ReadOnlySpan<byte> text)
    {
        bool negative = text[0] == '-';
        int exponent = 0;
        foreach (byte c in text)
        {
            exponent = c is (byte)'-' or (byte)'+' ? exponent : Math.Min((exponent * 10) + (c - '0'), MaxExponent);
        }

        return negative ? -exponent : exponent;
    }
}
