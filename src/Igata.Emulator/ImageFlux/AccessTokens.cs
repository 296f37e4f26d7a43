using System.Security.Cryptography;
using System.Text;
using Igata.Runtime;
using Microsoft.AspNetCore.Http;

namespace Igata.Emulator.ImageFlux;

/// <summary>Identifies callers by their access token. Only the hash of a token is stored, with the objects created with it.</summary>
internal sealed class AccessTokens(IEnumerable<Secret> accepted)
{
    private readonly HashSet<string> _accepted = [.. accepted.Select(static token => Hash(token.Reveal()))];

    /// <summary>Returns the owner of the objects that a call creates.</summary>
    public string GetOwner(HttpRequest request)
    {
        string owner = Hash(BearerToken.Read(request) ?? throw ImageFluxErrors.CreateTokenRequired());
        return _accepted.Count == 0 || _accepted.Contains(owner) ? owner : throw ImageFluxErrors.CreateUnknownToken();
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
