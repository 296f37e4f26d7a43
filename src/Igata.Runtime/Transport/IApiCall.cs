using Igata.Runtime.Auth;

namespace Igata.Runtime.Transport;

/// <summary>One call of a protocol. Implemented by structs, so that a call does not allocate for it.</summary>
internal interface IApiCall
{
    /// <summary>Gets the wire name of the operation.</summary>
    string Operation { get; }

    /// <summary>Returns the authentication scheme, or null for none.</summary>
    AuthScheme? Auth(ApiTransport transport);

    /// <summary>Validates the request and creates the message to send.</summary>
    ApiRequestMessage CreateRequest(ApiTransport transport);
}
