using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    /// <summary>Reads the next member name of an object whose members are not in the predicted order.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="start">The start of the object.</param>
    /// <param name="position">The current position; on return, the start of the value of the member, or the position after the object.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="name">Receives the unescaped name of the member as valid UTF-8.</param>
    /// <returns>False at the end of the object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadNextName(ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, out ReadOnlySpan<byte> name)
    {
        // The fast path: a compact document, and not the start of the object.
        int begin = position + 2;
        if (position != start && (uint)begin < (uint)json.Length && json[position] == ',' && json[position + 1] == '"')
        {
            int end = JsonStringReader.FindPlainEnd(json, begin);
            if ((uint)(end + 2) < (uint)json.Length && json[end] == '"' && json[end + 1] == ':' && json[end + 2] > 0x20)
            {
                name = json[begin..end];
                reader.NameStart = position + 1;
                reader.NameEnd = end + 1;
                position = end + 2;
                return true;
            }
        }

        return TryReadNextNameSlow(json, start, ref position, ref reader, out name);
    }

    private static bool TryReadNextNameSlow(ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, out ReadOnlySpan<byte> name)
    {
        name = default;
        bool first = position == start;
        int tokenPosition = SkipWhitespace(json, position);
        byte found = tokenPosition < json.Length ? json[tokenPosition] : (byte)0;
        if (found == '}' && !first)
        {
            position = tokenPosition + 1;
            return false;
        }

        if (found != (first ? '{' : ','))
        {
            throw CreateUnexpectedTokenException(json, tokenPosition, first ? "an object" : "',' or '}'");
        }

        int quote = SkipWhitespace(json, tokenPosition + 1);
        if (first && quote < json.Length && json[quote] == '}')
        {
            position = quote + 1;
            return false;
        }

        name = JsonStringReader.ReadName(json, quote, out int end);
        reader.NameStart = quote;
        reader.NameEnd = end;
        int value = ReadColon(json, end);
        reader.HasInsignificantWhitespace |= value - position != end - quote + 2;
        position = value;
        return true;
    }

    /// <summary>Preserves the name and value of the member that <see cref="TryReadNextName"/> found.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="unknown">The unknown members to which the member is added.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void CaptureUnknownMember(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, ref JsonMembers unknown)
    {
        int end = JsonSkipper.SkipValue(json, position, reader.Depth, reader.MaxDepth);
        if (position == reader.NameEnd + 1)
        {
            JsonMembers.Append(ref unknown, json[reader.NameStart..end]);
        }
        else
        {
            JsonMembers.Append(ref unknown, json[reader.NameStart..reader.NameEnd], json[position..end]);
        }

        position = end;
    }

    /// <summary>
    /// Removes the null of a member that is set to a value. Otherwise, both would be written, and the null would override the value
    /// because it comes last.
    /// </summary>
    /// <param name="unknown">The unknown members, which may contain the null.</param>
    /// <param name="nameAndColon">The quoted name of the member and the colon.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RemoveExplicitNull(ref JsonMembers unknown, scoped ReadOnlySpan<byte> nameAndColon)
    {
        if (!unknown.IsEmpty)
        {
            JsonMembers.RemoveExplicitNull(ref unknown, JsonStringReader.ReadName(nameAndColon, 0, out _));
        }
    }

    /// <summary>Returns the start of the value after a name.</summary>
    internal static int ReadColon(ReadOnlySpan<byte> json, int position)
    {
        position = SkipWhitespace(json, position);
        return position < json.Length && json[position] == ':' ? SkipWhitespace(json, position + 1) : throw CreateUnexpectedTokenException(json, position, "':'");
    }
}
