namespace Igata.Runtime.Http;

/// <summary>A request body that may be read from a stream that can be consumed only once.</summary>
internal interface IReplayableContent
{
    /// <summary>Gets whether the same bytes can be sent again.</summary>
    bool CanReplay { get; }
}
