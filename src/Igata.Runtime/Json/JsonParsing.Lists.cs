using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

// Each public method passes a copy of the position, so that the variable of the caller stays in a register.
public static partial class JsonParsing
{
    /// <summary>Reads a value of a type that implements <see cref="IJsonReadable{TSelf}"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        // An outer record may still need the position of the reader, so it is saved and restored. It may also be
        // the variable that the caller passes, so that variable is set last.
        int savedPosition = reader.Position;
        reader.Position = position;
        T value = T.Read(ref reader);
        int end = reader.Position;
        reader.Position = savedPosition;
        position = end;
        return value;
    }

    /// <summary>Reads a list of values that implement <see cref="IJsonReadable{TSelf}"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The list.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EquatableList<T> List<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        (T[] items, position) = ReadItems<T>(json, position, ref reader);
        return new(items);
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="item">The function that reads one item.</param>
    /// <returns>The list.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EquatableList<T> List<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> item)
    {
        (T[] items, position) = ReadItems(json, position, ref reader, item);
        return new(items);
    }

    /// <summary>Reads a set of values that implement <see cref="IJsonReadable{TSelf}"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The set.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EquatableSet<T> Set<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        (T[] items, position) = ReadItems<T>(json, position, ref reader);
        return new(items);
    }

    /// <summary>Reads a set.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="item">The function that reads one item.</param>
    /// <returns>The set.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EquatableSet<T> Set<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> item)
    {
        (T[] items, position) = ReadItems(json, position, ref reader, item);
        return new(items);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (T[] Items, int End) ReadItems<T>(ReadOnlySpan<byte> json, int position, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        var items = default(ArrayBuilder<T>);
        bool more = TryReadFirstItem(json, ref position, ref reader);
        while (more)
        {
            items.Add(Value<T>(json, ref position, ref reader));
            more = TryReadFollowingItem(json, ref position, ref reader);
        }

        return (items.ToArray(), position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (T[] Items, int End) ReadItems<T>(ReadOnlySpan<byte> json, int position, ref JsonReader reader, JsonReaderFunc<T> item)
    {
        var items = default(ArrayBuilder<T>);
        bool more = TryReadFirstItem(json, ref position, ref reader);
        while (more)
        {
            items.Add(item(json, ref position, ref reader));
            more = TryReadFollowingItem(json, ref position, ref reader);
        }

        return (items.ToArray(), position);
    }

    /// <summary>Opens an array. If it is empty, moves past it and returns false.</summary>
    private static bool TryReadFirstItem(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if (position >= json.Length || json[position] != '[')
        {
            throw CreateUnexpectedTokenException(json, position, "an array");
        }

        reader.PushDepth(position);
        position++;
        if (IsWhitespace(json, position))
        {
            position = SkipWhitespace(json, position, ref reader);
        }

        return position >= json.Length || json[position] != ']' || !CloseArray(ref position, ref reader);
    }

    /// <summary>Moves past a comma to the next item. Returns false at the end of the array.</summary>
    private static bool TryReadFollowingItem(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if (IsWhitespace(json, position))
        {
            position = SkipWhitespace(json, position, ref reader);
        }

        byte found = position < json.Length ? json[position] : (byte)0;
        if (found != ',')
        {
            return found == ']' ? !CloseArray(ref position, ref reader) : throw CreateUnexpectedTokenException(json, position, "',' or ']'");
        }

        position++;
        if (IsWhitespace(json, position))
        {
            position = SkipWhitespace(json, position, ref reader);
        }

        return true;
    }

    private static bool CloseArray(ref int position, ref JsonReader reader)
    {
        position++;
        reader.PopDepth();
        return true;
    }
}
