using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

// Each public method passes a copy of the position on, so that the caller's own stays in a register.
public static partial class Json
{
    /// <summary>Reads a value that reads itself.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        // An outer record may still need the position of the reader, so it is lent out and given back as it was. It may
        // also be the very place that the caller wants moved, so that comes last.
        int lent = reader.Position;
        reader.Position = at;
        T value = T.Read(ref reader);
        int end = reader.Position;
        reader.Position = lent;
        at = end;
        return value;
    }

    /// <summary>Reads a list of values that read themselves.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The list.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EquatableList<T> List<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        (T[] items, at) = ReadItems<T>(json, at, ref reader);
        return new(items);
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="item">Reads one item.</param>
    /// <returns>The list.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EquatableList<T> List<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader, JsonRead<T> item)
    {
        (T[] items, at) = ReadItems(json, at, ref reader, item);
        return new(items);
    }

    /// <summary>Reads a set of values that read themselves.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The set.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EquatableSet<T> Set<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        (T[] items, at) = ReadItems<T>(json, at, ref reader);
        return new(items);
    }

    /// <summary>Reads a set.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="item">Reads one item.</param>
    /// <returns>The set.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EquatableSet<T> Set<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader, JsonRead<T> item)
    {
        (T[] items, at) = ReadItems(json, at, ref reader, item);
        return new(items);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (T[] Items, int End) ReadItems<T>(ReadOnlySpan<byte> json, int at, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        var items = default(Gathered<T>);
        bool more = FirstItem(json, ref at, ref reader);
        while (more)
        {
            items.Add(Value<T>(json, ref at, ref reader));
            more = NextItem(json, ref at, ref reader);
        }

        return (items.Exact(), at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (T[] Items, int End) ReadItems<T>(ReadOnlySpan<byte> json, int at, ref JsonReader reader, JsonRead<T> item)
    {
        var items = default(Gathered<T>);
        bool more = FirstItem(json, ref at, ref reader);
        while (more)
        {
            items.Add(item(json, ref at, ref reader));
            more = NextItem(json, ref at, ref reader);
        }

        return (items.Exact(), at);
    }

    /// <summary>Opens an array; false when it is empty, and then it is behind us.</summary>
    private static bool FirstItem(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        if (at >= json.Length || json[at] != '[')
        {
            throw Unexpected(json, at, "an array");
        }

        reader.Enter(at);
        at++;
        if (IsWhite(json, at))
        {
            at = SkipWhite(json, at, ref reader);
        }

        return at >= json.Length || json[at] != ']' || !Close(ref at, ref reader);
    }

    /// <summary>Steps over a comma to the next item; false behind the end of the array.</summary>
    private static bool NextItem(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        if (IsWhite(json, at))
        {
            at = SkipWhite(json, at, ref reader);
        }

        byte found = at < json.Length ? json[at] : (byte)0;
        if (found != ',')
        {
            return found == ']' ? !Close(ref at, ref reader) : throw Unexpected(json, at, "',' or ']'");
        }

        at++;
        if (IsWhite(json, at))
        {
            at = SkipWhite(json, at, ref reader);
        }

        return true;
    }

    private static bool Close(ref int at, ref JsonReader reader)
    {
        at++;
        reader.Leave();
        return true;
    }
}
