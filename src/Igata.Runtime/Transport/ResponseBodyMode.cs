namespace Igata.Runtime.Transport;

/// <summary>The part of a response body that is read before the response is processed.</summary>
internal enum ResponseBodyMode
{
    /// <summary>The complete body is read.</summary>
    Full,

    /// <summary>The part that an error requires is read.</summary>
    Prefix,

    /// <summary>Nothing is read, because there is no body, or because it is streamed.</summary>
    None,
}
