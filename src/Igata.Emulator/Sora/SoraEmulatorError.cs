using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The codes that the emulator uses where the reference of Sora defines none. A real Sora may return others.</summary>
public static class SoraEmulatorError
{
    /// <summary><c>CONNECTION-NOT-FOUND</c>: the connection does not exist in the channel.</summary>
    public static SoraError ConnectionNotFound => new("CONNECTION-NOT-FOUND");

    /// <summary><c>SESSION-NOT-FOUND</c>: the channel has no session, or its session has another id.</summary>
    public static SoraError SessionNotFound => new("SESSION-NOT-FOUND");

    /// <summary><c>FORWARDING-FILTER-ALREADY-EXISTS</c>: the filter exists; update it instead.</summary>
    public static SoraError ForwardingFilterAlreadyExists => new("FORWARDING-FILTER-ALREADY-EXISTS");

    /// <summary><c>FORWARDING-FILTER-NOT-FOUND</c>: the filter does not exist.</summary>
    public static SoraError ForwardingFilterNotFound => new("FORWARDING-FILTER-NOT-FOUND");

    /// <summary><c>INVALID-LICENSE</c>: the license file is not valid.</summary>
    public static SoraError InvalidLicense => new("INVALID-LICENSE");

    /// <summary><c>INVALID-TARGET</c>: the header names no operation, several, or an unknown one.</summary>
    public static SoraError InvalidTarget => new("INVALID-TARGET");

    /// <summary><c>INVALID-JSON</c>: the body is not JSON, lacks a required member, or has a member of the wrong type.</summary>
    public static SoraError InvalidJson => new("INVALID-JSON");

    /// <summary><c>INVALID-REQUEST</c>: the body violates a limit or a rule, or names a role or a layer that does not exist.</summary>
    public static SoraError InvalidRequest => new("INVALID-REQUEST");

    /// <summary><c>TOO-LARGE-REQUEST</c>: the body is larger than one mebibyte.</summary>
    public static SoraError TooLargeRequest => new("TOO-LARGE-REQUEST");

    /// <summary><c>NOT-IMPLEMENTED</c>: the spec contains the operation, but the emulator does not implement it.</summary>
    public static SoraError NotImplemented => new("NOT-IMPLEMENTED");

    /// <summary><c>INTERNAL-ERROR</c>: an internal error of the emulator.</summary>
    public static SoraError InternalError => new("INTERNAL-ERROR");

    internal static SoraException CreateConnectionNotFound(string channelId, string connectionId) =>
        new(ConnectionNotFound, $"Channel '{channelId}' has no connection '{connectionId}'.");
}
