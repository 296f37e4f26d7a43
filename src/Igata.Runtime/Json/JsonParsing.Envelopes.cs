using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// For documents whose parts are looked at before they are read: an answer of JSON-RPC is read once its id is known to fit.
public static partial class JsonParsing
{
    /// <summary>Begins to read a document; <see cref="EndDocument"/> ends it.</summary>
    internal static JsonReader BeginDocument(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        int position = utf8.Length > 0 && utf8[0] is > 0x20 and < 0x80 ? 0 : SkipWhitespace(utf8, utf8.StartsWith("\uFEFF"u8) ? 3 : 0);

        // An opening brace that white space follows tells that the document is indented, before the first name is tried.
        return new JsonReader(utf8, maxDepth)
        {
            Position = position,
            HasInsignificantWhitespace = IsWhitespace(utf8, position + 1),
            Strings = utf8.Length < StringPool.MinDocumentLength ? null : StringPool.Rent(),
        };
    }

    /// <exception cref="JsonFormatException">Something follows.</exception>
    internal static void EndDocument(ReadOnlySpan<byte> utf8, int position, ref JsonReader reader)
    {
        // After an exception the pool is not returned; the garbage collector takes it.
        reader.Strings?.Return();
        if (position < utf8.Length && (position = SkipWhitespace(utf8, position)) < utf8.Length)
        {
            throw CreateUnexpectedTokenException(utf8, position, "the end of the document");
        }
    }

    /// <summary>Opens an array; false when it is empty, and then it is behind us.</summary>
    internal static bool TryReadArrayStart(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => TryReadFirstItem(json, ref position, ref reader);

    /// <summary>Steps over a comma to the next item; false behind the end of the array.</summary>
    internal static bool TryReadMoreItems(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => TryReadFollowingItem(json, ref position, ref reader);
}
