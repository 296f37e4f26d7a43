using System.Net.Http.Headers;
using Igata.Runtime.Http;
using Igata.Runtime.Options;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ApiTransport
{
    /// <summary>Returns the URL of calls of an operation. It ends with a slash.</summary>
    /// <exception cref="InvalidOperationException">The operation uses a named endpoint with a variable that is not set.</exception>
    internal Uri GetEndpoint(ApiOperation operation) => operation.Endpoint is { } endpointName ? FindNamedEndpoint(operation, endpointName) : _endpoint;

    private Uri FindNamedEndpoint(ApiOperation operation, string endpointName)
    {
        foreach ((string name, Uri? endpoint) in _endpoints)
        {
            if (name == endpointName)
            {
                return endpoint ?? throw new InvalidOperationException($"{operation.Name} uses the endpoint {name}, which has variables that are not set. Set them, or the endpoint itself, in the options.");
            }
        }

        throw new InvalidOperationException($"{_api.Name} has no endpoint {endpointName}.");
    }

    internal ApiRequestMessage CreateRequest(ApiOperation operation, HttpMethod verb, Uri target) => new(this, operation, verb, target)
    {
        Version = _httpVersion ?? _http.DefaultRequestVersion,
        VersionPolicy = _httpVersion is null ? _http.DefaultVersionPolicy : HttpVersions.GetPolicy(target),
    };

    /// <summary>Adds the headers that are sent with every call, except for those that the operation sets itself.</summary>
    internal void AddHeaders(ApiRequestMessage message)
    {
        foreach ((string name, string value) in _headers)
        {
            if (!message.Headers.NonValidated.Contains(name) && message.Content?.Headers.NonValidated.Contains(name) != true)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        // Some servers choose another format if nothing is asked for. Raw bytes may have any media type.
        if (!message.HasRawResponse && !message.Headers.NonValidated.Contains("Accept"))
        {
            message.Headers.TryAddWithoutValidation("Accept", "application/json");
        }
    }

    /// <exception cref="InvalidRequestException">The request violates its spec.</exception>
    internal void Validate<TRequest>(string operation, TRequest request)
        where TRequest : IValidatable
    {
        if (_validates && !request.IsValid())
        {
            var violations = new ViolationsBuilder();
            request.Validate(violations);
            throw new InvalidRequestException(operation, violations.Build());
        }
    }

    internal MediaTypeHeaderValue GetContentType(ApiOperation operation) =>
        operation.ContentType is { } contentType ? MediaTypeHeaderValue.Parse(contentType) : _contentType;

    internal RequestContent CreateContent<TRequest>(ApiOperation operation, TRequest request)
        where TRequest : IJsonWritable
    {
        var content = new RequestContent(Pool, GetContentType(operation));
        try
        {
            var json = new JsonWriter(content) { Direction = JsonDirection.Request };
            request.Write(ref json);
            json.Flush();
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }
}
