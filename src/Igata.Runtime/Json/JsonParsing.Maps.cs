using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    /// <summary>Reads a map of values that implement <see cref="IJsonReadable{TSelf}"/>.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The map.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static EquatableMap<T> Map<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        (EquatableMap<T> map, position) = ReadMap<T, ReadableValue<T>>(json, position, ref reader, default);
        return map;
    }

    /// <summary>Reads a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="value">The function that reads one value.</param>
    /// <returns>The map.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static EquatableMap<T> Map<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> value)
    {
        (EquatableMap<T> map, position) = ReadMap<T, FunctionValue<T>>(json, position, ref reader, new(value));
        return map;
    }

    /// <summary>Returns the key of an entry as text. Half of a surrogate pair is an error, as in every other string: a text with U+FFFD would be another key.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="reader">The state of the reader, which knows where the name stands.</param>
    /// <param name="key">The name that <see cref="TryReadNextName"/> found, or the rest of it.</param>
    internal static string DecodeKey(ReadOnlySpan<byte> json, ref JsonReader reader, scoped ReadOnlySpan<byte> key)
    {
        if (Ascii.IsValid(key))
        {
            return reader.Strings is { } pool ? pool.Get(key) : JsonStringReader.DecodeAscii(key);
        }

        _ = JsonStringReader.ReadBytes(json, reader.NameStart, "a member name in quotes", out _);
        return Encoding.UTF8.GetString(key);
    }

    /// <summary>Reads <c>false</c> or a value that implements <see cref="IJsonReadable{TSelf}"/>. <c>true</c> and <c>null</c> are preserved.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The value or false.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OrFalse<T> OrFalse<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        if (IsLiteralStart(json, position))
        {
            (OrFalse<T> literal, position) = ReadLiteralOrUnknown<T>(json, position, reader.Depth, reader.MaxDepth);
            return literal;
        }

        return Value<T>(json, ref position, ref reader);
    }

    /// <summary>Reads <c>false</c> or a value. <c>true</c> and <c>null</c> are preserved.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="value">The function that reads the value.</param>
    /// <returns>The value or false.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OrFalse<T> OrFalse<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> value)
    {
        if (IsLiteralStart(json, position))
        {
            (OrFalse<T> literal, position) = ReadLiteralOrUnknown<T>(json, position, reader.Depth, reader.MaxDepth);
            return literal;
        }

        return value(json, ref position, ref reader);
    }

    // A lower-case letter can only begin false, true or null.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLiteralStart(ReadOnlySpan<byte> json, int position) => (uint)position < (uint)json.Length && json[position] is >= (byte)'a' and <= (byte)'z';

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (OrFalse<T> Value, int End) ReadLiteralOrUnknown<T>(ReadOnlySpan<byte> json, int position, int depth, int maxDepth)
    {
        int end = JsonSkipper.SkipValue(json, position, depth, maxDepth);
        return json[position] == 'f'
            ? (default, end)
            : (Runtime.OrFalse<T>.FromUnknown(new JsonData(json[position..end].ToArray())), end);
    }
}
