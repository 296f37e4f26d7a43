using System.Net;
using Igata.Ecl;

namespace Igata.Emulator.Ecl;

/// <summary>Checks what the documentation rejects with 400 but the spec cannot express: unknown enum values, and domains.</summary>
internal static class AppValidation
{
    private const int MaxDomainLength = 253;

    public static void Check(AppSettings settings)
    {
        foreach (Permission permission in settings.Permissions ?? [])
        {
            Require(IsKnown(permission), $"'{permission}' is not a permission.");
        }

        Require(settings.Status is null || settings.Status == AppStatus.Active || settings.Status == AppStatus.Suspended, $"'{settings.Status}' is not a status.");
        foreach (string domain in settings.Domains ?? [])
        {
            Require(IsDomain(domain), "A domain must be a host name of at most 253 characters or an IP address, without scheme, port or path.");
        }
    }

    private static bool IsKnown(Permission permission) => permission.Value is Permission.Names.Turn or Permission.Names.Sfu
        or Permission.Names.UserList or Permission.Names.PeerAuthentication or Permission.Names.Recording;

    private static bool IsDomain(string domain) => domain.Length <= MaxDomainLength
        && (IPAddress.TryParse(domain, out _) || domain.Split('.').All(IsLabel));

    private static bool IsLabel(string label) => label.Length is >= 1 and <= 63
        && label.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        && label[0] != '-' && label[^1] != '-';

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new EclException(EclError.InvalidRequest, message);
        }
    }
}
