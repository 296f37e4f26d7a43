using System.Globalization;

namespace Igata.Specs.Patterns;

/// <summary>Adds the other case of letters to a class, as the flag <c>i</c> requires.</summary>
internal static class CaseFolding
{
    private const uint CasedCategories = 1U << (int)UnicodeCategory.UppercaseLetter | 1U << (int)UnicodeCategory.LowercaseLetter | 1U << (int)UnicodeCategory.TitlecaseLetter;

    private static readonly Lazy<ILookup<char, char>> Letters = new(() =>
        Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(letter => Fold(letter) != letter || char.ToUpperInvariant(letter) != letter).ToLookup(Fold));

    public static CodePointClass IgnoreCase(CodePointClass set)
    {
        IEnumerable<CodePointRange> other =
            from range in set.Ranges
            where range.First <= char.MaxValue
            from code in Enumerable.Range(range.First, Math.Min(range.Last, char.MaxValue) - range.First + 1)
            from letter in Letters.Value[Fold((char)code)]
            select new CodePointRange(letter, letter);
        uint categories = (set.Categories & CasedCategories) == 0 ? set.Categories : set.Categories | CasedCategories;
        return CodePointClass.Create([.. set.Ranges, .. other], categories, set.IsNegated);
    }

    private static char Fold(char letter) => char.ToLowerInvariant(char.ToUpperInvariant(letter));
}
