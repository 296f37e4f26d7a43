using System.Net;
using Igata.ImageFlux;

namespace Igata.Emulator.ImageFlux;

/// <summary>The errors of the emulator. The service documents none, so they have an HTTP status and <c>{"error":"..."}</c>.</summary>
internal static class ImageFluxErrors
{
    public static ImageFluxException CreateTokenRequired() => Create(HttpStatusCode.Unauthorized, "an access token is required");

    public static ImageFluxException CreateUnknownToken() => Create(HttpStatusCode.Unauthorized, "the access token is unknown");

    public static ImageFluxException CreateChannelNotFound() => Create(HttpStatusCode.NotFound, "channel not found");

    public static ImageFluxException CreateDestinationNotFound() => Create(HttpStatusCode.NotFound, "archive destination not found");

    public static ImageFluxException CreateClientNotFound() => Create(HttpStatusCode.NotFound, "client not found");

    public static ImageFluxException CreateTooMany(int max, string items) => Create(HttpStatusCode.TooManyRequests, $"the emulator supports at most {max} {items}");

    private static ImageFluxException Create(HttpStatusCode status, string message) => new(default, message, status);
}
