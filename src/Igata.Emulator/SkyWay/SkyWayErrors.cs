using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>The documented errors, with their exact messages.</summary>
internal static class SkyWayErrors
{
    public static SkyWayException CreateTokenRejected() => Create(SkyWayError.TokenRejected, "Verify admin token failed");

    public static SkyWayException CreateChannelNotFound(Guid id) => Create(SkyWayError.NotFound, $"Channel '{id}' not found");

    public static SkyWayException CreateChannelNotFound(string name) => Create(SkyWayError.NotFound, $"Channel with name '{name}' not found");

    public static SkyWayException CreateNameAlreadyExists(string name) => Create(SkyWayError.AlreadyExists, $"Channel with name '{name}' already exists");

    public static SkyWayException CreateUsageLimitReached() => Create(SkyWayError.UsageLimitReached, "Project usage limit has been exceeded");

    /// <summary>Creates the error for a limit of the emulator, with the JSON-RPC code of an internal error.</summary>
    public static SkyWayException CreateTooMany(int max) => Create(new SkyWayError("-32603"), $"The emulator supports at most {max} channels");

    private static SkyWayException Create(SkyWayError error, string message) => new(error, message);
}
