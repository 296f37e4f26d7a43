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
