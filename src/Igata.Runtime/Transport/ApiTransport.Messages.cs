using System.Net.Http.Headers;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Transport;

public sealed partial class ApiTransport
{
    /// <summary>The URL that calls of an operation go to; ends in a slash.</summary>
    /// <exception cref="InvalidOperationException">It is that of a named host, and a variable of it is not set.</exception>
    internal Uri EndpointOf(ApiOperation operation) => operation.Endpoint is { } wanted ? Named(operation, wanted) : _endpoint;

    private Uri Named(ApiOperation operation, string wanted)
    {
        foreach ((string name, Uri? endpoint) in _endpoints)
        {
            if (name == wanted)
            {
                return endpoint ?? throw new InvalidOperationException($"{operation.Name} is called at the endpoint {name}, whose variables are not all set; set them, or the endpoint itself, in the options.");
            }
        }

        throw new InvalidOperationException($"{_api.Name} has no endpoint {wanted}.");
    }

    internal ApiRequestMessage Message(ApiOperation operation, HttpMethod verb, Uri target) => new(this, operation, verb, target)
    {
        Version = _http.DefaultRequestVersion,
        VersionPolicy = _http.DefaultVersionPolicy,
    };

    /// <summary>Adds the headers that go with every call.</summary>
    internal void AddHeaders(HttpRequestMessage message)
    {
        foreach ((string name, string value) in _headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <exception cref="InvalidRequestException">The request breaks its spec.</exception>
    internal void Check<TRequest>(string operation, TRequest request)
        where TRequest : IValidatable
    {
        if (_validates && !request.IsValid())
        {
            var violations = new Violations();
            request.Validate(violations);
            throw new InvalidRequestException(operation, violations);
        }
    }

    internal MediaTypeHeaderValue ContentTypeOf(ApiOperation operation) =>
        operation.ContentType is { } own ? MediaTypeHeaderValue.Parse(own) : _contentType;

    internal RequestContent Body<TRequest>(ApiOperation operation, TRequest request)
        where TRequest : IJsonWritable
    {
        var content = new RequestContent(Pool, ContentTypeOf(operation));
        try
        {
            var json = new JsonWriter(content);
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
