using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    /// <summary>Reads a string.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The text.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string String(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        (string value, position) = ReadString(json, position, reader.Strings);
        return value;
    }

    /// <summary>Reads a string as a secret.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The secret.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Secret Secret(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if (position >= json.Length || json[position] != '"')
        {
            throw JsonErrors.CreateUnexpectedKindException(json, position, "a string");
        }

        (string value, position) = ReadString(json, position, pool: null);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string Value, int End) ReadString(ReadOnlySpan<byte> json, int position, StringPool? pool)
    {
        if ((uint)position >= (uint)json.Length || json[position] != '"')
        {
            throw CreateUnexpectedTokenException(json, position, "a string");
        }

        int start = position + 1;
        int plainEnd = JsonStringReader.FindPlainEnd(json, start);
        if ((uint)plainEnd >= (uint)json.Length || json[plainEnd] != '"')
        {
            return ReadStringSlow(json, start, plainEnd);
        }

        ReadOnlySpan<byte> ascii = json[start..plainEnd];
        return (pool is null ? JsonStringReader.DecodeAscii(ascii) : pool.Get(ascii), plainEnd + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string Value, int End) ReadStringSlow(ReadOnlySpan<byte> json, int start, int plainEnd)
    {
        int end = JsonStringReader.FindEnd(json, start, plainEnd, allowsLoneSurrogates: false, out bool escaped);
        ReadOnlySpan<byte> text = json[start..(end - 1)];
        return (escaped ? JsonEscapes.Decode(text) : Encoding.UTF8.GetString(text), end);
    }
}
