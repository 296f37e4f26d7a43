using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>A call of a protocol. Structs implement it, so that a call does not allocate an object for it.</summary>
internal interface IApiCall
{
    /// <summary>Gets the wire name of the operation.</summary>
    string Operation { get; }

    /// <summary>Returns the authentication scheme, or null for none.</summary>
    AuthScheme? Auth(ApiTransport transport);

    /// <summary>Validates the request and creates the message to send.</summary>
    ApiRequestMessage CreateRequest(ApiTransport transport);
}
