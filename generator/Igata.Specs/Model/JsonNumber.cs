using System.Globalization;

namespace Igata.Specs.Model;

/// <summary>Numbers of JSON as texts: they are kept to the letter and compared exactly.</summary>
public static class JsonNumber
{
    public static bool IsNumber(string text)
    {
        int at = 0;
        Skip(text, ref at, '-');
        int whole = Digits(text, ref at);
        if (whole == 0 || (whole > 1 && text[at - whole] == '0'))
        {
            return false;
        }

        if (Skip(text, ref at, '.') && Digits(text, ref at) == 0)
        {
            return false;
        }

        if (Skip(text, ref at, 'e') || Skip(text, ref at, 'E'))
        {
            _ = Skip(text, ref at, '+') || Skip(text, ref at, '-');
            return Digits(text, ref at) > 0 && at == text.Length;
        }

        return at == text.Length;
    }

    /// <summary>A number without a fraction and without an exponent.</summary>
    public static bool IsWhole(string text)
    {
        int at = 0;
        Skip(text, ref at, '-');
        int digits = Digits(text, ref at);
        return at == text.Length && (digits == 1 || (digits > 1 && text[at - digits] != '0'));
    }

    /// <summary>Less than zero, zero, or more, as <paramref name="a"/> is less than, equal to or more than <paramref name="b"/>.</summary>
    public static int Compare(string a, string b)
    {
        var left = Parts.Of(a);
        var right = Parts.Of(b);
        if (left.Sign != right.Sign)
        {
            return left.Sign.CompareTo(right.Sign);
        }

        int size = left.Point.CompareTo(right.Point);
        return left.Sign * (size != 0 ? size : string.CompareOrdinal(left.Digits, right.Digits));
    }

    private static bool Skip(string text, ref int at, char c)
    {
        if (at < text.Length && text[at] == c)
        {
            at++;
            return true;
        }

        return false;
    }

    private static int Digits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }

    /// <summary>0.Digits times ten to the power of Point, without zeros at either end.</summary>
    private readonly record struct Parts(int Sign, string Digits, long Point)
    {
        public static Parts Of(string text)
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
            long exponent = exponentAt < 0 ? 0 : Exponent(text.Substring(exponentAt + 1));
            return new Parts(negative ? -1 : 1, digits.TrimEnd('0'), point + exponent);
        }

        // Beyond a billion billion all exponents are alike: no number of a file tells them apart.
        private static long Exponent(string text)
        {
            const long Most = 1_000_000_000_000_000_000;
            bool negative = text[0] == '-';
            string digits = text.TrimStart('+', '-').TrimStart('0');
            long exponent = digits.Length > 18 ? Most : digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
            return negative ? -exponent : exponent;
        }
    }
}
