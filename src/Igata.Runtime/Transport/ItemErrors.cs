using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>Recognizes an event or a line that is an error of the API. It ends the stream.</summary>
internal sealed class ItemErrors(ApiResponse response, ApiTransport transport)
{
    /// <summary>Returns a recognizer, or null if the API has no errors in a success.</summary>
    public static ItemErrors? Create(ApiResponse response, ApiTransport transport) =>
        transport.Api.Errors.ForOperation(response.Operation).Tests.Count > 0 ? new ItemErrors(response, transport) : null;

    /// <exception cref="ApiErrorException">The JSON is an error.</exception>
    public void ThrowIfError(ReadOnlySpan<byte> json)
    {
        if (transport.Api.Errors.ForOperation(response.Operation).IsError(json, transport.MaxDepth))
        {
            throw ErrorReader.CreateException(response, transport, json.ToArray());
        }
    }
}
