using System.Text.Json.Nodes;
using Igata.Emulator.Control;
using Igata.ImageFlux.Server;
using Igata.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.ImageFlux;

/// <summary>Maps ImageFlux and its control API.</summary>
internal static class ImageFluxEndpoints
{
    public const string Path = "/imageflux";

    public static void MapImageFlux(this IEndpointRouteBuilder endpoints, EmulatorHost host)
    {
        endpoints.MapGroup(Path).MapOperations(
            ImageFluxOperations.All,
            (context, _) => new ValueTask<IImageFluxService>(new ImageFluxAccount(host.ImageFlux, host.ImageFlux.Tokens.GetOwner(context.Request))));

        var control = new ControlMap(endpoints);
        control.Map("POST", "/emulator/imageflux/clients", (_, body) => Connect(host.ImageFlux, new ControlBody(body)));
        control.Map("DELETE", "/emulator/imageflux/clients/{id}", (context, _) => Leave(host.ImageFlux, (string)context.Request.RouteValues["id"]!));
        control.Map("GET", "/emulator/imageflux/pushes", (_, _) => ControlJson.FromList(host.ImageFlux.Pushes, ControlJson.FromPush));
    }

    /// <summary>
    /// Returns whether a request for the root is for ImageFlux and not for Sora, whose targets it has as well: its own targets begin with its
    /// name, and a call of ImageFlux has a token, which Sora does not have.
    /// </summary>
    public static bool IsForImageFlux(HttpRequest request) =>
        request.Headers[ImageFluxOperations.All.Header].ToString().StartsWith("ImageFlux_", StringComparison.Ordinal)
        || request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private static JsonObject Connect(ImageFluxEmulator imageFlux, ControlBody body)
    {
        string channelId = body.ReadText("channel_id") ?? throw ControlBody.CreateMissingMemberException("channel_id");
        string? clientId = body.ReadText("client_id");
        bool broadcasts = body.ReadBoolean("broadcasts") ?? false;
        body.RequireNoMoreMembers();
        return new JsonObject { ["connection_id"] = imageFlux.Connect(channelId, clientId, broadcasts) };
    }

    private static JsonNode? Leave(ImageFluxEmulator imageFlux, string connectionId) => imageFlux.Leave(connectionId)
        ? null
        : throw new ControlException(404, $"Connection '{connectionId}' does not exist.");
}
