using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>Signs requests as AWS requires (Signature Version 4), for the option <c>Authenticator</c> of a generated client.</summary>
internal sealed class SignatureV4(string accessKey, string secretKey, string region, string service)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string SignedHeaders = "host;x-amz-date;x-amz-target";
    private const int MaxTextBytes = 2048;

    // Content.ReadAsByteArrayAsync would copy each body into two arrays.
    private MemoryStream? _spareBody;

    private SigningKey _key = new("", "", []);

    /// <summary>Adds the headers <c>X-Amz-Date</c> and <c>Authorization</c>.</summary>
    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        MemoryStream body = Interlocked.Exchange(ref _spareBody, null) ?? new();
        await (request.Content?.CopyToAsync(body, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        Sign(request, body.GetBuffer().AsSpan(0, (int)body.Length), DateTime.UtcNow);
        body.SetLength(0);
        _spareBody = body;
    }

    private void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, DateTime now)
    {
        Span<char> time = stackalloc char[16];
        now.TryFormat(time, out _, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        SigningKey key = GetSigningKey(time[..8]);
        Uri uri = request.RequestUri!;
        string host = uri.IsDefaultPort ? uri.Host : uri.Authority;
        string target = request.Headers.NonValidated.TryGetValues("X-Amz-Target", out var values) ? values.ToString() : "";
        Span<char> hash = stackalloc char[64];
        Hash(body, hash);
        Span<byte> text = stackalloc byte[MaxTextBytes];
        Utf8.TryWrite(text, $"{request.Method.Method}\n{uri.AbsolutePath}\n\nhost:{host}\nx-amz-date:{time}\nx-amz-target:{target}\n\n{SignedHeaders}\n{hash}", out int length);
        Hash(text[..length], hash);
        Utf8.TryWrite(text, $"{Algorithm}\n{time}\n{key.Scope}\n{hash}", out length);
        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Bytes, text[..length], signature);
        Convert.TryToHexStringLower(signature, hash, out _);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", time.ToString());
        request.Headers.TryAddWithoutValidation("Authorization", $"{Algorithm} Credential={accessKey}/{key.Scope}, SignedHeaders={SignedHeaders}, Signature={hash}");
    }

    // The key is the same for a day.
    private SigningKey GetSigningKey(ReadOnlySpan<char> date)
    {
        SigningKey current = _key;
        return date.SequenceEqual(current.Date) ? current : _key = CreateSigningKey(date.ToString());
    }

    private SigningKey CreateSigningKey(string date)
    {
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        foreach (string part in (ReadOnlySpan<string>)[date, region, service, "aws4_request"])
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return new(date, $"{date}/{region}/{service}/aws4_request", key);
    }

    private static void Hash(ReadOnlySpan<byte> content, Span<char> hexadecimal)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        Convert.TryToHexStringLower(hash, hexadecimal, out _);
    }

    private sealed record SigningKey(string Date, string Scope, byte[] Bytes);
}
