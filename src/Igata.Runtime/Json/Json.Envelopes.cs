namespace Igata.Runtime.Json;

// For documents whose parts are looked at before they are read: an answer of JSON-RPC is read once its id is known to fit.
public static partial class Json
{
    /// <summary>Begins to read a document; <see cref="EndDocument"/> ends it.</summary>
    internal static JsonReader BeginDocument(ReadOnlySpan<byte> utf8, int maxDepth) => Begin(utf8, maxDepth);

    /// <exception cref="JsonFormatException">Something follows.</exception>
    internal static void EndDocument(ReadOnlySpan<byte> utf8, int at, ref JsonReader reader) => End(utf8, at, ref reader);

    /// <summary>Opens an array; false when it is empty, and then it is behind us.</summary>
    internal static bool BeginItems(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader) => FirstItem(json, ref at, ref reader);

    /// <summary>Steps over a comma to the next item; false behind the end of the array.</summary>
    internal static bool MoreItems(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader) => NextItem(json, ref at, ref reader);
}
