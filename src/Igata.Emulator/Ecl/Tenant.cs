using Igata.Ecl;

namespace Igata.Emulator.Ecl;

/// <summary>A tenant with its credentials and its applications.</summary>
internal sealed class Tenant(EclCredentials credentials)
{
    public string Id => credentials.TenantId;

    public bool IsSuspended { get; set; }

    public SortedDictionary<long, EmulatedApp> Apps { get; } = [];

    public bool AcceptsUser(TokenUser user) =>
        user.Domain.Id == "default" && user.Name == credentials.ApiKey && user.Password == credentials.ApiSecret;
}
