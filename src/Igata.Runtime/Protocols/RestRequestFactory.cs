using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Protocols;

/// <summary>Creates the message of a REST call.</summary>
internal static class RestRequestFactory
{
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="next">The URL of the next page, which replaces the path and query of the request and is called without a body.</param>
    public static ApiRequestMessage Create<TRequest>(ApiTransport transport, RestOperation operation, TRequest request, Uri? next)
        where TRequest : IHttpRequest, IValidatable
    {
        ArgumentNullException.ThrowIfNull(request);
        string name = operation.Operation.Name;
        transport.Validate(name, request);
        using HttpRequestWriter http = transport.RentRequestWriter(operation.Operation);
        request.Write(http);
        Uri endpoint = transport.GetEndpoint(operation.Operation, http, out string? host);
        if (http.HasViolations)
        {
            throw new InvalidRequestException(name, http.Violations.Build());
        }

        ApiRequestMessage message = transport.CreateRequest(operation.Operation, operation.Verb, next ?? transport.CreateTarget(endpoint, http));
        if (host is not null)
        {
            message.Headers.Host = host;
        }

        message.IsStreamed = message.HasRawResponse = operation.HasStreamedResponse;
        message.Content = (next is null ? http.DetachContent() : null) ?? (operation.Operation.IsIdempotent ? null : new EmptyContent());
        AddHeaders(message, http.WrittenHeaders);
        if (operation.Accept is { } accept && !message.Headers.NonValidated.Contains("Accept"))
        {
            message.Headers.TryAddWithoutValidation("Accept", accept);
        }

        transport.AddHeaders(message);
        return message;
    }

    private static void AddHeaders(ApiRequestMessage message, IReadOnlyList<KeyValuePair<string, string?>> headers)
    {
        foreach ((string name, string? value) in headers)
        {
            // .NET puts some header names on the content; they are sent from there as well.
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content ??= new EmptyContent();
                message.Content.Headers.Remove(name);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
