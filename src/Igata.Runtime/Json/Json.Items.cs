using System.ComponentModel;
using System.Globalization;

namespace Igata.Runtime.Json;

// An array that is a record: each item has a place of its own.
public static partial class Json
{
    /// <summary>Goes to the next item of an array whose items stand in fixed places.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the reading stands; afterwards at the item, or behind the array.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="place">How many items were passed, 0 at first; negative behind the array.</param>
    /// <returns>False behind the last item, and from then on.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool Item(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader, ref int place)
    {
        bool more = place >= 0 && (place == 0 ? FirstItem(json, ref at, ref reader) : NextItem(json, ref at, ref reader));
        place = more ? place + 1 : -1;
        return more;
    }

    /// <summary>Ends an array whose items stand in fixed places.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the reading stands; afterwards behind the array.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="place">As <see cref="Item"/> left it.</param>
    /// <exception cref="JsonFormatException">It has more items than places.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void EndItems(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader, int place)
    {
        int most = place;
        if (Item(json, ref at, ref reader, ref place))
        {
            throw Unexpected(json, at, string.Create(CultureInfo.InvariantCulture, $"no more than {most} items"));
        }
    }

    /// <summary>The fault of an array that ends before a place that must be filled; the caller throws it.</summary>
    /// <param name="at">Where the array begins.</param>
    /// <param name="place">Which place, from 0 on.</param>
    /// <param name="name">What belongs there.</param>
    /// <returns>The fault.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonFormatException MissingItem(int at, int place, string name) =>
        new(at, string.Create(CultureInfo.InvariantCulture, $"\"{name}\" as item {place} of the array"), "an array that ends before it");
}
