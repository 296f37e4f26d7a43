using System.Text;
using System.Text.Json.Nodes;
using Igata.Emulator.Control;
using Igata.Server;
using Igata.Sora.Server;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Sora;

/// <summary>Maps Sora and its control API.</summary>
internal static class SoraEndpoints
{
    public const string Path = "/";

    public static void MapSora(this IEndpointRouteBuilder endpoints, EmulatorHost host)
    {
        endpoints.MapOperations(SoraOperations.All, (_, operation) => new ValueTask<ISoraService>(host.Sora.Require(operation.Target)), ConfigureErrorCodes);

        var control = new ControlMap(endpoints);
        control.MapAsync("POST", "/emulator/connections", async (context, body) => ControlJson.FromValue(await host.Sora.ConnectAsync(NewConnectionBody.Read(new ControlBody(body)), context.RequestAborted).ConfigureAwait(false)));
        control.MapAsync("GET", "/emulator/webhooks", (context, _) => ListWebhooksAsync(host.Sora, context.RequestAborted));
        control.Map("POST", "/emulator/webhooks/updates", (_, _) => SendUpdates(host.Sora));
        control.Map("PUT", "/emulator/webhooks/urls", (_, body) => SetUrls(host.Sora, new ControlBody(body)));
        control.Map("DELETE", "/emulator/connections/{id}", (context, _) => Leave(host.Sora, (string)context.Request.RouteValues["id"]!));
        control.Map("GET", "/emulator/disconnections", (_, _) => ControlJson.FromList(host.Sora.Disconnections, ControlJson.FromDisconnection));
        control.Map("GET", "/emulator/pushes", (_, _) => ControlJson.FromList(host.Sora.Pushes, ControlJson.FromPush));
        control.Map("GET", "/emulator/recordings", (_, _) => ControlJson.FromList(host.Sora.FinishedRecordings, ControlJson.FromRecording));
        control.Map("GET", "/emulator/key-frames", (_, _) => ControlJson.FromList(host.Sora.KeyFrameRequests, ControlJson.FromKeyFrame));
        control.Map("PUT", "/emulator/cluster", (_, body) => SetCluster(host.Sora, new ControlBody(body)));
        control.Map("PUT", "/emulator/license", (_, body) => ReplaceLicense(host.Sora, body));
    }

    private static void ConfigureErrorCodes(OperationsOptions codes)
    {
        codes.UnknownOperationCode = SoraEmulatorError.InvalidTarget.Value;
        codes.InvalidBodyCode = SoraEmulatorError.InvalidJson.Value;
        codes.InvalidRequestCode = SoraEmulatorError.InvalidRequest.Value;
        codes.TooLargeCode = SoraEmulatorError.TooLargeRequest.Value;
        codes.NotImplementedCode = SoraEmulatorError.NotImplemented.Value;
        codes.InternalErrorCode = SoraEmulatorError.InternalError.Value;
    }

    private static JsonNode? Leave(SoraEmulator sora, string connectionId) => sora.Leave(connectionId)
        ? null
        : throw new ControlException(404, $"Connection '{connectionId}' does not exist.");

    /// <summary>Lists the webhooks after those that wait have been sent.</summary>
    private static async Task<JsonNode?> ListWebhooksAsync(SoraEmulator sora, CancellationToken cancellationToken)
    {
        await sora.FlushWebhooksAsync(cancellationToken).ConfigureAwait(false);
        return ControlJson.FromList(sora.SentWebhooks, ControlJson.FromWebhook);
    }

    private static JsonNode? SendUpdates(SoraEmulator sora)
    {
        sora.SendUpdates();
        return null;
    }

    private static JsonNode? SetUrls(SoraEmulator sora, ControlBody body)
    {
        sora.WebhookUrls.Auth = ReadUrl(body, "auth");
        sora.WebhookUrls.Session = ReadUrl(body, "session");
        sora.WebhookUrls.Event = ReadUrl(body, "event");
        sora.WebhookUrls.Stats = ReadUrl(body, "stats");
        body.RequireNoMoreMembers();
        return null;
    }

    private static Uri? ReadUrl(ControlBody body, string name)
    {
        string? text = body.ReadText(name);
        Uri? url = null;
        ControlBody.Require(text is null || (Uri.TryCreate(text, UriKind.Absolute, out url) && url.Scheme is "http" or "https"), $"{name} must be an HTTP URL.");
        return url;
    }

    private static JsonNode? SetCluster(SoraEmulator sora, ControlBody body)
    {
        bool majority = body.ReadBoolean("majority") ?? throw ControlBody.CreateMissingMemberException("majority");
        body.RequireNoMoreMembers();
        sora.HasMajority = majority;
        return null;
    }

    private static JsonNode? ReplaceLicense(SoraEmulator sora, byte[] file)
    {
        sora.ReplaceLicenseFile(Encoding.UTF8.GetString(file));
        return null;
    }
}
