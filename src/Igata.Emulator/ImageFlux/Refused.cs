using System.Net;
using Igata.ImageFlux;

namespace Igata.Emulator.ImageFlux;

/// <summary>The errors that the emulator makes up, since none is documented: an HTTP status and <c>{"error":"..."}</c>.</summary>
internal static class Refused
{
    public static ImageFluxException NoToken() => Of(HttpStatusCode.Unauthorized, "an access token is needed");

    public static ImageFluxException WrongToken() => Of(HttpStatusCode.Unauthorized, "the access token is not known");

    public static ImageFluxException NoChannel() => Of(HttpStatusCode.NotFound, "channel not found");

    public static ImageFluxException NoDestination() => Of(HttpStatusCode.NotFound, "archive destination not found");

    public static ImageFluxException NoClient() => Of(HttpStatusCode.NotFound, "client not found");

    public static ImageFluxException TooMany(int most, string what) => Of(HttpStatusCode.TooManyRequests, $"an emulator keeps at most {most} {what}");

    private static ImageFluxException Of(HttpStatusCode status, string message) => new(default, message, status);
}
