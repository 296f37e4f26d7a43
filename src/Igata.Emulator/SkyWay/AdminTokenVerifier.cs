using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Emulator.SkyWay;

/// <summary>
/// Verifies admin tokens: JSON Web Tokens, signed with HMAC-SHA256 and the secret key of the application that they name.
/// The claims <c>iat</c>, <c>jti</c>, <c>exp</c> and <c>appId</c> are required.
/// </summary>
internal static class AdminTokenVerifier
{
    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(3);

    /// <summary>Returns the application of a token. Null if the token is not valid.</summary>
    public static SkyWayApplication? Verify(string token, IReadOnlyDictionary<Guid, SkyWayApplication> applications, DateTimeOffset now)
    {
        try
        {
            string[] parts = token.Split('.', 4);
            return parts.Length == 3 && IsHs256(Read(parts[0])) && Read(parts[1]) is { } claims && IsWithinLifetime(claims, now)
                && ReadUuid(claims, "jti") is not null && ReadUuid(claims, "appId") is { } appId
                && applications.TryGetValue(appId, out SkyWayApplication? application) && IsSignedBy(application, parts)
                    ? application
                    : null;
        }
        catch (JsonFormatException)
        {
            // A malformed token is rejected like any other invalid one.
            return null;
        }
    }

    private static bool IsHs256(JsonData? header) => header is { } read && ReadText(read, "alg") == "HS256";

    private static bool IsWithinLifetime(JsonData claims, DateTimeOffset now)
    {
        double seconds = (now - DateTimeOffset.UnixEpoch).TotalSeconds;
        return ReadNumber(claims, "iat") is { } issued
            && ReadNumber(claims, "exp") is { } expires
            && issued <= seconds + MaxClockSkew.TotalSeconds
            && expires <= issued + MaxLifetime.TotalSeconds
            && expires > seconds;
    }

    private static bool IsSignedBy(SkyWayApplication application, string[] parts)
    {
        byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(application.SecretKey.Reveal()), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        return Base64Url.IsValid(parts[2]) && CryptographicOperations.FixedTimeEquals(expected, Base64Url.DecodeFromChars(parts[2]));
    }

    /// <summary>Parses a part of the token. Null if it is not an object.</summary>
    private static JsonData? Read(string part) =>
        Base64Url.IsValid(part) && JsonData.Parse(Base64Url.DecodeFromChars(part)) is { Kind: JsonKind.Object } value ? value : null;

    private static string? ReadText(JsonData value, string name) => value.TryGet(name, out JsonData text) && text.Kind == JsonKind.String ? text.GetString() : null;

    private static Guid? ReadUuid(JsonData value, string name) => Guid.TryParseExact(ReadText(value, name), "D", out Guid id) ? id : null;

    private static double? ReadNumber(JsonData value, string name) => value.TryGet(name, out JsonData number) && number.Kind == JsonKind.Number ? number.GetDouble() : null;
}
