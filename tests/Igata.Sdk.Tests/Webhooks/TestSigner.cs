using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Webhooks;

/// <summary>Signs a body as the model of a spec describes it: a second implementation, to compare the first one with.</summary>
internal static class TestSigner
{
    public static IEnumerable<(string Name, string Value)> Sign(WebhookSignature? signature, string secret, byte[] body, DateTimeOffset now, string id = "msg_1")
    {
        if (signature is null || signature.Algorithm is "none" or "custom")
        {
            yield break;
        }

        string time = signature.Timestamp?.Type switch
        {
            "unix-seconds" => now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            "rfc3339" => now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            null => "",
            var type => throw new InvalidOperationException(type),
        };
        string bare = signature.KeyPrefix is { } prefix ? secret[prefix.Length..] : secret;
        byte[] key = signature.Key == "base64" ? Convert.FromBase64String(bare) : Encoding.UTF8.GetBytes(bare);
        string signs = signature.Signs.Replace("{timestamp}", time, StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal);
        int position = signs.IndexOf("{body}", StringComparison.Ordinal);
        byte[] signed = [.. Encoding.UTF8.GetBytes(signs[..position]), .. body, .. Encoding.UTF8.GetBytes(signs[(position + 6)..])];
        byte[] hash = signature.Algorithm switch
        {
            "hmac-sha256" => HMACSHA256.HashData(key, signed),
            "hmac-sha1" => HMACSHA1.HashData(key, signed),
            "token" => key,
            var algorithm => throw new InvalidOperationException(algorithm),
        };
        string text = signature.Algorithm == "token" ? secret : signature.IsBase64 ? Convert.ToBase64String(hash) : Convert.ToHexStringLower(hash);
        yield return (signature.Header!, string.Join(signature.Separator, signature.Value.Select(part => part.Replace("{signature}", text, StringComparison.Ordinal).Replace("{timestamp}", time, StringComparison.Ordinal))));
        if (signature.Timestamp?.Header is { } timeHeader)
        {
            yield return (timeHeader, time);
        }

        if (signature.Id is { } idHeader)
        {
            yield return (idHeader, id);
        }
    }
}
