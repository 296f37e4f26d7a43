using System.Globalization;
using System.Net;
using Igata.Ecl;
using Igata.Runtime;

namespace Igata.Emulator.Ecl;

public sealed partial class EclEmulator
{
    private const int MaxApps = 10_000;

    internal string NewTransactionId() => RunLocked(() => _ids.NextUuid().ToString("D"));

    /// <summary>Creates a token, as the identity service does. It does not check whether the tenant is suspended.</summary>
    internal CreateTokenResponse CreateToken(CreateTokenRequest request) => RunLocked(() =>
    {
        TokenIdentity identity = request.Auth.Identity;
        if (!identity.Methods.Contains("password")
            || !_tenants.TryGetValue(request.Auth.Scope.Project.Id, out Tenant? tenant)
            || !tenant.AcceptsUser(identity.Password.User))
        {
            throw new EclException(new EclError("401"), "The API key is not valid for the tenant.", HttpStatusCode.Unauthorized);
        }

        string token = _ids.NextHex(32);
        DateTimeOffset expires = _tokens.Issue(token, tenant, Now);
        return new CreateTokenResponse { SubjectToken = token, Token = new CreateTokenResponseToken { ExpiresAt = expires } };
    });

    /// <summary>Returns the tenant of a token.</summary>
    internal Tenant Authenticate(string? token) => RunLocked(() =>
        token is null || _tokens.Find(token, Now) is not { } tenant ? throw CreateForbidden("The token is unknown or has expired.")
        : tenant.IsSuspended ? throw CreateForbidden("The tenant is suspended.")
        : tenant);

    internal EquatableList<AppSummary> List(Tenant tenant, bool expand) => RunLocked<EquatableList<AppSummary>>(() =>
        tenant.Apps.Values.Select(app => expand ? app.ToExpandedSummary(Now) : app.ToSummary()).ToArray());

    internal App Create(Tenant tenant, AppSettings settings) => RunLocked(() =>
    {
        AppValidation.Check(settings);
        if (tenant.Apps.Count == MaxApps)
        {
            throw new EclException(EclError.InvalidRequest, $"A tenant can have at most {MaxApps} applications.");
        }

        var app = new EmulatedApp(_nextAppId++, _ids.NextUuid(), _ids.NextHex(32), Now);
        app.Update(settings, Now);
        tenant.Apps.Add(app.Id, app);
        return app.ToApp(Now);
    });

    internal App Get(Tenant tenant, AppId id) => RunLocked(() => Find(tenant, id).ToApp(Now));

    internal App Update(Tenant tenant, AppId id, AppSettings settings) => RunLocked(() =>
    {
        EmulatedApp app = Find(tenant, id);
        AppValidation.Check(settings);
        app.Update(settings, Now);
        return app.ToApp(Now);
    });

    internal bool Delete(Tenant tenant, AppId id) => RunLocked(() => tenant.Apps.Remove(Find(tenant, id).Id));

    internal SecretKey GetSecretKey(Tenant tenant, AppId id) => RunLocked(() => new SecretKey { Secretkey = Find(tenant, id).SecretKey });

    internal SecretKey RenewSecretKey(Tenant tenant, AppId id) => RunLocked(() =>
        new SecretKey { Secretkey = Find(tenant, id).SecretKey = _ids.NextHex(32) });

    internal static EclException CreateForbidden(string message) => new(EclError.Forbidden, message);

    private static EmulatedApp Find(Tenant tenant, AppId id) =>
        (id.Long ?? ParseNumber(id.String)) is { } number && tenant.Apps.TryGetValue(number, out EmulatedApp? app)
            ? app
            : throw CreateForbidden("The application does not exist.");

    // Only the canonical form of a number is accepted, without leading zeros.
    private static long? ParseNumber(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && text[0] is >= '1' and <= '9' ? number : null;
}
