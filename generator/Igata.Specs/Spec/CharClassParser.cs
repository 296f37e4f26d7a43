using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>Reads one class of characters: a character, an escape, a dot or brackets. All in the ASCII sense.</summary>
internal static class CharClassParser
{
    private static readonly CharRange[] Digits = [new('0', '9')];
    private static readonly CharRange[] Word = [new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z')];
    private static readonly CharRange[] Space = [new('\t', '\r'), new(' ', ' ')];
    private static readonly CharRange[] LineEnds = [new('\n', '\n'), new('\r', '\r'), new('\u2028', '\u2029')];

    public static CharClass Parse(string text, ref int at)
    {
        switch (text[at])
        {
            case '[':
                return Brackets(text, ref at);
            case '\\':
                return Escape(text, ref at);
            case '.':
                at++;
                return CharClass.Of(LineEnds, negated: true);
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw new PatternException(text[at].ToString(), $"there is nothing before it to count; as a character it is written \\{text[at]}.");
            default:
                return One(text[at++]);
        }
    }

    private static CharClass Brackets(string text, ref int at)
    {
        int start = at++;
        bool negated = at < text.Length && text[at] == '^';
        at += negated ? 1 : 0;
        var ranges = new List<CharRange>();
        while (at < text.Length && text[at] != ']')
        {
            CharClass first = Item(text, ref at);
            bool isRange = at + 1 < text.Length && text[at] == '-' && text[at + 1] != ']';
            if (!isRange)
            {
                ranges.AddRange(first.Ranges);
                continue;
            }

            at++;
            ranges.Add(Range(first, Item(text, ref at), text.Substring(start, at - start)));
        }

        if (at == text.Length || ranges.Count == 0)
        {
            throw new PatternException(text.Substring(start), at == text.Length ? "the class is not closed." : "the class is empty.");
        }

        at++;
        return CharClass.Of(ranges, negated);
    }

    private static CharClass Item(string text, ref int at)
    {
        if (char.IsSurrogate(text[at]))
        {
            throw new PatternException(text.Substring(at, 1), "a character outside the basic plane cannot stand in a class.");
        }

        CharClass item = text[at] == '\\' ? Escape(text, ref at) : One(text[at++]);
        return item.Negated ? throw new PatternException("\\", "a negated escape cannot stand in a class.") : item;
    }

    private static CharRange Range(CharClass first, CharClass last, string part)
    {
        bool single = first.Ranges.Count == 1 && last.Ranges.Count == 1 &&
            first.Ranges[0].First == first.Ranges[0].Last && last.Ranges[0].First == last.Ranges[0].Last &&
            first.Ranges[0].First <= last.Ranges[0].First;
        return single
            ? new CharRange(first.Ranges[0].First, last.Ranges[0].First)
            : throw new PatternException(part, "a range goes from a lower character to a higher one.");
    }

    private static CharClass Escape(string text, ref int at)
    {
        if (at + 1 == text.Length)
        {
            throw new PatternException("\\", "nothing follows it.");
        }

        char c = text[at + 1];
        at += 2;
        return c switch
        {
            'd' => CharClass.Of(Digits, negated: false),
            'D' => CharClass.Of(Digits, negated: true),
            'w' => CharClass.Of(Word, negated: false),
            'W' => CharClass.Of(Word, negated: true),
            's' => CharClass.Of(Space, negated: false),
            'S' => CharClass.Of(Space, negated: true),
            't' => One('\t'),
            'n' => One('\n'),
            'r' => One('\r'),
            'f' => One('\f'),
            'v' => One('\v'),
            'x' => Hex(text, ref at, 2),
            'u' => Hex(text, ref at, 4),
            _ when c < 128 && !char.IsLetterOrDigit(c) => One(c),
            _ => throw new PatternException("\\" + c, "there is no such escape in the subset that is checked without going back."),
        };
    }

    private static CharClass Hex(string text, ref int at, int digits)
    {
        string hex = text.Substring(at, Math.Min(digits, text.Length - at));
        at += hex.Length;
        bool sound = hex.Length == digits & ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code);
        return sound ? One((char)code) : throw new PatternException(hex, $"{digits} hexadecimal digits are wanted.");
    }

    private static CharClass One(char c) => CharClass.Of([new CharRange(c, c)], negated: false);
}
