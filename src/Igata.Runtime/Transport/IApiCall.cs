namespace Igata.Runtime.Transport;

/// <summary>One call of a protocol. Implemented by structs, so that a call does not allocate for it.</summary>
internal interface IApiCall
{
    /// <summary>Gets the wire name of the operation.</summary>
    string Operation { get; }

    /// <summary>Returns the authentication scheme, or null for none.</summary>
    Auth.AuthScheme? Auth(ApiTransport transport);

    /// <summary>Validates the request and creates the message to send.</summary>
    ApiRequestMessage CreateRequest(ApiTransport transport);
}

/// <summary>A call with its response type.</summary>
internal interface ICall<TResponse> : IApiCall
{
    /// <summary>Returns how much of the body is read before the response is processed.</summary>
    ResponseBodyMode GetBodyMode(int status);

    /// <summary>Returns the result of the response, or throws the exception that it represents.</summary>
    TResponse Read(ApiResponse response, ApiTransport transport);
}

/// <summary>How much of a response body is read before the response is processed.</summary>
internal enum ResponseBodyMode
{
    /// <summary>The complete body.</summary>
    Full,

    /// <summary>As much as an error requires.</summary>
    Prefix,

    /// <summary>Nothing: there is no body, or it is streamed.</summary>
    None,
}
