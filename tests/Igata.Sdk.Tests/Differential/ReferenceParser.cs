using System.Text.Json;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Parses documents with System.Text.Json.</summary>
internal static class ReferenceParser
{
    /// <summary>Returns the document, or null if it is invalid.</summary>
    public static JsonDocument? Parse(byte[] json)
    {
        try
        {
            // Only Igata accepts a byte order mark before the document; RFC 8259, section 8.1, allows that.
            return JsonDocument.Parse(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsMemory(3) : json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Returns whether all names and strings are valid UTF-8 without unpaired surrogates. System.Text.Json validates only those that it
    /// decodes. RFC 8259 requires UTF-8 for all of them (section 8.1) and calls the result of unpaired surrogates unpredictable (section 8.2).
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
