using System.Text;

namespace Igata.Runtime.Validation;

/// <summary>What the limits of strings are measured with.</summary>
internal static class StringLimits
{
    /// <summary>Whether no half of a surrogate pair stands alone, so that the text can be written as UTF-8.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int index = Ascii.IsValid(text) ? text.Length : 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[++index])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The length in Unicode code points, which is what JSON Schema counts.</summary>
    public static int CountCodePoints(string text)
    {
        int count = text.Length;
        for (int index = Ascii.IsValid(text) ? text.Length : 0; index < text.Length; index++)
        {
            count -= char.IsLowSurrogate(text[index]) ? 1 : 0;
        }

        return count;
    }

    // No UTF-16 unit takes more than three bytes, so most texts need no counting.
    public static bool FitsBytes(string text, int maxBytes) =>
        maxBytes < 0 || text.Length <= maxBytes / 3 || Encoding.UTF8.GetByteCount(text) <= maxBytes;

    // A code point takes one or two units, so only texts near a limit need counting.
    public static bool FitsLength(string text, int minLength, int maxLength) =>
        text.Length >= minLength && (maxLength < 0 || text.Length <= maxLength * 2L)
        && ((text.Length >= minLength * 2L && (maxLength < 0 || text.Length <= maxLength)) || FitsCodePoints(CountCodePoints(text), minLength, maxLength));

    private static bool FitsCodePoints(int length, int minLength, int maxLength) =>
        length >= minLength && (maxLength < 0 || length <= maxLength);
}
