using System.ComponentModel;

namespace Igata.Runtime;

/// <summary>Is told of every call of a client when it is over, for a log.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface ICallObserver
{
    /// <summary>Whether there is anybody to tell. Asked before each call; false costs nothing more.</summary>
    bool IsEnabled { get; }

    /// <summary>A call is over. Must not throw.</summary>
    /// <param name="report">What came of it; holds nothing of what was sent or received but codes.</param>
    void OnCompleted(in CallReport report);
}
