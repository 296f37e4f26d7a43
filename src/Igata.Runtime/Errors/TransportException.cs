namespace Igata.Runtime.Errors;

/// <summary>A call that received no response because of a connection failure, name resolution, TLS, or a timeout.</summary>
public sealed class TransportException : ApiException
{
    internal TransportException(string operation, string message, bool isTimeout, Exception? innerException)
        : base(operation, message, innerException) => IsTimeout = isTimeout;

    /// <summary>Gets whether the call timed out. The server may have processed the request nevertheless.</summary>
    public bool IsTimeout { get; }
}
