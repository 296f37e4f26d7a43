using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>A word or a parenthesis of a type expression.</summary>
internal sealed record TypeToken(string Text, int Start, Place Place)
{
    public static IReadOnlyList<TypeToken> Split(YamlScalar scalar)
    {
        var tokens = new List<TypeToken>();
        string text = scalar.Text;
        int at = 0;
        while (at < text.Length)
        {
            int start = at++;
            if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }

            while (!IsParenthesis(text[start]) && at < text.Length && !IsParenthesis(text[at]) && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            tokens.Add(new TypeToken(text.Substring(start, at - start), start, PlaceOf(scalar, start, at - start)));
        }

        return tokens;
    }

    public static Place Between(YamlScalar scalar, TypeToken first, TypeToken last) =>
        PlaceOf(scalar, first.Start, last.Start + last.Text.Length - first.Start);

    private static bool IsParenthesis(char c) => c is '(' or ')';

    // A text with escapes or over several lines has no letter-by-letter place: then all of it is told.
    private static Place PlaceOf(YamlScalar scalar, int start, int length)
    {
        Span all = scalar.Place.Span;
        if (!scalar.Exact || all.Line != all.EndLine)
        {
            return scalar.Place;
        }

        int quote = scalar.Plain ? 0 : 1;
        int column = all.Column + quote + start;
        return new Place(scalar.Place.File, new Span(all.Line, column, all.Line, column + length, all.Offset + quote + start, length));
    }
}
