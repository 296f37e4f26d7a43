using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The codes that the emulator makes up where Sora's reference is silent. Do not expect them of a real Sora.</summary>
public static class SoraEmulatorError
{
    /// <summary><c>CONNECTION-NOT-FOUND</c>: a call names a connection that its channel does not have.</summary>
    public static SoraError ConnectionNotFound => new("CONNECTION-NOT-FOUND");

    /// <summary><c>INVALID-LICENSE</c>: the license file is not a license.</summary>
    public static SoraError InvalidLicense => new("INVALID-LICENSE");

    /// <summary><c>INVALID-TARGET</c>: the header names no call, several, or one that is not known.</summary>
    public static SoraError InvalidTarget => new("INVALID-TARGET");

    /// <summary><c>INVALID-JSON</c>: the body is not JSON, lacks a member, or has one of another type.</summary>
    public static SoraError InvalidJson => new("INVALID-JSON");

    /// <summary><c>INVALID-REQUEST</c>: the body breaks a limit or a rule, or names a role or a layer that does not exist.</summary>
    public static SoraError InvalidRequest => new("INVALID-REQUEST");

    /// <summary><c>TOO-LARGE-REQUEST</c>: the body has more than a mebibyte.</summary>
    public static SoraError TooLargeRequest => new("TOO-LARGE-REQUEST");

    /// <summary><c>NOT-IMPLEMENTED</c>: the spec has the call, the emulator does not.</summary>
    public static SoraError NotImplemented => new("NOT-IMPLEMENTED");

    /// <summary><c>INTERNAL-ERROR</c>: the emulator has a fault of its own.</summary>
    public static SoraError InternalError => new("INTERNAL-ERROR");

    internal static SoraException CreateConnectionNotFound(string channelId, string connectionId) =>
        new(ConnectionNotFound, $"Channel '{channelId}' has no connection '{connectionId}'.");
}
