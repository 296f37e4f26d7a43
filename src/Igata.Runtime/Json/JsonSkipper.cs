namespace Igata.Runtime.Json;

/// <summary>Skips a value and validates its structure, strings, numbers and depth.</summary>
internal static class JsonSkipper
{
    /// <summary>Returns the position after the value that begins at <paramref name="position"/>.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value.</param>
    /// <param name="depth">The number of arrays and objects that are open around the value.</param>
    /// <param name="maxDepth">The maximum number of open arrays and objects.</param>
    public static int SkipValue(ReadOnlySpan<byte> json, int position, int depth, int maxDepth) =>
        (uint)position < (uint)json.Length && json[position] is not ((byte)'{' or (byte)'[')
            ? SkipScalar(json, position)
            : SkipContainer(json, position, depth, maxDepth);

    private static int SkipContainer(ReadOnlySpan<byte> json, int position, int depth, int maxDepth)
    {
        // One bit for each open level, set for objects. A loop is used because recursion could exhaust the stack.
        Span<ulong> objects = stackalloc ulong[JsonReader.MaxAllowedDepth / 64];
        int level = 0;
        bool inObject = false;
        while (true)
        {
            byte first = position < json.Length ? json[position] : (byte)0;
            if (first is (byte)'{' or (byte)'[')
            {
                if (depth + level >= maxDepth)
                {
                    throw JsonErrors.CreateTooDeepException(position, maxDepth);
                }

                inObject = first == '{';
                SetIsObject(objects, level++, inObject);
                position = JsonParsing.SkipWhitespace(json, position + 1);
                if (position >= json.Length || json[position] != GetClosingBracket(inObject))
                {
                    position = inObject ? SkipName(json, position) : position;
                    continue;
                }
            }
            else
            {
                position = JsonParsing.SkipWhitespace(json, SkipScalar(json, position));
            }

            while (position < json.Length && json[position] == GetClosingBracket(inObject))
            {
                position++;
                if (--level == 0)
                {
                    return position;
                }

                inObject = IsObject(objects, level - 1);
                position = JsonParsing.SkipWhitespace(json, position);
            }

            if (position >= json.Length || json[position] != ',')
            {
                throw JsonParsing.CreateUnexpectedTokenException(json, position, inObject ? "',' or '}'" : "',' or ']'");
            }

            position = JsonParsing.SkipWhitespace(json, position + 1);
            position = inObject ? SkipName(json, position) : position;
        }
    }

    private static int SkipScalar(ReadOnlySpan<byte> json, int position) => (position < json.Length ? json[position] : 0) switch
    {
        '"' => JsonStringReader.FindEnd(json, position),
        '-' or (>= '0' and <= '9') => JsonNumber.SkipNumber(json, position),
        't' => SkipLiteral(json, position, "true"u8),
        'f' => SkipLiteral(json, position, "false"u8),
        'n' => SkipLiteral(json, position, "null"u8),
        _ => throw JsonParsing.CreateUnexpectedTokenException(json, position, "a value"),
    };

    private static int SkipLiteral(ReadOnlySpan<byte> json, int position, ReadOnlySpan<byte> literal) =>
        JsonParsing.StartsWith(json, position, literal) ? position + literal.Length : throw JsonParsing.CreateUnexpectedTokenException(json, position, "a value");

    private static int SkipName(ReadOnlySpan<byte> json, int position) => position < json.Length && json[position] == '"'
        ? JsonParsing.ReadColon(json, JsonStringReader.FindEnd(json, position))
        : throw JsonParsing.CreateUnexpectedTokenException(json, position, "a member name in quotes");

    private static byte GetClosingBracket(bool inObject) => inObject ? (byte)'}' : (byte)']';

    private static void SetIsObject(Span<ulong> objects, int level, bool isObject)
    {
        ulong bit = 1UL << (level & 63);
        objects[level >> 6] = isObject ? objects[level >> 6] | bit : objects[level >> 6] & ~bit;
    }

    private static bool IsObject(Span<ulong> objects, int level) => (objects[level >> 6] & (1UL << (level & 63))) != 0;
}
