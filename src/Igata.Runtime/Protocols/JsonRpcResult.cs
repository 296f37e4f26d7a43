using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Igata.Runtime;

/// <summary>What came of one call of a batch.</summary>
/// <typeparam name="T">Its result.</typeparam>
public readonly struct JsonRpcResult<T>
{
    private readonly T _value;

    internal JsonRpcResult(T value) => _value = value;

    internal JsonRpcResult(ApiException exception)
    {
        _value = default!;
        Exception = exception;
    }

    /// <summary>Whether there is a result.</summary>
    [MemberNotNullWhen(false, nameof(Exception))]
    public bool IsSuccess => Exception is null;

    /// <summary>The result.</summary>
    /// <exception cref="ApiErrorException">The server told an error.</exception>
    /// <exception cref="ProtocolException">The answer is missing, came twice or cannot be read.</exception>
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

    /// <summary>The error that the server told; null if there is none.</summary>
    public ApiErrorException? Error => Exception as ApiErrorException;

    /// <summary>Why there is no result: the error that the server told, or what is wrong with the answer.</summary>
    public ApiException? Exception { get; }
}
