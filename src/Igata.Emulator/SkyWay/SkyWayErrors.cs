using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>The documented errors, to the letter.</summary>
internal static class SkyWayErrors
{
    public static SkyWayException TokenRejected() => Of(SkyWayError.TokenRejected, "Verify admin token failed");

    public static SkyWayException NoChannel(Guid id) => Of(SkyWayError.NotFound, $"Channel '{id}' not found");

    public static SkyWayException NoChannel(string name) => Of(SkyWayError.NotFound, $"Channel with name '{name}' not found");

    public static SkyWayException NameTaken(string name) => Of(SkyWayError.AlreadyExists, $"Channel with name '{name}' already exists");

    public static SkyWayException UsageLimit() => Of(SkyWayError.UsageLimitReached, "Project usage limit has been exceeded");

    /// <summary>A bound of the emulator: JSON-RPC's code of a server that cannot go on.</summary>
    public static SkyWayException TooMany(int most) => Of(new SkyWayError("-32603"), $"An emulator keeps at most {most} channels");

    private static SkyWayException Of(SkyWayError error, string message) => new(error, message);
}
