using System.Globalization;
using System.Numerics;

namespace Igata.Specs.Model;

/// <summary>Compares JSON numbers as text, because they are stored exactly as written and must be compared exactly.</summary>
public static class JsonNumber
{
    public static bool IsNumber(string text)
    {
        int position = 0;
        TrySkip(text, ref position, '-');
        int wholeDigits = SkipDigits(text, ref position);
        if (wholeDigits == 0 || (wholeDigits > 1 && text[position - wholeDigits] == '0'))
        {
            return false;
        }

        if (TrySkip(text, ref position, '.') && SkipDigits(text, ref position) == 0)
        {
            return false;
        }

        if (TrySkip(text, ref position, 'e') || TrySkip(text, ref position, 'E'))
        {
            _ = TrySkip(text, ref position, '+') || TrySkip(text, ref position, '-');
            return SkipDigits(text, ref position) > 0 && position == text.Length;
        }

        return position == text.Length;
    }

    /// <summary>Returns whether a number has neither a fraction nor an exponent.</summary>
    public static bool IsWhole(string text)
    {
        int position = 0;
        TrySkip(text, ref position, '-');
        int digits = SkipDigits(text, ref position);
        return position == text.Length && (digits == 1 || (digits > 1 && text[position - digits] != '0'));
    }

    /// <summary>
    /// Compares two numbers: returns less than zero, zero, or more, as <paramref name="a"/> is less than, equal to or more than
    /// <paramref name="b"/>.
    /// </summary>
    public static int Compare(string a, string b)
    {
        var left = Parts.Parse(a);
        var right = Parts.Parse(b);
        if (left.Sign != right.Sign)
        {
            return left.Sign.CompareTo(right.Sign);
        }

        int size = left.Point.CompareTo(right.Point);
        return left.Sign * (size != 0 ? size : string.CompareOrdinal(left.Digits, right.Digits));
    }

    /// <summary>Returns whether a number is a multiple of a positive one.</summary>
    public static bool IsMultiple(string value, string step)
    {
        var number = Parts.Parse(value);
        var divisor = Parts.Parse(step);
        if (number.Sign == 0 || divisor.Sign == 0)
        {
            return number.Sign == 0;
        }

        // Both are whole numbers times a power of ten.
        long exponent = number.Point - number.Digits.Length - (divisor.Point - divisor.Digits.Length);
        var digits = BigInteger.Parse(number.Digits, CultureInfo.InvariantCulture);
        var divisorDigits = BigInteger.Parse(divisor.Digits, CultureInfo.InvariantCulture);
        return exponent >= 0 ? (digits * BigInteger.ModPow(10, exponent, divisorDigits) % divisorDigits).IsZero
            : -exponent <= number.Digits.Length && (digits % (divisorDigits * BigInteger.Pow(10, (int)-exponent))).IsZero;
    }

    private static bool TrySkip(string text, ref int position, char c)
    {
        if (position < text.Length && text[position] == c)
        {
            position++;
            return true;
        }

        return false;
    }

    private static int SkipDigits(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }

    /// <summary>The parts of a number: 0.Digits times ten to the power of Point. Digits has no zeros at either end.</summary>
    private readonly record struct Parts(int Sign, string Digits, long Point)
    {
        public static Parts Parse(string text)
        {
            int exponentAt = text.IndexOfAny(['e', 'E']);
            string number = exponentAt < 0 ? text : text.Substring(0, exponentAt);
            bool negative = number[0] == '-';
            number = negative ? number.Substring(1) : number;
            int dot = number.IndexOf('.');
            string all = dot < 0 ? number : number.Remove(dot, 1);
            string digits = all.TrimStart('0');
            if (digits.Length == 0)
            {
                return new Parts(0, "", 0);
            }

            long point = (dot < 0 ? number.Length : dot) - (all.Length - digits.Length);
            long exponent = exponentAt < 0 ? 0 : ParseExponent(text.Substring(exponentAt + 1));
            return new Parts(negative ? -1 : 1, digits.TrimEnd('0'), point + exponent);
        }

        // Larger exponents are treated as equal: no file contains numbers that differ only there.
        private static long ParseExponent(string text)
        {
            const long Most = 1_000_000_000_000_000_000;
            bool negative = text[0] == '-';
            string digits = text.TrimStart('+', '-').TrimStart('0');
            long exponent = digits.Length > 18 ? Most : digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
            return negative ? -exponent : exponent;
        }
    }
}
