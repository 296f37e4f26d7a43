using System.Text;

namespace Igata.Runtime.Validation;

/// <summary>Measures strings for their limits.</summary>
internal static class StringLimits
{
    /// <summary>Returns whether the text has no unpaired surrogate, so that it can be encoded as UTF-8.</summary>
    public static bool IsWellFormed(string text) => Ascii.IsValid(text) || HasPairedSurrogates(text);

    private static bool HasPairedSurrogates(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[++index])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the length in Unicode code points, as JSON Schema counts it.</summary>
    public static int CountCodePoints(string text)
    {
        int count = text.Length;
        for (int index = Ascii.IsValid(text) ? text.Length : 0; index < text.Length; index++)
        {
            count -= char.IsLowSurrogate(text[index]) ? 1 : 0;
        }

        return count;
    }

    // A UTF-16 code unit needs at most three bytes, so most strings need not be counted.
    public static bool FitsBytes(string text, int maxBytes) =>
        maxBytes < 0 || text.Length <= maxBytes / 3 || Encoding.UTF8.GetByteCount(text) <= maxBytes;

    // A code point consists of one or two code units, so only strings close to a limit must be counted.
    public static bool FitsLength(string text, int minLength, int maxLength) =>
        text.Length >= minLength && (maxLength < 0 || text.Length <= maxLength * 2L)
        && ((text.Length >= minLength * 2L && (maxLength < 0 || text.Length <= maxLength)) || FitsCodePoints(CountCodePoints(text), minLength, maxLength));

    private static bool FitsCodePoints(int length, int minLength, int maxLength) =>
        length >= minLength && (maxLength < 0 || length <= maxLength);
}
