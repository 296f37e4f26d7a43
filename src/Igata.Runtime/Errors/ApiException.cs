namespace Igata.Runtime;

/// <summary>A call that did not succeed. Its four kinds tell whether to mend the request, the network, the server or the state.</summary>
public abstract class ApiException : Exception
{
    /// <summary>Tells what went wrong.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What brought it about.</param>
    protected ApiException(string operation, string message, Exception? innerException = null)
        : base(message, innerException) => Operation = operation;

    /// <summary>The operation that was called, as it is named on the wire.</summary>
    public string Operation { get; }
}
