namespace Igata.Runtime.Transport;

/// <summary>How much of a response body is read before the response is processed.</summary>
internal enum ResponseBodyMode
{
    /// <summary>The complete body.</summary>
    Full,

    /// <summary>As much as an error requires.</summary>
    Prefix,

    /// <summary>Nothing: there is no body, or it is streamed.</summary>
    None,
}
