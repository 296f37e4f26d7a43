using System.Globalization;
using System.Text;
using Igata.Runtime.Validation.Patterns;
using Igata.Specs.Model;

namespace Igata.Specs.Patterns;

/// <summary>A class of a pattern: the code points of ranges and Unicode categories, or all others.</summary>
/// <param name="Ranges">The ranges: sorted, and without overlaps.</param>
/// <param name="Categories">One bit for each <see cref="UnicodeCategory"/>.</param>
/// <param name="IsNegated">Whether the class contains all other code points.</param>
internal sealed record CodePointClass(EquatableArray<CodePointRange> Ranges, uint Categories, bool IsNegated)
{
    public const uint AllCategories = (1U << 30) - 1;

    public static CodePointClass Create(IEnumerable<CodePointRange> ranges, uint categories, bool isNegated) =>
        new(CodePointRange.Merge(ranges).ToEquatableArray(), categories, isNegated);

    public static CodePointClass CreateSingle(int codePoint) => Create([new CodePointRange(codePoint, codePoint)], 0, isNegated: false);

    /// <summary>Returns the code point of a class that contains exactly one.</summary>
    public int? GetSingle() => !IsNegated && Categories == 0 && Ranges.Count == 1 && Ranges[0].First == Ranges[0].Last ? Ranges[0].First : null;

    /// <summary>Returns the same class without negation, so that it can be part of another class.</summary>
    public CodePointClass ToPositive() => !IsNegated ? this
        : Categories != 0 && Ranges.Count == 0 ? new CodePointClass([], ~Categories & AllCategories, IsNegated: false)
        : Create(CodePointRange.Complement(Ranges), 0, isNegated: false);

    /// <summary>Returns the class in the normal form that the runtime reads.</summary>
    public string ToNormalForm()
    {
        if (GetSingle() is { } single)
        {
            return Format(single);
        }

        StringBuilder text = new StringBuilder("[").Append(IsNegated ? "^" : "");
        foreach (CodePointRange range in Ranges)
        {
            text.Append(Format(range.First)).Append(range.First == range.Last ? "" : "-" + Format(range.Last));
        }

        for (int category = 0; category < PatternText.Categories.Length / 2; category++)
        {
            text.Append((Categories >> category & 1) == 0 ? "" : $"\\p{{{PatternText.Categories.Substring(2 * category, 2)}}}");
        }

        return text.Append(']').ToString();
    }

    // The characters that have no meaning in the normal form, inside or outside of brackets.
    private static string Format(int codePoint) => codePoint is > ' ' and < 0x7F && "()[]{}^$\\|*+?.-".IndexOf((char)codePoint) < 0
        ? ((char)codePoint).ToString()
        : "\\u{" + codePoint.ToString("X", CultureInfo.InvariantCulture) + "}";
}
