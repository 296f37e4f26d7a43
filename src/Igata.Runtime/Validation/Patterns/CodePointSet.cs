using System.Globalization;

namespace Igata.Runtime.Validation.Patterns;

/// <summary>A set of code points: ranges and Unicode categories, or all other code points.</summary>
internal sealed class CodePointSet
{
    public const int MaxCodePoint = 0x10FFFF;

    private const int AsciiLength = 128;
    private const int HalfLength = 64;

    private readonly (int First, int Last)[] _ranges;
    private readonly uint _categories;
    private readonly bool _isNegated;
    private readonly ulong _lowAscii;
    private readonly ulong _highAscii;

    /// <summary>Creates a set.</summary>
    /// <param name="ranges">The ranges: sorted, and without overlaps.</param>
    /// <param name="categories">One bit for each <see cref="UnicodeCategory"/>.</param>
    /// <param name="isNegated">Whether the set contains all other code points.</param>
    public CodePointSet((int First, int Last)[] ranges, uint categories, bool isNegated)
    {
        _ranges = ranges;
        _categories = categories;
        _isNegated = isNegated;
        for (int codePoint = 0; codePoint < AsciiLength; codePoint++)
        {
            ulong bit = Find(codePoint, CharUnicodeInfo.GetUnicodeCategory((char)codePoint)) ? 1UL << codePoint : 0;
            _lowAscii |= codePoint < HalfLength ? bit : 0;
            _highAscii |= codePoint < HalfLength ? 0 : bit;
        }
    }

    /// <summary>Returns whether the set contains the code point at a position.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <param name="text">The text.</param>
    /// <param name="position">The position of the code point.</param>
    public bool Contains(int codePoint, string text, int position) => codePoint switch
    {
        < HalfLength => (_lowAscii >> codePoint & 1) != 0,
        < AsciiLength => (_highAscii >> (codePoint - HalfLength) & 1) != 0,
        _ => Find(codePoint, _categories == 0 ? default : CharUnicodeInfo.GetUnicodeCategory(text, position)),
    };

    private bool Find(int codePoint, UnicodeCategory category)
    {
        if ((_categories >> (int)category & 1) != 0)
        {
            return !_isNegated;
        }

        int low = 0;
        int high = _ranges.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (codePoint < _ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (codePoint > _ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return !_isNegated;
            }
        }

        return _isNegated;
    }
}
