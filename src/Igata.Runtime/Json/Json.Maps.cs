using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Igata.Runtime.Json;

public static partial class Json
{
    /// <summary>Reads a map of values that read themselves.</summary>
    /// <typeparam name="T">What its names lead to.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The map.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static EquatableMap<T> Map<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
        where T : IJsonReadable<T> => Map(json, ref at, ref reader, Value<T>);

    /// <summary>Reads a map.</summary>
    /// <typeparam name="T">What its names lead to.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="value">Reads one value.</param>
    /// <returns>The map.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static EquatableMap<T> Map<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader, JsonRead<T> value)
    {
        int start = at;
        var entries = default(Gathered<KeyValuePair<string, T>>);
        reader.Enter(at);
        while (NextName(json, start, ref at, ref reader, out ReadOnlySpan<byte> name))
        {
            string key = Encoding.UTF8.GetString(name);
            entries.Add(new(key, value(json, ref at, ref reader)));
        }

        reader.Leave();
        return new EquatableMap<T>(MapEntries.Distinct(entries.Exact()));
    }

    /// <summary>Reads <c>false</c> or a value that reads itself; <c>true</c> and <c>null</c> are kept as they came.</summary>
    /// <typeparam name="T">What the value is.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The value or false.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OrFalse<T> OrFalse<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
        where T : IJsonReadable<T>
    {
        if (MayBeWord(json, at))
        {
            (OrFalse<T> word, at) = ReadWord<T>(json, at, reader.Depth, reader.MaxDepth);
            return word;
        }

        return Value<T>(json, ref at, ref reader);
    }

    /// <summary>Reads <c>false</c> or a value; <c>true</c> and <c>null</c> are kept as they came.</summary>
    /// <typeparam name="T">What the value is.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="value">Reads the value.</param>
    /// <returns>The value or false.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OrFalse<T> OrFalse<T>(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader, JsonRead<T> value)
    {
        if (MayBeWord(json, at))
        {
            (OrFalse<T> word, at) = ReadWord<T>(json, at, reader.Depth, reader.MaxDepth);
            return word;
        }

        return value(json, ref at, ref reader);
    }

    // A lower-case letter can only begin false, true or null.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeWord(ReadOnlySpan<byte> json, int at) => (uint)at < (uint)json.Length && json[at] is >= (byte)'a' and <= (byte)'z';

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (OrFalse<T> Value, int End) ReadWord<T>(ReadOnlySpan<byte> json, int at, int depth, int maxDepth)
    {
        int end = JsonSkip.Value(json, at, depth, maxDepth);
        return json[at] == 'f'
            ? (default, end)
            : (Igata.Runtime.OrFalse<T>.FromUnexpected(new JsonData(json[at..end].ToArray())), end);
    }
}
