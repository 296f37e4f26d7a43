namespace Igata.Emulator;

/// <summary>A fault to inject into a call.</summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>
    /// The name of the operation that the fault applies to: the value of the header, the JSON-RPC method, or the name of the
    /// method in its spec. Null matches any call.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>The beginning of the paths that the fault applies to, such as <c>/skyway/</c>. Null matches any path.</summary>
    public string? Path { get; init; }

    /// <summary>Delays the call. It is executed after the delay.</summary>
    /// <param name="Time">The delay.</param>
    public sealed record Delay(TimeSpan Time) : Fault;

    /// <summary>Closes the connection without a response. The call is not executed.</summary>
    public sealed record Drop : Fault;

    /// <summary>Closes the connection in the middle of the response body, or without a response if it has no body. The call is executed.</summary>
    public sealed record Truncate : Fault;

    /// <summary>Responds with a different id. The call is executed. JSON-RPC only.</summary>
    public sealed record WrongId : Fault;

    /// <summary>Responds with this status. The call is not executed.</summary>
    /// <param name="Code">The status: 400 to 599, or with a body 200 to 599. A success with a body resembles the response of a proxy.</param>
    public sealed record Status(int Code) : Fault
    {
        /// <summary>The body. Null for none.</summary>
        public string? Body { get; init; }

        /// <summary>The content type of the body. Null for none.</summary>
        public string? ContentType { get; init; }
    }
}
