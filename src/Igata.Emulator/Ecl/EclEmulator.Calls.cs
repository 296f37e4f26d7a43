using System.Globalization;
using System.Net;
using Igata.Ecl;
using Igata.Runtime;

namespace Igata.Emulator.Ecl;

public sealed partial class EclEmulator
{
    private const int MostApps = 10_000;

    internal string NewTransactionId() => Locked(() => _ids.Uuid().ToString("D"));

    /// <summary>The identity service. It does not ask whether a tenant is suspended.</summary>
    internal CreateTokenResponse CreateToken(CreateTokenRequest request) => Locked(() =>
    {
        TokenIdentity identity = request.Auth.Identity;
        if (!identity.Methods.Contains("password")
            || !_tenants.TryGetValue(request.Auth.Scope.Project.Id, out Tenant? tenant)
            || !tenant.OpensWith(identity.Password.User))
        {
            throw new EclException(new EclError("401"), "The API key does not open the tenant.", HttpStatusCode.Unauthorized);
        }

        string token = _ids.Hex(32);
        DateTimeOffset expires = _tokens.Issue(token, tenant, Now);
        return new CreateTokenResponse { SubjectToken = token, Token = new CreateTokenResponseToken { ExpiresAt = expires } };
    });

    /// <summary>Whose token it is.</summary>
    internal Tenant Authenticate(string? token) => Locked(() =>
        token is null || _tokens.Find(token, Now) is not { } tenant ? throw Forbidden("There is no such token.")
        : tenant.IsSuspended ? throw Forbidden("The tenant is suspended.")
        : tenant);

    internal EquatableList<AppSummary> List(Tenant tenant, bool expand) => Locked<EquatableList<AppSummary>>(() =>
        tenant.Apps.Values.Select(app => expand ? app.TellExpanded(Now) : app.TellShortly()).ToArray());

    internal App Create(Tenant tenant, AppSettings settings) => Locked(() =>
    {
        AppRules.Check(settings);
        if (tenant.Apps.Count == MostApps)
        {
            throw new EclException(EclError.InvalidRequest, $"A tenant has at most {MostApps} applications.");
        }

        var app = new EmulatedApp(_nextAppId++, _ids.Uuid(), _ids.Hex(32), Now);
        app.Change(settings, Now);
        tenant.Apps.Add(app.Id, app);
        return app.Tell(Now);
    });

    internal App Get(Tenant tenant, AppId id) => Locked(() => Find(tenant, id).Tell(Now));

    internal App Update(Tenant tenant, AppId id, AppSettings settings) => Locked(() =>
    {
        EmulatedApp app = Find(tenant, id);
        AppRules.Check(settings);
        app.Change(settings, Now);
        return app.Tell(Now);
    });

    internal bool Delete(Tenant tenant, AppId id) => Locked(() => tenant.Apps.Remove(Find(tenant, id).Id));

    internal SecretKey GetSecretKey(Tenant tenant, AppId id) => Locked(() => new SecretKey { Secretkey = Find(tenant, id).SecretKey });

    internal SecretKey RenewSecretKey(Tenant tenant, AppId id) => Locked(() =>
        new SecretKey { Secretkey = Find(tenant, id).SecretKey = _ids.Hex(32) });

    internal static EclException Forbidden(string message) => new(EclError.Forbidden, message);

    private static EmulatedApp Find(Tenant tenant, AppId id) =>
        (id.Long ?? Number(id.String)) is { } number && tenant.Apps.TryGetValue(number, out EmulatedApp? app)
            ? app
            : throw Forbidden("There is no such application.");

    // One way to write a number only: no zeros in front.
    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && text[0] is >= '1' and <= '9' ? number : null;
}
