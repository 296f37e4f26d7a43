using System.Globalization;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Patterns;

/// <summary>Parses one class of code points: a character, an escape, a dot or brackets.</summary>
/// <param name="text">The pattern.</param>
/// <param name="dotMatchesLines">Whether a dot contains the ends of lines, which is the flag <c>s</c>.</param>
/// <param name="ignoresCase">Whether letters stand for both cases, which is the flag <c>i</c>.</param>
internal sealed class CharClassParser(string text, bool dotMatchesLines, bool ignoresCase)
{
    private static readonly CodePointClass Digits = Create(('0', '9'));
    private static readonly CodePointClass WordCharacters = Create(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));
    private static readonly CodePointClass Spaces = Create(
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    private static readonly CodePointClass LineEnds = Create(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029));

    public CodePointClass Parse(ref int position)
    {
        CodePointClass parsed = ParseClass(ref position);
        return ignoresCase ? CaseFolding.IgnoreCase(parsed) : parsed;
    }

    private CodePointClass ParseClass(ref int position)
    {
        switch (text[position])
        {
            case '[':
                return ParseBrackets(ref position);
            case '\\':
                return ParseEscape(ref position);
            case '.':
                position++;
                return dotMatchesLines ? CodePointClass.Create([], 0, isNegated: true) : LineEnds with { IsNegated = true };
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw new PatternException(Catalog.NothingToCount, text[position].ToString());
            default:
                return ParseCharacter(ref position);
        }
    }

    private CodePointClass ParseBrackets(ref int position)
    {
        int start = position++;
        bool isNegated = position < text.Length && text[position] == '^';
        position += isNegated ? 1 : 0;
        var items = new List<CodePointClass>();
        while (position < text.Length && text[position] != ']')
        {
            CodePointClass first = ParseItem(ref position);
            bool isRange = position + 1 < text.Length && text[position] == '-' && text[position + 1] != ']';
            if (isRange)
            {
                position++;
                first = CreateRange(first, ParseItem(ref position), text.Substring(start, position - start));
            }

            items.Add(first.ToPositive());
        }

        if (position == text.Length || (items.Count == 0 && !isNegated))
        {
            throw new PatternException(position == text.Length ? Catalog.UnclosedClass : Catalog.EmptyClass, text.Substring(start, Math.Min(position + 1, text.Length) - start));
        }

        position++;
        return CodePointClass.Create(items.SelectMany(item => item.Ranges), items.Aggregate(0U, (bits, item) => bits | item.Categories), isNegated);
    }

    private CodePointClass ParseItem(ref int position) => text[position] == '\\' ? ParseEscape(ref position, isInClass: true) : ParseCharacter(ref position);

    private CodePointClass ParseCharacter(ref int position)
    {
        int codePoint = char.IsSurrogatePair(text, position) ? char.ConvertToUtf32(text, position) : text[position];
        position += codePoint > char.MaxValue ? 2 : 1;
        return CodePointClass.CreateSingle(codePoint);
    }

    private static CodePointClass CreateRange(CodePointClass first, CodePointClass last, string part) =>
        first.GetSingle() is { } start && last.GetSingle() is { } end && start <= end
            ? Create((start, end))
            : throw new PatternException(Catalog.InvalidCharacterRange, part);

    private CodePointClass ParseEscape(ref int position, bool isInClass = false)
    {
        if (position + 1 == text.Length)
        {
            throw new PatternException(Catalog.IncompleteEscape, "\\");
        }

        char c = text[position + 1];
        position += 2;
        return c switch
        {
            'd' => Digits,
            'D' => Digits with { IsNegated = true },
            'w' => WordCharacters,
            'W' => WordCharacters with { IsNegated = true },
            's' => Spaces,
            'S' => Spaces with { IsNegated = true },
            't' => CodePointClass.CreateSingle('\t'),
            'n' => CodePointClass.CreateSingle('\n'),
            'r' => CodePointClass.CreateSingle('\r'),
            'f' => CodePointClass.CreateSingle('\f'),
            'v' => CodePointClass.CreateSingle('\v'),
            'b' when isInClass => CodePointClass.CreateSingle('\b'),
            '0' when position == text.Length || !char.IsDigit(text[position]) => CodePointClass.CreateSingle(0),
            'c' when position < text.Length && char.ToUpperInvariant(text[position]) is >= 'A' and <= 'Z' => CodePointClass.CreateSingle(text[position++] % 32),
            'p' or 'P' => ParseProperty(ref position, c),
            'x' => CodePointClass.CreateSingle(ParseHex(ref position, "\\x", 2)),
            'u' => CodePointClass.CreateSingle(ParseUnicode(ref position)),
            (>= '1' and <= '9') or 'k' => throw new PatternException(Catalog.BackReference, "\\" + c),
            _ when c < 128 && !char.IsLetterOrDigit(c) => CodePointClass.CreateSingle(c),
            _ => throw new PatternException(Catalog.UnknownEscape, "\\" + c),
        };
    }

    private CodePointClass ParseProperty(ref int position, char kind)
    {
        int end = position < text.Length && text[position] == '{' ? text.IndexOf('}', position) : -1;
        string name = end < 0 ? "" : text.Substring(position + 1, end - position - 1);
        CodePointClass found = UnicodeProperties.Find(name) ?? throw new PatternException(Catalog.UnknownProperty, end < 0 ? "\\" + kind : $"\\{kind}{{{name}}}");
        position = end + 1;
        return kind == 'p' ? found : found with { IsNegated = true };
    }

    // Two escapes of surrogates that form a pair are one code point.
    private int ParseUnicode(ref int position)
    {
        if (position < text.Length && text[position] == '{')
        {
            int end = text.IndexOf('}', position);
            string hex = end < 0 ? text.Substring(position) : text.Substring(position + 1, end - position - 1);
            bool isValid = end > 0 & int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) && code is >= 0 and <= Runtime.Validation.Patterns.CodePointSet.MaxCodePoint;
            position = end + 1;
            return isValid ? code : throw new PatternException(Catalog.InvalidHexEscape, "\\u{" + hex, 4);
        }

        int first = ParseHex(ref position, "\\u", 4);
        int next = position;
        if (char.IsHighSurrogate((char)first) && next + 1 < text.Length && text[next] == '\\' && text[next + 1] == 'u')
        {
            next += 2;
            int second = ParseHex(ref next, "\\u", 4);
            if (char.IsLowSurrogate((char)second))
            {
                position = next;
                return char.ConvertToUtf32((char)first, (char)second);
            }
        }

        return first;
    }

    private int ParseHex(ref int position, string escape, int digits)
    {
        string hex = text.Substring(position, Math.Min(digits, text.Length - position));
        position += hex.Length;
        bool isValid = hex.Length == digits & ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code);
        return isValid ? code : throw new PatternException(Catalog.InvalidHexEscape, escape + hex, digits);
    }

    private static CodePointClass Create(params (int First, int Last)[] ranges) =>
        CodePointClass.Create(ranges.Select(range => new CodePointRange(range.First, range.Last)), 0, isNegated: false);
}
