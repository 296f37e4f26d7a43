using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

public static partial class Json
{
    /// <summary>Takes the next member of an object whose order is not as predicted.</summary>
    /// <param name="json">The document.</param>
    /// <param name="start">Where the object begins.</param>
    /// <param name="at">Where the reading stands; afterwards at the member's value, or behind the object.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="name">The member's name without escapes: valid UTF-8.</param>
    /// <returns>False at the end of the object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool NextName(ReadOnlySpan<byte> json, int start, ref int at, ref JsonReader reader, out ReadOnlySpan<byte> name)
    {
        // Compact, as servers send it, and not at the start.
        int begin = at + 2;
        if (at != start && (uint)begin < (uint)json.Length && json[at] == ',' && json[at + 1] == '"')
        {
            int end = JsonText.Plain(json, begin);
            if ((uint)(end + 2) < (uint)json.Length && json[end] == '"' && json[end + 1] == ':' && json[end + 2] > 0x20)
            {
                name = json[begin..end];
                reader.NameStart = at + 1;
                reader.NameEnd = end + 1;
                at = end + 2;
                return true;
            }
        }

        return NextNameLoosely(json, start, ref at, ref reader, out name);
    }

    private static bool NextNameLoosely(ReadOnlySpan<byte> json, int start, ref int at, ref JsonReader reader, out ReadOnlySpan<byte> name)
    {
        name = default;
        bool first = at == start;
        int here = SkipWhite(json, at);
        byte found = here < json.Length ? json[here] : (byte)0;
        if (found == '}' && !first)
        {
            at = here + 1;
            return false;
        }

        if (found != (first ? '{' : ','))
        {
            throw Unexpected(json, here, first ? "an object" : "',' or '}'");
        }

        int quote = SkipWhite(json, here + 1);
        if (first && quote < json.Length && json[quote] == '}')
        {
            at = quote + 1;
            return false;
        }

        name = JsonText.Name(json, quote, out int end);
        reader.NameStart = quote;
        reader.NameEnd = end;
        int value = Colon(json, end);
        reader.Loose |= value - at != end - quote + 2;
        at = value;
        return true;
    }

    /// <summary>Keeps the member that <see cref="NextName"/> found: its name and value as they came.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="unknown">Where it is kept.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Keep(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader, ref JsonMembers unknown)
    {
        int end = JsonSkip.Value(json, at, reader.Depth, reader.MaxDepth);
        JsonMembers.Append(ref unknown, json[reader.NameStart..reader.NameEnd], json[at..end]);
        at = end;
    }

    /// <summary>Forgets the null of a member that is set to something else, or it would be written beside that, and would count as it is last.</summary>
    /// <param name="unknown">Where a null may have been kept.</param>
    /// <param name="nameAndColon">The member's quoted name and the colon.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Forget(ref JsonMembers unknown, scoped ReadOnlySpan<byte> nameAndColon)
    {
        if (!unknown.IsEmpty)
        {
            JsonMembers.Forget(ref unknown, JsonText.Name(nameAndColon, 0, out _));
        }
    }

    /// <summary>Where the value behind a name begins.</summary>
    internal static int Colon(ReadOnlySpan<byte> json, int at)
    {
        at = SkipWhite(json, at);
        return at < json.Length && json[at] == ':' ? SkipWhite(json, at + 1) : throw Unexpected(json, at, "':'");
    }
}
