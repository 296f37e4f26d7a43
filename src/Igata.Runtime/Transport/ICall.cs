using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>A call with its response type.</summary>
internal interface ICall<TResponse> : IApiCall
{
    /// <summary>Returns the part of the body that is read before the response is processed.</summary>
    ResponseBodyMode GetBodyMode(int status);

    /// <summary>Returns the result of the response, or throws the exception that it represents.</summary>
    TResponse Read(ApiResponse response, ApiTransport transport);
}
