using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Distinguishes the cases of a union. Each method looks ahead over one value at most once, so that the cost of a hostile document is
// its size times its nesting depth, which is limited.
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonParsing
{
    /// <summary>Returns the text of the discriminator of a union without reading the value.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="member">The quoted name and the colon, such as <c>"type":</c>.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The unescaped text as valid UTF-8. Empty if the value is not an object, or if the member is missing or not a string.</returns>
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

    /// <summary>Returns the number or the boolean of the discriminator of a union without reading the value.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="member">The quoted name and the colon, such as <c>"type":</c>.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The literal. Empty if the value is not an object, or if the member is missing or not a literal.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ReadOnlySpan<byte> PeekLiteralDiscriminator(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> member, ref JsonReader reader) =>
        FindDiscriminator(json, position, member, ref reader, isText: false, isLast: false);

    /// <summary>Returns the text of the last discriminator of an object.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="member">The quoted name and the colon, such as <c>"type":</c>.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The unescaped text as valid UTF-8. Empty if the value is not an object, or if the member is missing or not a string.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ReadOnlySpan<byte> FindDiscriminator(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> member, ref JsonReader reader) =>
        FindDiscriminator(json, position, member, ref reader, isText: true, isLast: true);

    /// <summary>Returns the number or the boolean of the last discriminator of an object.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="member">The quoted name and the colon, such as <c>"type":</c>.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The literal. Empty if the value is not an object, or if the member is missing or not a literal.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ReadOnlySpan<byte> FindLiteralDiscriminator(ReadOnlySpan<byte> json, int position, scoped ReadOnlySpan<byte> member, ref JsonReader reader) =>
        FindDiscriminator(json, position, member, ref reader, isText: false, isLast: true);

    private static ReadOnlySpan<byte> FindDiscriminator(ReadOnlySpan<byte> json, int start, scoped ReadOnlySpan<byte> member, ref JsonReader reader, bool isText, bool isLast)
    {
        if (start >= json.Length || json[start] != '{')
        {
            return default;
        }

        int position = start;
        int found = -1;
        int end = -1;
        reader.PushDepth(position);
        while ((found < 0 || isLast) && TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            bool isMatch = name.SequenceEqual(member[1..^2]);
            found = isMatch ? position : found;
            Skip(json, ref position, ref reader);
            end = isMatch ? position : end;
        }

        reader.PopDepth();
        return found < 0 || json[found] is (byte)'{' or (byte)'[' ? default
            : json[found] == '"' ? (isText ? JsonStringReader.ReadBytes(json, found, "a string", out _) : default)
            : isText ? default : json[found..end];
    }

    /// <summary>Opens an object whose only member determines the case of a union.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the start of the value of its first member.</param>
    /// <param name="reader">The state of the reader. Its depth is one higher if the object was opened.</param>
    /// <param name="key">Receives the unescaped name of the first member as valid UTF-8.</param>
    /// <returns>False if the value is not an object or has no members; the position is unchanged.</returns>
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

    /// <summary>Closes the object that <see cref="TryReadSingleMemberStart"/> opened.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The position after the value of the member; on return, the position after the object.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>False if the object has another member, or if the value was not read.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadSingleMemberEnd(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        reader.PopDepth();
        return TryReadObjectEnd(json, ref position, ref reader);
    }

    /// <summary>Opens an object and moves to the member that determines the case of a union. Members that are null, and those that are no case, are skipped.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the start of the value of the member.</param>
    /// <param name="reader">The state of the reader. Its depth is one higher if the member was found.</param>
    /// <param name="isCase">Returns whether a name is that of a case.</param>
    /// <param name="key">Receives the unescaped name of the member as valid UTF-8.</param>
    /// <returns>False if the value is not an object or has no such member; the position is unchanged.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadCaseStart(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonNameTest isCase, out ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(isCase);
        int start = position;
        if (TryReadPlainCaseStart(json, ref position, ref reader, isCase, out key))
        {
            return true;
        }

        if (position >= json.Length || json[position] != '{')
        {
            return false;
        }

        reader.PushDepth(start);
        while (TryReadNextName(json, start, ref position, ref reader, out key))
        {
            if (!IsNull(json, position) && isCase(key))
            {
                return true;
            }

            Skip(json, ref position, ref reader);
        }

        reader.PopDepth();
        position = start;
        key = default;
        return false;
    }

    /// <summary>Moves past the members after the case of a union, and closes the object that <see cref="TryReadCaseStart(ReadOnlySpan{byte}, ref int, ref JsonReader, JsonNameTest, out ReadOnlySpan{byte})"/> opened.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="start">The start of the object.</param>
    /// <param name="position">The position after the value of the member; on return, the position after the object.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="isCase">Returns whether a name is that of a case.</param>
    /// <returns>False if the object contains another case.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadCaseEnd(ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, JsonNameTest isCase)
    {
        ArgumentNullException.ThrowIfNull(isCase);
        if ((uint)position < (uint)json.Length && json[position] == '}')
        {
            position++;
            reader.PopDepth();
            return true;
        }

        bool isOnly = true;
        while (isOnly && TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            isOnly = IsNull(json, position) || !isCase(name);
            Skip(json, ref position, ref reader);
        }

        reader.PopDepth();
        return isOnly;
    }

    /// <summary>Opens an object and moves to the member that determines the case of a union. Members that are null, and those that are no case, are kept.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the start of the value of the member.</param>
    /// <param name="reader">The state of the reader. Its depth is one higher if the member was found.</param>
    /// <param name="isCase">Returns whether a name is that of a case.</param>
    /// <param name="others">The members before the case are added to it.</param>
    /// <param name="key">Receives the unescaped name of the member as valid UTF-8.</param>
    /// <returns>False if the value is not an object or has no such member; the position is unchanged.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadCaseStart(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonNameTest isCase, ref JsonMembers others, out ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(isCase);
        int start = position;
        if (TryReadPlainCaseStart(json, ref position, ref reader, isCase, out key))
        {
            return true;
        }

        if (position >= json.Length || json[position] != '{')
        {
            return false;
        }

        reader.PushDepth(start);
        while (TryReadNextName(json, start, ref position, ref reader, out key))
        {
            if (!IsNull(json, position) && isCase(key))
            {
                return true;
            }

            CaptureUnknownMember(json, ref position, ref reader, ref others);
        }

        reader.PopDepth();
        position = start;
        key = default;
        return false;
    }

    /// <summary>Keeps the members after the case of a union, and closes the object that <see cref="TryReadCaseStart(ReadOnlySpan{byte}, ref int, ref JsonReader, JsonNameTest, ref JsonMembers, out ReadOnlySpan{byte})"/> opened.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="start">The start of the object.</param>
    /// <param name="position">The position after the value of the member; on return, the position after the object.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="isCase">Returns whether a name is that of a case.</param>
    /// <param name="others">The members after the case are added to it.</param>
    /// <returns>False if the object contains another case.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadCaseEnd(ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, JsonNameTest isCase, ref JsonMembers others)
    {
        ArgumentNullException.ThrowIfNull(isCase);
        if ((uint)position < (uint)json.Length && json[position] == '}')
        {
            position++;
            reader.PopDepth();
            return true;
        }

        bool isOnly = true;
        while (isOnly && TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            isOnly = IsNull(json, position) || !isCase(name);
            CaptureUnknownMember(json, ref position, ref reader, ref others);
        }

        reader.PopDepth();
        return isOnly;
    }

    /// <summary>Does the same for a compact object whose first member is the case, as nearly every one is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadPlainCaseStart(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonNameTest isCase, out ReadOnlySpan<byte> key)
    {
        int begin = position + 2;
        if ((uint)begin < (uint)json.Length && json[position] == '{' && json[position + 1] == '"')
        {
            int end = JsonStringReader.FindPlainEnd(json, begin);
            if ((uint)(end + 2) < (uint)json.Length && json[end] == '"' && json[end + 1] == ':' && json[end + 2] is > 0x20 and not (byte)'n')
            {
                key = json[begin..end];
                if (isCase(key))
                {
                    reader.PushDepth(position);
                    position = end + 2;
                    return true;
                }
            }
        }

        key = default;
        return false;
    }

    /// <summary>Returns whether the value is <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>, without reading it.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <returns>True if the value is <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsNonFinite(ReadOnlySpan<byte> json, int position) =>
        Matches(json, position, "\"NaN\""u8) || Matches(json, position, "\"Infinity\""u8) || Matches(json, position, "\"-Infinity\""u8);
}
