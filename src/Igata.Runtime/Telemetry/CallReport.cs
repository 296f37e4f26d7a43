using System.ComponentModel;

namespace Igata.Runtime;

/// <summary>The outcome of a call. It contains no server text except for the error code, and no secrets.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct CallReport
{
    /// <summary>Gets the name of the API.</summary>
    public required string Api { get; init; }

    /// <summary>Gets the wire name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>Gets the HTTP status code of the response; 0 if there was no response.</summary>
    public int StatusCode { get; init; }

    /// <summary>Gets the duration of the call, including all retries and delays.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>
    /// Gets the reason of a failure: the error code of the API, the status code, <c>timeout</c>, or the type of the exception. Null
    /// if the call succeeded.
    /// </summary>
    public string? ErrorType { get; init; }

    /// <summary>
    /// Gets the required members that the response lacks and that were filled with empty values, as <c>RECORD.member</c>, each once.
    /// Null if there are none.
    /// </summary>
    public IReadOnlyList<string>? FilledMembers { get; init; }

    /// <summary>Gets whether the caller cancelled the call.</summary>
    public bool IsCancelled { get; init; }
}
