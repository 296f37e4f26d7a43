using System.Text.Json.Nodes;
using Igata.Emulator.Control;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The control API of Concurrency Monitoring, for tests in any language.</summary>
internal static class ConcurrencyMonitoringControl
{
    public static void MapConcurrencyMonitoringControl(this IEndpointRouteBuilder endpoints, EmulatorHost host)
    {
        var control = new ControlMap(endpoints);
        control.Map("POST", "/emulator/concurrency-monitoring/applications", (_, body) => Define(host.ConcurrencyMonitoring, new ControlBody(body)));
        control.Map("GET", "/emulator/concurrency-monitoring/sessions", (_, _) => ControlJson.FromList(host.ConcurrencyMonitoring.Sessions, ToJson));
    }

    /// <summary>Defines an application with at most one policy. Applications that use the same policy name share the policy.</summary>
    private static JsonNode? Define(ConcurrencyMonitoringEmulator emulator, ControlBody body)
    {
        var defaults = new ConcurrencyApplication(body.ReadText("id") ?? throw ControlBody.CreateMissingMemberException("id"));
        ConcurrencyApplication application = defaults with
        {
            Name = body.ReadText("name") ?? defaults.Name,
            Tenant = body.ReadText("tenant") ?? defaults.Tenant,
            Policies = body.ReadText("policy") is { } policy ? [ReadPolicy(policy, body)] : [],
        };
        body.RequireNoMoreMembers();
        emulator.Define(application);
        return null;
    }

    private static ConcurrencyPolicy ReadPolicy(string name, ControlBody body)
    {
        var defaults = new ConcurrencyPolicy(name, body.ReadInteger("limit") ?? throw ControlBody.CreateMissingMemberException("limit"));
        return defaults with
        {
            RuleName = body.ReadText("rule") ?? defaults.RuleName,
            Message = body.ReadText("message") ?? defaults.Message,
            Attribute = body.ReadText("attribute"),
            Scope = body.ReadText("scope"),
        };
    }

    private static JsonObject ToJson(EmulatedSession session) => new()
    {
        ["session_id"] = session.SessionId,
        ["application_id"] = session.ApplicationId,
        ["idp"] = session.Idp,
        ["subject"] = session.Subject,
        ["termination_code"] = session.TerminationCode,
        ["started_at"] = ControlJson.FromTime(session.StartedAt),
        ["expires_at"] = ControlJson.FromTime(session.ExpiresAt),
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
