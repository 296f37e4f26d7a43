using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Selects a case of a union among several of one JSON kind.
public static partial class JsonParsing
{
    /// <summary>Returns whether the value is a string with the given text, however it is escaped, without reading it.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="text">The text as UTF-8.</param>
    /// <returns>True if the value is a string with the text.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsText(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> text)
    {
        if (position >= json.Length || json[position] != '"')
        {
            return false;
        }

        int end = JsonStringReader.FindPlainEnd(json, position + 1);
        return end < json.Length && json[end] == '"'
            ? json[(position + 1)..end].SequenceEqual(text)
            : JsonStringReader.ReadBytes(json, position, "a string", out _).SequenceEqual(text);
    }

    /// <summary>Moves to the first item of an array that is not null.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the array; on return, the start of the item.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>False if the array has no such item.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryFindFirstItem(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        int index = 0;
        int depth = reader.Depth;
        bool isFound = false;
        while (!isFound && TryReadNextItem(json, ref position, ref reader, ref index))
        {
            isFound = !TryReadNull(json, ref position);
        }

        reader.Depth = depth;
        return isFound;
    }

    /// <summary>Reads a value if it can be read.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="read">The function that reads the value.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if the value is not one of the type; the position is unchanged.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryRead<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> read, out T value)
    {
        ArgumentNullException.ThrowIfNull(read);
        int depth = reader.Depth;
        int current = position;
        FilledMembers? filled = reader.Filled;
        try
        {
            // A value with a missing member is not one of the type.
            reader.Filled = null;
            value = read(json, ref current, ref reader);
            position = current;
            return true;
        }
        catch (JsonFormatException)
        {
            reader.Depth = depth;
            value = default!;
            return false;
        }
        finally
        {
            reader.Filled = filled;
        }
    }

    /// <summary>Reads kept JSON as a type if it can be read.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The JSON; default if it was never set.</param>
    /// <param name="first">The bytes that JSON of the type may begin with; empty if it may be any JSON.</param>
    /// <param name="member">A member that objects of the type have; empty if there is none.</param>
    /// <param name="read">The function that reads the value.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if the JSON is not that of the type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadView<T>(JsonData json, scoped ReadOnlySpan<byte> first, scoped ReadOnlySpan<byte> member, JsonReaderFunc<T> read, out T value)
    {
        // Most JSON of another type is recognized here, because an exception takes longer than reading.
        value = default!;
        if (json.IsDefault || (!first.IsEmpty && !first.Contains(json.Utf8[0])) || (!member.IsEmpty && json.Utf8[0] == '{' && !HasMember(json.Utf8, member)))
        {
            return false;
        }

        // The depth of the JSON was checked when it was read.
        JsonReader reader = BeginDocument(json.Utf8, JsonReader.MaxAllowedDepth);
        int position = reader.Position;
        return TryRead(json.Utf8, ref position, ref reader, read, out value);
    }

    private static bool HasMember(ReadOnlySpan<byte> json, scoped ReadOnlySpan<byte> member)
    {
        JsonReader reader = BeginDocument(json, JsonReader.MaxAllowedDepth);
        int position = 0;
        while (TryReadNextName(json, 0, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual(member) && !IsNull(json, position))
            {
                return true;
            }

            Skip(json, ref position, ref reader);
        }

        return false;
    }

    /// <summary>Returns whether a value can be read, without reading it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="read">The function that reads the value.</param>
    /// <returns>True if the value is one of the type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool Holds<T>(ReadOnlySpan<byte> json, int position, ref JsonReader reader, JsonReaderFunc<T> read) => TryRead(json, ref position, ref reader, read, out _);

    /// <summary>Returns whether a string may hold JSON that begins with a byte.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the string.</param>
    /// <param name="first">The byte.</param>
    /// <returns>False if the string holds something else. A string that begins with an escape or a space may hold anything.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool MayHold(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> first) =>
        position + 1 < json.Length && (json[position + 1] is (byte)'\\' or (byte)' ' || json[position + 1] == first[0]);

    /// <summary>Returns whether a string may hold a number.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the string.</param>
    /// <returns>False if the string contains a character that no number has.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool MayHoldNumber(ReadOnlySpan<byte> json, int position)
    {
        ReadOnlySpan<byte> text = json[(position + 1)..];
        int end = text.IndexOfAnyExcept("+-.0123456789Ee"u8);
        return end >= 0 && (text[end] is (byte)'\\' or (byte)' ' || (end > 0 && text[end] == '"'));
    }
}
