using System.Text;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Reads the raw body of an example: a text, or bytes in base64.</summary>
internal static class ExampleContent
{
    public const string Base64 = "base64";

    /// <summary>Returns the bytes in base64; null if there are none, or if they are written in another form.</summary>
    public static string? ReadBase64(JsonNode? node) => node switch
    {
        JsonLeaf { Scalar: { Kind: JsonKind.String } text } => Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Text)),
        JsonObject { Members.Count: 1 } mapping when mapping[Base64] is JsonLeaf { Scalar: { Kind: JsonKind.String } bytes } => TryDecode(bytes.Text) is { } decoded ? Convert.ToBase64String(decoded) : null,
        _ => null,
    };

    private static byte[]? TryDecode(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
