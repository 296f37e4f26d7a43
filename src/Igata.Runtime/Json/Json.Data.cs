using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

public static partial class Json
{
    /// <summary>Keeps any value as it came; all of it is checked.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonData Data(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        (JsonData value, at) = ReadData(json, at, reader.Depth, reader.MaxDepth);
        return value;
    }

    /// <summary>Keeps an object as it came; all of it is checked.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonData Object(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        if ((uint)at >= (uint)json.Length || json[at] != '{')
        {
            throw Unexpected(json, at, "an object");
        }

        return Data(json, ref at, ref reader);
    }

    /// <summary>Passes over any value; all of it is checked.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Skip(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader) =>
        at = JsonSkip.Value(json, at, reader.Depth, reader.MaxDepth);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (JsonData Value, int End) ReadData(ReadOnlySpan<byte> json, int at, int depth, int maxDepth)
    {
        int end = JsonSkip.Value(json, at, depth, maxDepth);
        return (new JsonData(json[at..end].ToArray()), end);
    }
}
