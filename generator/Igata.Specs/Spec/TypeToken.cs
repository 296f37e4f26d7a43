using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>A name, a keyword or a parenthesis of a type expression.</summary>
internal sealed record TypeToken(string Text, int Start, SourceLocation Location)
{
    public static IReadOnlyList<TypeToken> Split(YamlScalar scalar)
    {
        var tokens = new List<TypeToken>();
        string text = scalar.Text;
        int position = 0;
        while (position < text.Length)
        {
            int start = position++;
            if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }

            while (!IsParenthesis(text[start]) && position < text.Length && !IsParenthesis(text[position]) && !char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            tokens.Add(new TypeToken(text.Substring(start, position - start), start, GetLocation(scalar, start, position - start)));
        }

        return tokens;
    }

    public static SourceLocation GetLocationBetween(YamlScalar scalar, TypeToken first, TypeToken last) =>
        GetLocation(scalar, first.Start, last.Start + last.Text.Length - first.Start);

    private static bool IsParenthesis(char c) => c is '(' or ')';

    // The parts of a text with escapes, or with several lines, have no location of their own. For them, the whole text is reported.
    private static SourceLocation GetLocation(YamlScalar scalar, int start, int length)
    {
        SourceSpan all = scalar.Location.Span;
        if (!scalar.Exact || all.Line != all.EndLine)
        {
            return scalar.Location;
        }

        int quote = scalar.Plain ? 0 : 1;
        int column = all.Column + quote + start;
        return new SourceLocation(scalar.Location.File, new SourceSpan(all.Line, column, all.Line, column + length, all.Offset + quote + start, length));
    }
}
