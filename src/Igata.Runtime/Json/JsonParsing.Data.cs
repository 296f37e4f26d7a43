using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    /// <summary>Keeps any value as it came; all of it is checked.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonData Data(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        (JsonData value, position) = ReadData(json, position, reader.Depth, reader.MaxDepth);
        return value;
    }

    /// <summary>Keeps an object as it came; all of it is checked.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
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

    /// <summary>Passes over any value; all of it is checked.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
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
