namespace Igata.Emulator;

/// <summary>Something that goes wrong with a call, on the wire.</summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>
    /// The only call that it happens to: as it stands in the header that names it, as the method of JSON-RPC, or by the name
    /// that its spec gives it. Any when null.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>How the paths begin of the calls that it happens to, as <c>/skyway/</c>. Any when null.</summary>
    public string? Path { get; init; }

    /// <summary>The answer comes later. The call is carried out then.</summary>
    /// <param name="Time">How much later.</param>
    public sealed record Delay(TimeSpan Time) : Fault;

    /// <summary>The connection is closed without an answer, and the call is not carried out.</summary>
    public sealed record Drop : Fault;

    /// <summary>The call is carried out, and the connection is closed in the middle of the answer's body; without an answer when it has no body.</summary>
    public sealed record Truncate : Fault;

    /// <summary>The call is carried out, and the answer has another id than the call. Happens to JSON-RPC only.</summary>
    public sealed record WrongId : Fault;

    /// <summary>The answer has this status and nothing but what is said here, and the call is not carried out.</summary>
    /// <param name="Code">The status: 400 to 599; with a body also 200 to 399, as of a proxy that answers in its own words.</param>
    public sealed record Status(int Code) : Fault
    {
        /// <summary>The body; none when null.</summary>
        public string? Body { get; init; }

        /// <summary>The type of the body; not told when null.</summary>
        public string? ContentType { get; init; }
    }
}
