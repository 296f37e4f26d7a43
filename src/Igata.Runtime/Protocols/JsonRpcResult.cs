using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Igata.Runtime;

/// <summary>The result of one call of a batch, or the exception that replaces it.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public readonly struct JsonRpcResult<T>
{
    private readonly T _value;

    internal JsonRpcResult(T value) => _value = value;

    internal JsonRpcResult(ApiException exception)
    {
        _value = default!;
        Exception = exception;
    }

    /// <summary>Gets whether the call succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Exception))]
    public bool IsSuccess => Exception is null;

    /// <summary>Gets the result.</summary>
    /// <exception cref="ApiErrorException">The server returned an error.</exception>
    /// <exception cref="ProtocolException">The response is missing, occurs twice, or cannot be read.</exception>
    public T Value
    {
        get
        {
            if (Exception is not null)
            {
                ExceptionDispatchInfo.Throw(Exception);
            }

            return _value;
        }
    }

    /// <summary>Gets the error that the server returned, or null if there is none.</summary>
    public ApiErrorException? Error => Exception as ApiErrorException;

    /// <summary>
    /// Gets the reason why there is no result: the error that the server returned, or the exception for an invalid response. Null
    /// if there is a result.
    /// </summary>
    public ApiException? Exception { get; }
}
