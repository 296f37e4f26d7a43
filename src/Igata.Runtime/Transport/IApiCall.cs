using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>One call as its protocol sends it. A struct, so that a call costs no object for it.</summary>
internal interface IApiCall
{
    /// <summary>The operation as it is named on the wire.</summary>
    string Operation { get; }

    /// <summary>How the caller says who they are; null for not at all.</summary>
    AuthScheme? Auth(ApiTransport transport);

    /// <summary>The message to send; checks the request first.</summary>
    ApiRequestMessage CreateRequest(ApiTransport transport);
}
