using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Emulator.SkyWay;

/// <summary>
/// Reads an admin token: a JSON Web Token, signed with HMAC-SHA256 and the secret key of the application that it names.
/// All of <c>iat</c>, <c>jti</c>, <c>exp</c> and <c>appId</c> are needed.
/// </summary>
internal static class AdminToken
{
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(3);

    /// <summary>The application that a token is good for; null when it is good for none.</summary>
    public static SkyWayApplication? Verify(string token, IReadOnlyDictionary<Guid, SkyWayApplication> applications, DateTimeOffset now)
    {
        try
        {
            string[] parts = token.Split('.', 4);
            return parts.Length == 3 && IsHs256(Read(parts[0])) && Read(parts[1]) is { } claims && IsTimely(claims, now)
                && Uuid(claims, "jti") is not null && Uuid(claims, "appId") is { } appId
                && applications.TryGetValue(appId, out SkyWayApplication? application) && IsSignedBy(application, parts)
                    ? application
                    : null;
        }
        catch (JsonFormatException)
        {
            // A token that cannot be read is refused like any other that is wrong.
            return null;
        }
    }

    private static bool IsHs256(JsonData? header) => header is { } read && Text(read, "alg") == "HS256";

    private static bool IsTimely(JsonData claims, DateTimeOffset now)
    {
        double seconds = (now - DateTimeOffset.UnixEpoch).TotalSeconds;
        return Number(claims, "iat") is { } issued
            && Number(claims, "exp") is { } expires
            && issued <= seconds + FarthestAhead.TotalSeconds
            && expires <= issued + LongestLifetime.TotalSeconds
            && expires > seconds;
    }

    private static bool IsSignedBy(SkyWayApplication application, string[] parts)
    {
        byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(application.SecretKey.Reveal()), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        return Base64Url.IsValid(parts[2]) && CryptographicOperations.FixedTimeEquals(expected, Base64Url.DecodeFromChars(parts[2]));
    }

    /// <summary>Null when it is no object.</summary>
    private static JsonData? Read(string part) =>
        Base64Url.IsValid(part) && JsonData.Parse(Base64Url.DecodeFromChars(part)) is { Kind: JsonKind.Object } value ? value : null;

    private static string? Text(JsonData value, string name) => value.TryGet(name, out JsonData text) && text.Kind == JsonKind.String ? text.GetString() : null;

    private static Guid? Uuid(JsonData value, string name) => Guid.TryParseExact(Text(value, name), "D", out Guid id) ? id : null;

    private static double? Number(JsonData value, string name) => value.TryGet(name, out JsonData number) && number.Kind == JsonKind.Number ? number.GetDouble() : null;
}
