using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Igata.Emulator;

/// <summary>The token of a call, as <c>Authorization: Bearer …</c> carries it.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>Null when there is none, or several headers.</summary>
    public static string? Read(HttpRequest request)
    {
        StringValues header = request.Headers.Authorization;
        return header.Count == 1 && header[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && value.Length > Scheme.Length
            ? value[Scheme.Length..].Trim()
            : null;
    }
}
