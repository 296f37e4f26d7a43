using System.Text;
using System.Text.Json.Nodes;
using Igata.Emulator.Control;
using Igata.Server;
using Igata.Sora;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Sora;

/// <summary>Where Sora is, and what a test in any language can do to it.</summary>
internal static class SoraEndpoints
{
    public const string Path = "/";

    public static void MapSora(this IEndpointRouteBuilder endpoints, SoraEmulator sora)
    {
        endpoints.MapOperations(SoraOperations.All, sora, Name);

        var control = new ControlMap(endpoints);
        control.On("POST", "/emulator/connections", (_, body) => ControlJson.Of(sora.Connect(NewConnectionBody.Read(new ControlBody(body)))));
        control.On("DELETE", "/emulator/connections/{id}", (context, _) => Leave(sora, (string)context.Request.RouteValues["id"]!));
        control.On("GET", "/emulator/disconnections", (_, _) => ControlJson.List(sora.Disconnections, ControlJson.Disconnection));
        control.On("GET", "/emulator/pushes", (_, _) => ControlJson.List(sora.Pushes, ControlJson.Push));
        control.On("GET", "/emulator/recordings", (_, _) => ControlJson.List(sora.FinishedRecordings, ControlJson.Recording));
        control.On("PUT", "/emulator/cluster", (_, body) => Cluster(sora, new ControlBody(body)));
        control.On("PUT", "/emulator/license", (_, body) => License(sora, body));
    }

    private static void Name(OperationsOptions codes)
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
        : throw new ControlException(404, $"There is no connection '{connectionId}'.");

    private static JsonNode? Cluster(SoraEmulator sora, ControlBody body)
    {
        bool majority = body.Flag("majority") ?? throw ControlBody.Missing("majority");
        body.End();
        sora.HasMajority = majority;
        return null;
    }

    private static JsonNode? License(SoraEmulator sora, byte[] file)
    {
        sora.ReplaceLicenseFile(Encoding.UTF8.GetString(file));
        return null;
    }
}
