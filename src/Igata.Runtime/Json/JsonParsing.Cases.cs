using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// What tells the cases of a union apart. Each looks ahead over one value at most once, so that a hostile nesting costs its
// size times its depth, which is bounded.
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonParsing
{
    /// <summary>The text of the member that tells the cases of a union apart, without taking anything.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins.</param>
    /// <param name="member">The quoted name and the colon, such as <c>"type":</c>.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>Its text without escapes: valid UTF-8. Empty when the value is no object, or has no such member, or one that is no string.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ReadOnlySpan<byte> PeekDiscriminator(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> member, ref JsonReader reader)
    {
        if (position >= json.Length || json[position] != '{')
        {
            return default;
        }

        int value = position + 1 + member.Length;
        return StartsWith(json, position + 1, member) && value < json.Length && json[value] == '"'
            ? JsonStringReader.ReadBytes(json, value, "a string", out _)
            : FindStringMember(json, position, member[1..^2], ref reader);
    }

    private static ReadOnlySpan<byte> FindStringMember(ReadOnlySpan<byte> json, int start, scoped ReadOnlySpan<byte> expectedName, ref JsonReader reader)
    {
        int position = start;
        reader.PushDepth(position);
        ReadOnlySpan<byte> text = default;
        while (TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual(expectedName))
            {
                text = position < json.Length && json[position] == '"' ? JsonStringReader.ReadBytes(json, position, "a string", out _) : default;
                break;
            }

            position = JsonSkipper.SkipValue(json, position, reader.Depth, reader.MaxDepth);
        }

        reader.PopDepth();
        return text;
    }

    /// <summary>Opens an object whose only member is the case of a union.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; afterwards the value of its first member.</param>
    /// <param name="reader">The state of the reading; one deeper when the object is open.</param>
    /// <param name="key">The name of its first member without escapes: valid UTF-8.</param>
    /// <returns>False, and nothing moved, when the value is no object or has no member.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadSingleMemberStart(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, out ReadOnlySpan<byte> key)
    {
        key = default;
        int start = position;
        if (position >= json.Length || json[position] != '{' || !TryReadNextName(json, start, ref position, ref reader, out key))
        {
            position = start;
            return false;
        }

        reader.PushDepth(start);
        return true;
    }

    /// <summary>Closes the object that <see cref="TryReadSingleMemberStart"/> has opened.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Behind the value of its member; afterwards behind the object.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False when it has another member, or its value was not read.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadSingleMemberEnd(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        reader.PopDepth();
        return TryReadObjectEnd(json, ref position, ref reader);
    }

    /// <summary>Whether the value is <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsNonFinite(ReadOnlySpan<byte> json, int position) =>
        Matches(json, position, "\"NaN\""u8) || Matches(json, position, "\"Infinity\""u8) || Matches(json, position, "\"-Infinity\""u8);
}
