using System.Text.Json.Nodes;
using Igata.Ecl;
using Igata.Emulator.Control;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Ecl;

/// <summary>The control API of Enterprise Cloud, for tests in any language.</summary>
internal static class EclControl
{
    public static void MapEclControl(this IEndpointRouteBuilder endpoints, EmulatorHost host)
    {
        var control = new ControlMap(endpoints);
        control.Map("POST", "/emulator/ecl/tenants", (_, body) => Add(host.Ecl, new ControlBody(body)));
        control.Map("PUT", "/emulator/ecl/tenants/{id}", (context, body) => Suspend(host.Ecl, ReadTenantId(context), new ControlBody(body)));
        control.Map("POST", "/emulator/ecl/tenants/{id}/apps/{app}/usage", (context, body) => AddUsage(host.Ecl, context, new ControlBody(body)));
        control.Map("DELETE", "/emulator/ecl/tokens", (_, _) => new JsonObject { ["revoked"] = host.Ecl.RevokeTokens() });
    }

    private static JsonNode? Add(EclEmulator ecl, ControlBody body)
    {
        var tenant = new EclCredentials(ReadRequired(body, "tenant_id"), ReadRequired(body, "api_key"), ReadRequired(body, "api_secret"));
        body.RequireNoMoreMembers();
        ecl.AddTenant(tenant);
        return null;
    }

    private static JsonNode? Suspend(EclEmulator ecl, string tenantId, ControlBody body)
    {
        bool suspended = body.ReadBoolean("suspended") ?? throw ControlBody.CreateMissingMemberException("suspended");
        body.RequireNoMoreMembers();
        return RequireKnownTenant(() => ecl.Suspend(tenantId, suspended));
    }

    private static JsonNode? AddUsage(EclEmulator ecl, HttpContext context, ControlBody body)
    {
        ControlBody.Require(long.TryParse((string?)context.Request.RouteValues["app"], out long appId), "The application must be a number.");
        var usage = new Usage { Signaling = ReadCount(body, "signaling"), Turn = ReadCount(body, "turn"), Sfu = ReadCount(body, "sfu") };
        body.RequireNoMoreMembers();
        return RequireKnownTenant(() => ecl.AddUsage(ReadTenantId(context), appId, usage));
    }

    private static JsonNode? RequireKnownTenant(Action change)
    {
        try
        {
            change();
            return null;
        }
        catch (ArgumentException exception)
        {
            throw new ControlException(404, exception.Message);
        }
    }

    private static int ReadCount(ControlBody body, string name)
    {
        int count = body.ReadInteger(name) ?? 0;
        ControlBody.Require(count >= 0, $"{name} must not be negative.");
        return count;
    }

    private static string ReadTenantId(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static string ReadRequired(ControlBody body, string name) => body.ReadText(name) ?? throw ControlBody.CreateMissingMemberException(name);
}
