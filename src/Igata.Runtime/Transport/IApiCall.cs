namespace Igata.Runtime.Transport;

/// <summary>One call as its protocol sends it. A struct, so that a call costs no object for it.</summary>
internal interface IApiCall
{
    /// <summary>The operation as it is named on the wire.</summary>
    string Operation { get; }

    /// <summary>How the caller says who they are; null for not at all.</summary>
    Auth.AuthScheme? Auth(ApiTransport transport);

    /// <summary>The message to send; checks the request first.</summary>
    ApiRequestMessage CreateRequest(ApiTransport transport);
}

/// <summary>A call and what its answer is.</summary>
internal interface ICall<TResponse> : IApiCall
{
    /// <summary>How much of an answer is read before it is looked at.</summary>
    ResponseBodyMode GetBodyMode(int status);

    /// <summary>The response, or the exception that the answer stands for.</summary>
    TResponse Read(ApiResponse response, ApiTransport transport);
}

/// <summary>What is read of a body before the answer is looked at.</summary>
internal enum ResponseBodyMode
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>As much as an error needs.</summary>
    Prefix,

    /// <summary>Nothing: there is none, or it is handed out.</summary>
    None,
}
