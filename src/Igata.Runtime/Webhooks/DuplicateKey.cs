using System.Security.Cryptography;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Webhooks;

/// <summary>What identifies a webhook that is sent again.</summary>
internal static class DuplicateKey
{
    /// <summary>Returns the key, or null if a member or the header is absent, so that nothing identifies the webhook.</summary>
    public static string? Create(WebhookDescription description, WebhookCall call)
    {
        var text = new StringBuilder(description.Name).Append('\n').Append(call.Name);
        IEnumerable<string?> values = description.DuplicateHeader is { } header ? [call.GetHeader(header)] : ReadMembers(call.Body, description.DuplicatePointers);
        foreach (string? value in values)
        {
            if (value is null)
            {
                return null;
            }

            // The length separates the values, whatever they contain.
            text.Append('\n').Append(value.Length).Append(':').Append(value);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // The body was read already, so it is JSON unless it is a form.
    private static IEnumerable<string?> ReadMembers(ReadOnlyMemory<byte> body, IReadOnlyList<string> pointers)
    {
        try
        {
            JsonData json = JsonData.Parse(body.Span);
            return [.. pointers.Select(pointer => JsonPointer.ReadText(json, pointer))];
        }
        catch (JsonFormatException)
        {
            return [null];
        }
    }
}
