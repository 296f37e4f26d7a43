using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Igata.Emulator.Tests.SkyWay;

/// <summary>Creates tokens with any claims.</summary>
internal static class Jwt
{
    public static JsonObject CreateClaims(EmulatorHost host) => new()
    {
        ["iat"] = host.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["jti"] = "f1e9bfb6-9a0c-4d15-8a20-9c0a6d0f8a01",
        ["exp"] = host.Clock.GetUtcNow().ToUnixTimeSeconds() + 60,
        ["appId"] = host.SkyWay.AppId.ToString(),
    };

    public static string Sign(string claims, string key, string header = """{"alg":"HS256","typ":"JWT"}""")
    {
        string signed = Encode(Encoding.UTF8.GetBytes(header)) + "." + Encode(Encoding.UTF8.GetBytes(claims));
        return signed + "." + Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(signed)));
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
