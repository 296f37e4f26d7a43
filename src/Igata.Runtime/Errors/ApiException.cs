namespace Igata.Runtime.Errors;

/// <summary>A call that failed. The four derived kinds show whether the cause is the request, the network, the server, or an error of the API.</summary>
public abstract class ApiException : Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="message">The error message.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    protected ApiException(string operation, string message, Exception? innerException = null)
        : base(message, innerException) => Operation = operation;

    /// <summary>Gets the wire name of the operation that was called.</summary>
    public string Operation { get; }
}
