using System.ComponentModel;

namespace Igata.Runtime.Telemetry;

/// <summary>Receives a report of each completed call of a client, for example to write a log.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface ICallObserver
{
    /// <summary>Gets whether reports are wanted. Checked before each call; when false, no report is created.</summary>
    bool IsEnabled { get; }

    /// <summary>Called when a call has completed. Must not throw.</summary>
    /// <param name="report">The report. It contains nothing that was sent or received, except for codes.</param>
    void OnCompleted(in CallReport report);
}

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

    /// <summary>Gets why the call failed: the error code of the API, the status code, <c>timeout</c>, or the type of the exception. Null if it succeeded.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Gets whether the caller cancelled the call.</summary>
    public bool IsCancelled { get; init; }
}
