using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Reads documents whose parts are examined before they are read: a JSON-RPC response is read after its id has been matched.
public static partial class JsonParsing
{
    /// <summary>Starts to read a document; <see cref="EndDocument(ReadOnlySpan{byte}, int, ref JsonReader)"/> completes it.</summary>
    internal static JsonReader BeginDocument(ReadOnlySpan<byte> utf8, int maxDepth, FilledMembers? filled = null) =>
        BeginDocument(utf8, maxDepth, filled, utf8.Length < StringPool.MinDocumentLength ? null : StringPool.Rent());

    /// <summary>Starts to read one of many documents, which share a pool; <see cref="EndDocument(ReadOnlySpan{byte}, int)"/> completes it.</summary>
    internal static JsonReader BeginDocument(ReadOnlySpan<byte> utf8, int maxDepth, FilledMembers? filled, StringPool? strings)
    {
        int position = utf8.Length > 0 && utf8[0] is > 0x20 and < 0x80 ? 0 : SkipWhitespace(utf8, utf8.StartsWith("\uFEFF"u8) ? 3 : 0);

        // Whitespace after an opening brace shows that the document is indented, before the first name is compared.
        return new JsonReader(utf8, maxDepth)
        {
            Position = position,
            Filled = filled,
            HasInsignificantWhitespace = IsWhitespace(utf8, position + 1),
            Strings = strings,
        };
    }

    /// <exception cref="JsonFormatException">The document does not end here.</exception>
    internal static void EndDocument(ReadOnlySpan<byte> utf8, int position, ref JsonReader reader)
    {
        // After an exception, the pool is not returned but garbage-collected.
        reader.Strings?.Return();
        EndDocument(utf8, position);
    }

    /// <exception cref="JsonFormatException">The document does not end here.</exception>
    internal static void EndDocument(ReadOnlySpan<byte> utf8, int position)
    {
        if (position < utf8.Length && (position = SkipWhitespace(utf8, position)) < utf8.Length)
        {
            throw CreateUnexpectedTokenException(utf8, position, "the end of the document");
        }
    }

    /// <summary>Opens an array. If it is empty, moves past it and returns false.</summary>
    internal static bool TryReadArrayStart(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => TryReadFirstItem(json, ref position, ref reader);

    /// <summary>Moves past a comma to the next item. Returns false at the end of the array.</summary>
    internal static bool TryReadMoreItems(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => TryReadFollowingItem(json, ref position, ref reader);
}
