using System.Globalization;

namespace Igata.Specs.Names;

/// <summary>Splits a name at all characters except letters and digits, and before a capital that follows a lower-case letter.</summary>
internal static class WordSplitter
{
    public static IEnumerable<string> Split(string name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool ends = i == name.Length || !IsPartAt(name, i, start);
            if (ends || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                if (i > start)
                {
                    yield return name.Substring(start, i - start);
                }

                start = ends ? i + 1 : i;
            }
        }
    }

    /// <summary>Returns whether a character is a letter, a digit, or a combining mark.</summary>
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || IsSeparator(c);

    private static bool IsPartAt(string name, int position, int start) =>
        char.IsLetterOrDigit(name[position]) || (position > start && IsSeparator(name[position]));

    private static bool IsSeparator(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
