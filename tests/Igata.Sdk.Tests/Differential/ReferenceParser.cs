using System.Text.Json;

namespace Igata.Sdk.Tests.Differential;

/// <summary>What System.Text.Json makes of a document.</summary>
internal static class ReferenceParser
{
    /// <summary>The document; null if it is none.</summary>
    public static JsonDocument? Parse(byte[] json)
    {
        try
        {
            // A byte order mark before the document is let through by us alone; RFC 8259, section 8.1, allows that.
            return JsonDocument.Parse(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsMemory(3) : json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether all names and texts are text: valid UTF-8 and no half of a surrogate pair. System.Text.Json looks into
    /// those only that it decodes; RFC 8259 wants it of all (section 8.1) and calls halves unpredictable (section 8.2).
    /// </summary>
    public static bool IsText(JsonElement element)
    {
        try
        {
            return Decode(element) >= 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int Decode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!.Length,
        JsonValueKind.Array => element.EnumerateArray().Sum(Decode),
        JsonValueKind.Object => element.EnumerateObject().Sum(static member => member.Name.Length + Decode(member.Value)),
        _ => 0,
    };
}
