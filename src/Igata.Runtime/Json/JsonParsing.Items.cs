using System.ComponentModel;
using System.Globalization;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Reads an array that represents a record: the position of an item determines its member.
public static partial class JsonParsing
{
    /// <summary>Moves to the next item of an array whose items have fixed positions.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The current position; on return, the start of the item, or the position after the array.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="index">The number of items that have been passed, initially 0; negative after the array.</param>
    /// <returns>False after the last item and in all further calls.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadNextItem(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, ref int index)
    {
        bool more = index >= 0 && (index == 0 ? TryReadFirstItem(json, ref position, ref reader) : TryReadFollowingItem(json, ref position, ref reader));
        index = more ? index + 1 : -1;
        return more;
    }

    /// <summary>Reads the items of an array behind those with fixed positions.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The current position; on return, the position after the array.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="index">The index as set by <see cref="TryReadNextItem"/>.</param>
    /// <param name="item">The function that reads one item.</param>
    /// <returns>The items.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static EquatableList<T> FurtherItems<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, ref int index, JsonReaderFunc<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArrayBuilder<T> items = default;
        while (TryReadNextItem(json, ref position, ref reader, ref index))
        {
            items.Add(item(json, ref position, ref reader));
        }

        return new(items.ToArray());
    }

    /// <summary>Completes an array whose items have fixed positions.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The current position; on return, the position after the array.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="index">The index as set by <see cref="TryReadNextItem"/>.</param>
    /// <exception cref="JsonFormatException">The array has too many items.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void ReadArrayEnd(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, int index)
    {
        int maxItems = index;
        if (TryReadNextItem(json, ref position, ref reader, ref index))
        {
            throw CreateUnexpectedTokenException(json, position, string.Create(CultureInfo.InvariantCulture, $"at most {maxItems} items"));
        }
    }

    /// <summary>Creates the exception for an array that ends before a required item. The caller throws it.</summary>
    /// <param name="position">The start of the array.</param>
    /// <param name="index">The zero-based index of the item.</param>
    /// <param name="name">The name of the item.</param>
    /// <returns>The exception.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonFormatException CreateMissingItemException(int position, int index, string name) =>
        new(position, string.Create(CultureInfo.InvariantCulture, $"the required item \"{name}\" at index {index}"), "an array that ends before it");
}
