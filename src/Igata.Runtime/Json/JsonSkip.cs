namespace Igata.Runtime.Json;

/// <summary>Passes over a value and checks all of it: structure, strings, numbers, depth.</summary>
internal static class JsonSkip
{
    /// <summary>Behind the value that begins at <paramref name="at"/>.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="depth">How many arrays and objects are open around it.</param>
    /// <param name="maxDepth">How many may be.</param>
    public static int Value(ReadOnlySpan<byte> json, int at, int depth, int maxDepth) =>
        (uint)at < (uint)json.Length && json[at] is not ((byte)'{' or (byte)'[')
            ? Scalar(json, at)
            : Structure(json, at, depth, maxDepth);

    private static int Structure(ReadOnlySpan<byte> json, int at, int depth, int maxDepth)
    {
        // One bit for each open level, set for objects; a loop, because a stack of calls could be exhausted.
        Span<ulong> objects = stackalloc ulong[JsonReader.DeepestAllowed / 64];
        int level = 0;
        bool inObject = false;
        while (true)
        {
            byte first = at < json.Length ? json[at] : (byte)0;
            if (first is (byte)'{' or (byte)'[')
            {
                if (depth + level >= maxDepth)
                {
                    throw JsonFault.TooDeep(at, maxDepth);
                }

                inObject = first == '{';
                Mark(objects, level++, inObject);
                at = Json.SkipWhite(json, at + 1);
                if (at >= json.Length || json[at] != Closing(inObject))
                {
                    at = inObject ? Name(json, at) : at;
                    continue;
                }
            }
            else
            {
                at = Json.SkipWhite(json, Scalar(json, at));
            }

            while (at < json.Length && json[at] == Closing(inObject))
            {
                at++;
                if (--level == 0)
                {
                    return at;
                }

                inObject = IsMarked(objects, level - 1);
                at = Json.SkipWhite(json, at);
            }

            if (at >= json.Length || json[at] != ',')
            {
                throw Json.Unexpected(json, at, inObject ? "',' or '}'" : "',' or ']'");
            }

            at = Json.SkipWhite(json, at + 1);
            at = inObject ? Name(json, at) : at;
        }
    }

    private static int Scalar(ReadOnlySpan<byte> json, int at) => (at < json.Length ? json[at] : 0) switch
    {
        '"' => JsonText.End(json, at),
        '-' or (>= '0' and <= '9') => JsonNumber.End(json, at),
        't' => Word(json, at, "true"u8),
        'f' => Word(json, at, "false"u8),
        'n' => Word(json, at, "null"u8),
        _ => throw Json.Unexpected(json, at, "a value"),
    };

    private static int Word(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> word) =>
        Json.Starts(json, at, word) ? at + word.Length : throw Json.Unexpected(json, at, "a value");

    private static int Name(ReadOnlySpan<byte> json, int at) => at < json.Length && json[at] == '"'
        ? Json.Colon(json, JsonText.End(json, at))
        : throw Json.Unexpected(json, at, "a member name in quotes");

    private static byte Closing(bool inObject) => inObject ? (byte)'}' : (byte)']';

    private static void Mark(Span<ulong> objects, int level, bool isObject)
    {
        ulong bit = 1UL << (level & 63);
        objects[level >> 6] = isObject ? objects[level >> 6] | bit : objects[level >> 6] & ~bit;
    }

    private static bool IsMarked(Span<ulong> objects, int level) => (objects[level >> 6] & (1UL << (level & 63))) != 0;
}
