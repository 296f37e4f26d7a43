using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>Parses one class of characters: a character, an escape, a dot or brackets. Escapes represent ASCII characters.</summary>
internal static class CharClassParser
{
    private static readonly CharRange[] DigitClass = [new('0', '9')];
    private static readonly CharRange[] WordClass = [new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z')];
    private static readonly CharRange[] SpaceClass = [new('\t', '\r'), new(' ', ' ')];
    private static readonly CharRange[] LineEndClass = [new('\n', '\n'), new('\r', '\r'), new('\u2028', '\u2029')];

    public static CharClass Parse(string text, ref int position)
    {
        switch (text[position])
        {
            case '[':
                return ParseBrackets(text, ref position);
            case '\\':
                return ParseEscape(text, ref position);
            case '.':
                position++;
                return CharClass.Create(LineEndClass, negated: true);
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw new PatternException(Catalog.NothingToCount, text[position].ToString());
            default:
                return CreateSingle(text[position++]);
        }
    }

    private static CharClass ParseBrackets(string text, ref int position)
    {
        int start = position++;
        bool negated = position < text.Length && text[position] == '^';
        position += negated ? 1 : 0;
        var ranges = new List<CharRange>();
        while (position < text.Length && text[position] != ']')
        {
            CharClass first = ParseItem(text, ref position);
            bool isRange = position + 1 < text.Length && text[position] == '-' && text[position + 1] != ']';
            if (!isRange)
            {
                ranges.AddRange(first.Ranges);
                continue;
            }

            position++;
            ranges.Add(CreateRange(first, ParseItem(text, ref position), text.Substring(start, position - start)));
        }

        if (position == text.Length || ranges.Count == 0)
        {
            throw new PatternException(position == text.Length ? Catalog.UnclosedClass : Catalog.EmptyClass, text.Substring(start, Math.Min(position + 1, text.Length) - start));
        }

        position++;
        return CharClass.Create(ranges, negated);
    }

    private static CharClass ParseItem(string text, ref int position)
    {
        if (char.IsSurrogate(text[position]))
        {
            throw new PatternException(Catalog.SurrogatePairInClass, text.Substring(position, 1));
        }

        int start = position;
        CharClass item = text[position] == '\\' ? ParseEscape(text, ref position) : CreateSingle(text[position++]);
        return item.Negated ? throw new PatternException(Catalog.NegatedEscapeInClass, text.Substring(start, position - start)) : item;
    }

    private static CharRange CreateRange(CharClass first, CharClass last, string part)
    {
        bool single = first.Ranges.Count == 1 && last.Ranges.Count == 1 &&
            first.Ranges[0].First == first.Ranges[0].Last && last.Ranges[0].First == last.Ranges[0].Last &&
            first.Ranges[0].First <= last.Ranges[0].First;
        return single
            ? new CharRange(first.Ranges[0].First, last.Ranges[0].First)
            : throw new PatternException(Catalog.InvalidCharacterRange, part);
    }

    private static CharClass ParseEscape(string text, ref int position)
    {
        if (position + 1 == text.Length)
        {
            throw new PatternException(Catalog.IncompleteEscape, "\\");
        }

        char c = text[position + 1];
        position += 2;
        return c switch
        {
            'd' => CharClass.Create(DigitClass, negated: false),
            'D' => CharClass.Create(DigitClass, negated: true),
            'w' => CharClass.Create(WordClass, negated: false),
            'W' => CharClass.Create(WordClass, negated: true),
            's' => CharClass.Create(SpaceClass, negated: false),
            'S' => CharClass.Create(SpaceClass, negated: true),
            't' => CreateSingle('\t'),
            'n' => CreateSingle('\n'),
            'r' => CreateSingle('\r'),
            'f' => CreateSingle('\f'),
            'v' => CreateSingle('\v'),
            'x' => ParseHex(text, ref position, 2),
            'u' => ParseHex(text, ref position, 4),
            _ when c < 128 && !char.IsLetterOrDigit(c) => CreateSingle(c),
            _ => throw new PatternException(Catalog.UnknownEscape, "\\" + c),
        };
    }

    private static CharClass ParseHex(string text, ref int position, int digits)
    {
        string hex = text.Substring(position, Math.Min(digits, text.Length - position));
        position += hex.Length;
        bool isValid = hex.Length == digits & ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code);
        return isValid ? CreateSingle((char)code) : throw new PatternException(Catalog.InvalidHexEscape, (digits == 2 ? "\\x" : "\\u") + hex, digits);
    }

    private static CharClass CreateSingle(char c) => CharClass.Create([new CharRange(c, c)], negated: false);
}
