using Igata.Runtime;

namespace Igata.Ecl;

/// <summary>
/// The credentials of a token request, without the nesting of the wire format:
/// <c>options.TokenRequest = new EclCredentials(tenantId, apiKey, apiSecret)</c>.
/// </summary>
/// <param name="TenantId">The tenant that owns the applications.</param>
/// <param name="ApiKey">The API key of a user of the tenant, not the key of an application.</param>
/// <param name="ApiSecret">The API secret key of that user.</param>
public sealed record EclCredentials(string TenantId, string ApiKey, Secret ApiSecret)
{
    /// <summary>Converts the credentials to a token request.</summary>
    /// <param name="credentials">The credentials.</param>
    public static implicit operator CreateTokenRequest(EclCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return credentials.ToCreateTokenRequest();
    }

    /// <summary>Converts the credentials to a token request.</summary>
    /// <returns>The request.</returns>
    public CreateTokenRequest ToCreateTokenRequest() => new()
    {
        Auth = new TokenAuth
        {
            Identity = new TokenIdentity
            {
                Methods = ["password"],
                Password = new PasswordIdentity
                {
                    User = new TokenUser { Domain = new TokenDomain { Id = "default" }, Name = ApiKey, Password = ApiSecret },
                },
            },
            Scope = new TokenScope { Project = new TokenProject { Id = TenantId } },
        },
    };
}
