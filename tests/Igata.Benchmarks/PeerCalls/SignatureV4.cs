using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>Signs requests as AWS requires (Signature Version 4), for the option <c>Authenticator</c> of a generated client.</summary>
internal sealed class SignatureV4(string accessKey, string secretKey, string region, string service)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    private (string Date, byte[] Key) _signingKey = ("", []);

    /// <summary>Adds the headers <c>X-Amz-Date</c> and <c>Authorization</c>.</summary>
    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        Sign(request, body, DateTimeOffset.UtcNow);
    }

    private void Sign(HttpRequestMessage request, byte[] body, DateTimeOffset now)
    {
        string time = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string date = time[..8];
        Uri uri = request.RequestUri!;
        string host = uri.IsDefaultPort ? uri.Host : uri.Authority;
        string target = request.Headers.NonValidated.TryGetValues("X-Amz-Target", out var values) ? values.ToString() : "";
        const string SignedHeaders = "host;x-amz-date;x-amz-target";
        string canonical = $"{request.Method}\n{uri.AbsolutePath}\n\nhost:{host}\nx-amz-date:{time}\nx-amz-target:{target}\n\n{SignedHeaders}\n{Hash(body)}";
        string scope = $"{date}/{region}/{service}/aws4_request";
        string signed = $"{Algorithm}\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        string signature = Convert.ToHexStringLower(HMACSHA256.HashData(GetSigningKey(date), Encoding.UTF8.GetBytes(signed)));
        request.Headers.TryAddWithoutValidation("X-Amz-Date", time);
        request.Headers.TryAddWithoutValidation("Authorization", $"{Algorithm} Credential={accessKey}/{scope}, SignedHeaders={SignedHeaders}, Signature={signature}");
    }

    // The key is the same for a day.
    private byte[] GetSigningKey(string date)
    {
        if (_signingKey.Date != date)
        {
            byte[] key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
            foreach (string part in (ReadOnlySpan<string>)[date, region, service, "aws4_request"])
            {
                key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
            }

            _signingKey = (date, key);
        }

        return _signingKey.Key;
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
