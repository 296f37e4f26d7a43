using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Igata.Runtime.Json;

public static partial class Json
{
    /// <summary>Reads a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The text.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string String(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        (string value, at) = ReadString(json, at, reader.Strings);
        return value;
    }

    /// <summary>Reads a string that is never shown.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The hidden text.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Secret Secret(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        if (at >= json.Length || json[at] != '"')
        {
            throw JsonFault.UnexpectedKind(json, at, "a string");
        }

        (string value, at) = ReadString(json, at, pool: null);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string Value, int End) ReadString(ReadOnlySpan<byte> json, int at, StringPool? pool)
    {
        if ((uint)at >= (uint)json.Length || json[at] != '"')
        {
            throw Unexpected(json, at, "a string");
        }

        int start = at + 1;
        int plain = JsonText.Plain(json, start);
        if ((uint)plain >= (uint)json.Length || json[plain] != '"')
        {
            return ReadText(json, start, plain);
        }

        ReadOnlySpan<byte> ascii = json[start..plain];
        return (pool is null ? JsonText.Ascii(ascii) : pool.Get(ascii), plain + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string Value, int End) ReadText(ReadOnlySpan<byte> json, int start, int plain)
    {
        int end = JsonText.End(json, start, plain, out bool escaped);
        ReadOnlySpan<byte> text = json[start..(end - 1)];
        return (escaped ? JsonEscapes.Decode(text) : Encoding.UTF8.GetString(text), end);
    }
}
