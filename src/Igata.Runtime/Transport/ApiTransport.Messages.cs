using System.Net.Http.Headers;
using Igata.Runtime.Http;
using Igata.Runtime.Options;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ApiTransport
{
    /// <summary>Returns the URL of calls of an operation. It ends with a slash.</summary>
    /// <exception cref="InvalidOperationException">The operation uses a named endpoint with a variable that is not set.</exception>
    internal Uri GetEndpoint(ApiOperation operation) => operation.Endpoint is { } endpointName ? FindNamedEndpoint(operation, endpointName)
        : _endpoint ?? throw new InvalidOperationException($"{operation.Name} sets no values of the host of its endpoint.");

    /// <summary>Returns the URL of a call whose request may contain values of the host.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="http">The request. Values that cannot be in a host are added to its violations.</param>
    /// <param name="host">Receives the value of the header <c>Host</c> if it differs from the host of the URL.</param>
    internal Uri GetEndpoint(ApiOperation operation, HttpRequestWriter http, out string? host)
    {
        host = null;
        if (http.Host.Count == 0)
        {
            return GetEndpoint(operation);
        }

        foreach ((string name, HostEndpoint endpoint) in _hostEndpoints ?? [])
        {
            if (name == (operation.Endpoint ?? ""))
            {
                return endpoint.Expand(http.Host, http.Violations, out host);
            }
        }

        throw new InvalidOperationException($"{operation.Name} uses an endpoint with variables that are not set. Set them in the options.");
    }

    private Uri FindNamedEndpoint(ApiOperation operation, string endpointName)
    {
        foreach ((string name, Uri? endpoint) in _endpoints ?? [])
        {
            if (name == endpointName)
            {
                return endpoint ?? throw new InvalidOperationException($"{operation.Name} uses the endpoint {name}, which has variables that are not set. Set them, or the endpoint itself, in the options.");
            }
        }

        throw new InvalidOperationException($"{_api.Name} has no endpoint {endpointName}.");
    }

    internal ApiRequestMessage CreateRequest(ApiOperation operation, HttpMethod verb, Uri target)
    {
        if (_serviceVersion is not null)
        {
            RequireServiceVersion(operation);
        }

        return new(this, operation, verb, target)
        {
            Version = _httpVersion ?? _http.DefaultRequestVersion,
            VersionPolicy = _httpVersion is null ? _http.DefaultVersionPolicy : HttpVersions.GetPolicy(target),
        };
    }

    /// <summary>Reports an operation that the version of the service in the options does not have.</summary>
    /// <exception cref="NotSupportedException">The version of the service does not have the operation.</exception>
    internal void RequireServiceVersion(ApiOperation operation)
    {
        if (_serviceVersion is not null && operation.Versions is { } versions)
        {
            versions.Require(_api.Name, operation.Name, _serviceVersion);
        }
    }

    /// <summary>Returns a URL with the query parameters that are sent with every call, except for those that it has itself.</summary>
    internal Uri AddQuery(Uri uri) => _query is null ? uri : _query.AddTo(uri);

    /// <summary>Adds the headers and the query parameters that are sent with every call, except for those that the operation sets itself.</summary>
    internal void AddHeaders(ApiRequestMessage message)
    {
        if (_query is not null)
        {
            message.RequestUri = _query.AddTo(message.RequestUri!);
        }

        foreach ((string name, string value) in _headers)
        {
            if (!message.Headers.NonValidated.Contains(name) && message.Content?.Headers.NonValidated.Contains(name) != true)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (!message.HasRawResponse && !message.Headers.NonValidated.Contains("Accept"))
        {
            AddAccept(message);
        }
    }

    /// <summary>Adds the same to a message whose operation sets none of them.</summary>
    internal void AddHeadersOnly(ApiRequestMessage message)
    {
        if (_query is null && _headers.Length == 0)
        {
            AddAccept(message);
        }
        else
        {
            AddHeaders(message);
        }
    }

    // Some servers choose another format if nothing is asked for. Raw bytes may have any media type.
    private static void AddAccept(ApiRequestMessage message) => message.Headers.TryAddWithoutValidation("Accept", "application/json");

    /// <summary>Checks the name of an operation that is sent in a header. The name that was checked last is not checked again.</summary>
    internal void CheckName(string operation)
    {
        if (!ReferenceEquals(operation, _checkedName))
        {
            HeaderSyntax.CheckValue(_api.DispatchHeader ?? "operation", operation);
            _checkedName = operation;
        }
    }

    /// <exception cref="InvalidRequestException">The request violates its spec.</exception>
    internal void Validate<TRequest>(string operation, TRequest request)
        where TRequest : IValidatable
    {
        if (_validates && ViolationsBuilder.Find(request) is { } violations)
        {
            throw new InvalidRequestException(operation, violations);
        }
    }

    /// <summary>Returns a writer for the parts of a request.</summary>
    internal HttpRequestWriter RentRequestWriter(ApiOperation operation) => HttpRequestWriter.Rent(Pool, _contentType, operation.ContentType);

    /// <summary>Returns the URL of a request. Where every call of an operation has the same, it is created once.</summary>
    internal Uri CreateTarget(Uri endpoint, HttpRequestWriter http) => http.LiteralTarget is { } path && http.Host.Count == 0
        ? (_targets ?? CreateTargets()).Get(endpoint, path)
        : RequestUri.Create(http.BuildTarget(endpoint.AbsoluteUri));

    private LiteralTargets CreateTargets() => Interlocked.CompareExchange(ref _targets, new(), null) ?? _targets;

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
