using System.Security.Cryptography;
using System.Text;
using Igata.Runtime;
using Microsoft.AspNetCore.Http;

namespace Igata.Emulator.ImageFlux;

/// <summary>Who calls, by the access token. Only its hash is kept, beside what was created with it.</summary>
internal sealed class AccessTokens(IEnumerable<Secret> taken)
{
    private readonly HashSet<string> _taken = [.. taken.Select(static token => Hash(token.Reveal()))];

    /// <summary>The owner of what a call creates.</summary>
    public string OwnerOf(HttpRequest request)
    {
        string owner = Hash(Bearer.Of(request) ?? throw Refused.NoToken());
        return _taken.Count == 0 || _taken.Contains(owner) ? owner : throw Refused.WrongToken();
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
