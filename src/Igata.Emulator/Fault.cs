namespace Igata.Emulator;

/// <summary>Something that goes wrong with a call, on the wire.</summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>The only call that it happens to, as it stands in the header <c>x-sora-target</c>; any when null.</summary>
    public string? Target { get; init; }

    /// <summary>The answer comes later. The call is carried out then.</summary>
    /// <param name="Time">How much later.</param>
    public sealed record Delay(TimeSpan Time) : Fault;

    /// <summary>The connection is closed without an answer, and the call is not carried out.</summary>
    public sealed record Drop : Fault;

    /// <summary>The call is carried out, and the connection is closed in the middle of the answer's body.</summary>
    public sealed record Truncate : Fault;

    /// <summary>The answer has this status and no body, and the call is not carried out.</summary>
    /// <param name="Code">The status, 400 to 599.</param>
    public sealed record Status(int Code) : Fault;
}
