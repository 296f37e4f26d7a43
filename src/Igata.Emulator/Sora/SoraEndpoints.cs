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
        control.Map("POST", "/emulator/connections", (_, body) => ControlJson.FromValue(host.Sora.Connect(NewConnectionBody.Read(new ControlBody(body)))));
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
