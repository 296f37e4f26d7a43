using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

public static partial class JsonParsing
{
    /// <summary>Reads a value of any type as validated JSON.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonData Data(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        (JsonData value, position) = ReadData(json, position, reader.Depth, reader.MaxDepth);
        return value;
    }

    /// <summary>Reads an object as validated JSON.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonData Object(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if ((uint)position >= (uint)json.Length || json[position] != '{')
        {
            throw CreateUnexpectedTokenException(json, position, "an object");
        }

        return Data(json, ref position, ref reader);
    }

    /// <summary>Skips and validates a value of any type.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Skip(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
        position = JsonSkipper.SkipValue(json, position, reader.Depth, reader.MaxDepth);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (JsonData Value, int End) ReadData(ReadOnlySpan<byte> json, int position, int depth, int maxDepth)
    {
        int end = JsonSkipper.SkipValue(json, position, depth, maxDepth);
        return (new JsonData(json[position..end].ToArray()), end);
    }
}
