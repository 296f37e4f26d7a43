using System.Text.Json.Nodes;
using Igata.Emulator.Control;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>What a test in any language can do to applications, and see of sessions.</summary>
internal static class ConcurrencyMonitoringControl
{
    public static void MapConcurrencyMonitoringControl(this IEndpointRouteBuilder endpoints, ConcurrencyMonitoringEmulator emulator)
    {
        var control = new ControlMap(endpoints);
        control.On("POST", "/emulator/concurrency-monitoring/applications", (_, body) => Define(emulator, new ControlBody(body)));
        control.On("GET", "/emulator/concurrency-monitoring/sessions", (_, _) => ControlJson.List(emulator.Sessions, Tell));
    }

    /// <summary>An application has one policy here; several that name the same one share it.</summary>
    private static JsonNode? Define(ConcurrencyMonitoringEmulator emulator, ControlBody body)
    {
        var usual = new ConcurrencyApplication(body.Text("id") ?? throw ControlBody.Missing("id"));
        ConcurrencyApplication application = usual with
        {
            Name = body.Text("name") ?? usual.Name,
            Tenant = body.Text("tenant") ?? usual.Tenant,
            Policies = body.Text("policy") is { } policy ? [Policy(policy, body)] : [],
        };
        body.End();
        emulator.Define(application);
        return null;
    }

    private static ConcurrencyPolicy Policy(string name, ControlBody body)
    {
        var usual = new ConcurrencyPolicy(name, body.Whole("limit") ?? throw ControlBody.Missing("limit"));
        return usual with
        {
            RuleName = body.Text("rule") ?? usual.RuleName,
            Message = body.Text("message") ?? usual.Message,
            Attribute = body.Text("attribute"),
            Scope = body.Text("scope"),
        };
    }

    private static JsonObject Tell(EmulatedSession session) => new()
    {
        ["session_id"] = session.SessionId,
        ["application_id"] = session.ApplicationId,
        ["idp"] = session.Idp,
        ["subject"] = session.Subject,
        ["termination_code"] = session.TerminationCode,
        ["started_at"] = ControlJson.Time(session.StartedAt),
        ["expires_at"] = ControlJson.Time(session.ExpiresAt),
        ["heartbeats"] = session.Heartbeats,
        ["state"] = session.State switch
        {
            EmulatedSessionState.Running => "running",
            EmulatedSessionState.Expired => "expired",
            EmulatedSessionState.Stopped => "stopped",
            EmulatedSessionState.Terminated => "terminated",
            _ => "conflicted",
        },
        ["metadata"] = new JsonObject(session.Metadata.Select(static attribute => KeyValuePair.Create(attribute.Key, (JsonNode?)attribute.Value))),
    };
}
