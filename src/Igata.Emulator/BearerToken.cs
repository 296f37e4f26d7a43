using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Igata.Emulator;

/// <summary>The token in <c>Authorization: Bearer …</c>.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>Returns the token. Null if there is none, or if there are several headers.</summary>
    public static string? Read(HttpRequest request)
    {
        StringValues header = request.Headers.Authorization;
        return header.Count == 1 && header[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && value.Length > Scheme.Length
            ? value[Scheme.Length..].Trim()
            : null;
    }
}
