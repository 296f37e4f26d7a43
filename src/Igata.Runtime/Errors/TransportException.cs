namespace Igata.Runtime;

/// <summary>A call that got no answer: no connection, no name, no TLS, or no time left.</summary>
public sealed class TransportException : ApiException
{
    internal TransportException(string operation, string message, bool isTimeout, Exception? innerException)
        : base(operation, message, innerException) => IsTimeout = isTimeout;

    /// <summary>Whether the time ran out. The server may have done what it was asked.</summary>
    public bool IsTimeout { get; }
}
