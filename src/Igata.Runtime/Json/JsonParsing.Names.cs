using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    /// <summary>Takes the next member of an object whose order is not as predicted.</summary>
    /// <param name="json">The document.</param>
    /// <param name="start">Where the object begins.</param>
    /// <param name="position">Where the reading stands; afterwards at the member's value, or behind the object.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="name">The member's name without escapes: valid UTF-8.</param>
    /// <returns>False at the end of the object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryReadNextName(ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, out ReadOnlySpan<byte> name)
    {
        // Compact, as servers send it, and not at the start.
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

    /// <summary>Keeps the member that <see cref="TryReadNextName"/> found: its name and value as they came.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="unknown">Where it is kept.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void CaptureUnknownMember(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, ref JsonMembers unknown)
    {
        int end = JsonSkipper.SkipValue(json, position, reader.Depth, reader.MaxDepth);
        JsonMembers.Append(ref unknown, json[reader.NameStart..reader.NameEnd], json[position..end]);
        position = end;
    }

    /// <summary>Forgets the null of a member that is set to something else, or it would be written beside that, and would count as it is last.</summary>
    /// <param name="unknown">Where a null may have been kept.</param>
    /// <param name="nameAndColon">The member's quoted name and the colon.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RemoveExplicitNull(ref JsonMembers unknown, scoped ReadOnlySpan<byte> nameAndColon)
    {
        if (!unknown.IsEmpty)
        {
            JsonMembers.RemoveExplicitNull(ref unknown, JsonStringReader.ReadName(nameAndColon, 0, out _));
        }
    }

    /// <summary>Where the value behind a name begins.</summary>
    internal static int ReadColon(ReadOnlySpan<byte> json, int position)
    {
        position = SkipWhitespace(json, position);
        return position < json.Length && json[position] == ':' ? SkipWhitespace(json, position + 1) : throw CreateUnexpectedTokenException(json, position, "':'");
    }
}
