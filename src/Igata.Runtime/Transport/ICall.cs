namespace Igata.Runtime.Transport;

/// <summary>A call and what its answer is.</summary>
internal interface ICall<TResponse> : IApiCall
{
    /// <summary>How much of an answer is read before it is looked at.</summary>
    ResponseBodyMode GetBodyMode(int status);

    /// <summary>The response, or the exception that the answer stands for.</summary>
    TResponse Read(ApiResponse response, ApiTransport transport);
}
