namespace Igata.Runtime.Auth;

/// <summary>A body that may be read from a source that is used up by it.</summary>
internal interface IReplayableContent
{
    /// <summary>Whether the same bytes can go out a second time.</summary>
    bool CanReplay { get; }
}
