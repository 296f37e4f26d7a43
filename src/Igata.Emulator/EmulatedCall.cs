namespace Igata.Emulator;

/// <summary>A call that the emulator has responded to.</summary>
public sealed record EmulatedCall
{
    /// <summary>The names of the operations: several for a batch, none if the request is for no operation.</summary>
    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>The verb of the request.</summary>
    public required string Method { get; init; }

    /// <summary>The path and the query of the request.</summary>
    public required string Target { get; init; }

    /// <summary>The status of the response. Null if the connection was closed without one.</summary>
    public required int? Status { get; init; }

    /// <summary>The beginning of the body of the request, at most 16 KiB. It may contain secrets.</summary>
    public required string Request { get; init; }

    /// <summary>The beginning of the body of the response, at most 16 KiB. It may contain secrets.</summary>
    public required string Response { get; init; }

    /// <summary>The time that the call took.</summary>
    public required TimeSpan Duration { get; init; }
}
