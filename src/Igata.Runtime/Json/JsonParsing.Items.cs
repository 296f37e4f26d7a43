using System.ComponentModel;
using System.Globalization;

namespace Igata.Runtime.CompilerServices;

// An array that is a record: each item has a place of its own.
public static partial class JsonParsing
{
    /// <summary>Goes to the next item of an array whose items stand in fixed places.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the reading stands; afterwards at the item, or behind the array.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="index">How many items were passed, 0 at first; negative behind the array.</param>
    /// <returns>False behind the last item, and from then on.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadNextItem(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, ref int index)
    {
        bool more = index >= 0 && (index == 0 ? TryReadFirstItem(json, ref position, ref reader) : TryReadFollowingItem(json, ref position, ref reader));
        index = more ? index + 1 : -1;
        return more;
    }

    /// <summary>Ends an array whose items stand in fixed places.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the reading stands; afterwards behind the array.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="index">As <see cref="TryReadNextItem"/> left it.</param>
    /// <exception cref="JsonFormatException">It has more items than places.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void ReadArrayEnd(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, int index)
    {
        int maxItems = index;
        if (TryReadNextItem(json, ref position, ref reader, ref index))
        {
            throw CreateUnexpectedTokenException(json, position, string.Create(CultureInfo.InvariantCulture, $"no more than {maxItems} items"));
        }
    }

    /// <summary>The fault of an array that ends before a place that must be filled; the caller throws it.</summary>
    /// <param name="position">Where the array begins.</param>
    /// <param name="index">Which place, from 0 on.</param>
    /// <param name="name">What belongs there.</param>
    /// <returns>The fault.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonFormatException CreateMissingItemException(int position, int index, string name) =>
        new(position, string.Create(CultureInfo.InvariantCulture, $"\"{name}\" as item {index} of the array"), "an array that ends before it");
}
