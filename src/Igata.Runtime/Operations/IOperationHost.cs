using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>What a dispatcher needs from the server for one request.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOperationHost<TService>
{
    /// <summary>Returns the service for one call. It may throw the error of the API to reject the call.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The service.</returns>
    ValueTask<TService> GetServiceAsync(Operation<TService> operation);

    /// <summary>Reports an exception of a service that is not an error of the API. The caller receives only "Internal error".</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="exception">The exception.</param>
    void ReportException(Operation<TService> operation, Exception exception);
}
