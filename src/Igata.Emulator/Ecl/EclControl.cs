using System.Text.Json.Nodes;
using Igata.Ecl;
using Igata.Emulator.Control;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Ecl;

/// <summary>What a test in any language can do to tenants and tokens.</summary>
internal static class EclControl
{
    public static void MapEclControl(this IEndpointRouteBuilder endpoints, EclEmulator ecl)
    {
        var control = new ControlMap(endpoints);
        control.On("POST", "/emulator/ecl/tenants", (_, body) => Add(ecl, new ControlBody(body)));
        control.On("PUT", "/emulator/ecl/tenants/{id}", (context, body) => Suspend(ecl, Id(context), new ControlBody(body)));
        control.On("POST", "/emulator/ecl/tenants/{id}/apps/{app}/usage", (context, body) => Use(ecl, context, new ControlBody(body)));
        control.On("DELETE", "/emulator/ecl/tokens", (_, _) => new JsonObject { ["revoked"] = ecl.RevokeTokens() });
    }

    private static JsonNode? Add(EclEmulator ecl, ControlBody body)
    {
        var tenant = new EclCredentials(Needed(body, "tenant_id"), Needed(body, "api_key"), Needed(body, "api_secret"));
        body.End();
        ecl.AddTenant(tenant);
        return null;
    }

    private static JsonNode? Suspend(EclEmulator ecl, string tenantId, ControlBody body)
    {
        bool suspended = body.Flag("suspended") ?? throw ControlBody.Missing("suspended");
        body.End();
        return Known(() => ecl.Suspend(tenantId, suspended));
    }

    private static JsonNode? Use(EclEmulator ecl, HttpContext context, ControlBody body)
    {
        ControlBody.Need(long.TryParse((string?)context.Request.RouteValues["app"], out long appId), "The application must be a number.");
        var usage = new Usage { Signaling = Count(body, "signaling"), Turn = Count(body, "turn"), Sfu = Count(body, "sfu") };
        body.End();
        return Known(() => ecl.Use(Id(context), appId, usage));
    }

    private static JsonNode? Known(Action change)
    {
        try
        {
            change();
            return null;
        }
        catch (ArgumentException missing)
        {
            throw new ControlException(404, missing.Message);
        }
    }

    private static int Count(ControlBody body, string name)
    {
        int count = body.Whole(name) ?? 0;
        ControlBody.Need(count >= 0, $"{name} must not be negative.");
        return count;
    }

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static string Needed(ControlBody body, string name) => body.Text(name) ?? throw ControlBody.Missing(name);
}
