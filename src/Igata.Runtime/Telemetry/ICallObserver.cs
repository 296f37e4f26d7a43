using System.ComponentModel;

namespace Igata.Runtime;

/// <summary>Receives a report of each completed call of a client, for example to write a log.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface ICallObserver
{
    /// <summary>Gets whether the observer receives reports. The property is read before each call; if it is false, no report is created.</summary>
    bool IsEnabled { get; }

    /// <summary>Receives the report of a completed call. This method must not throw.</summary>
    /// <param name="report">The report. It contains nothing that was sent or received, except for codes.</param>
    void OnCompleted(in CallReport report);
}
