using System.ComponentModel;

namespace Igata.Runtime.Telemetry;

/// <summary>What came of a call: no text of a server but its error code, and no secret.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct CallReport
{
    /// <summary>The name of the API.</summary>
    public required string Api { get; init; }

    /// <summary>The operation as it is named on the wire.</summary>
    public required string Operation { get; init; }

    /// <summary>The HTTP status of the answer; 0 without one.</summary>
    public int StatusCode { get; init; }

    /// <summary>How long it took, all tries and waits included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it failed: the code of the API's error, its status, <c>timeout</c>, or the type of the exception; null if it did not.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Whether the caller gave it up.</summary>
    public bool IsCancelled { get; init; }
}
