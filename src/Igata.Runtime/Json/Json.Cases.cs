using System.ComponentModel;

namespace Igata.Runtime.Json;

// What tells the cases of a union apart. Each looks ahead over one value at most once, so that a hostile nesting costs its
// size times its depth, which is bounded.
public static partial class Json
{
    /// <summary>The text of the member that tells the cases of a union apart, without taking anything.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="member">The quoted name and the colon, such as <c>"type":</c>.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>Its text without escapes: valid UTF-8. Empty when the value is no object, or has no such member, or one that is no string.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ReadOnlySpan<byte> Discriminator(ReadOnlySpan<byte> json, int at, scoped ReadOnlySpan<byte> member, ref JsonReader reader)
    {
        if (at >= json.Length || json[at] != '{')
        {
            return default;
        }

        int value = at + 1 + member.Length;
        return Starts(json, at + 1, member) && value < json.Length && json[value] == '"'
            ? JsonText.Bytes(json, value, "a string", out _)
            : FindText(json, at, member[1..^2], ref reader);
    }

    private static ReadOnlySpan<byte> FindText(ReadOnlySpan<byte> json, int start, scoped ReadOnlySpan<byte> wanted, ref JsonReader reader)
    {
        int at = start;
        reader.Enter(at);
        ReadOnlySpan<byte> text = default;
        while (NextName(json, start, ref at, ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual(wanted))
            {
                text = at < json.Length && json[at] == '"' ? JsonText.Bytes(json, at, "a string", out _) : default;
                break;
            }

            at = JsonSkip.Value(json, at, reader.Depth, reader.MaxDepth);
        }

        reader.Leave();
        return text;
    }

    /// <summary>Opens an object whose only member is the case of a union.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards the value of its first member.</param>
    /// <param name="reader">The state of the reading; one deeper when the object is open.</param>
    /// <param name="key">The name of its first member without escapes: valid UTF-8.</param>
    /// <returns>False, and nothing moved, when the value is no object or has no member.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool OpenCase(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader, out ReadOnlySpan<byte> key)
    {
        key = default;
        int start = at;
        if (at >= json.Length || json[at] != '{' || !NextName(json, start, ref at, ref reader, out key))
        {
            at = start;
            return false;
        }

        reader.Enter(start);
        return true;
    }

    /// <summary>Closes the object that <see cref="OpenCase"/> has opened.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Behind the value of its member; afterwards behind the object.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>False when it has another member, or its value was not read.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool CloseCase(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        reader.Leave();
        return End(json, ref at, ref reader);
    }

    /// <summary>Whether the value is <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>, without taking it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <returns>True when it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsNonFinite(ReadOnlySpan<byte> json, int at) =>
        Is(json, at, "\"NaN\""u8) || Is(json, at, "\"Infinity\""u8) || Is(json, at, "\"-Infinity\""u8);
}
