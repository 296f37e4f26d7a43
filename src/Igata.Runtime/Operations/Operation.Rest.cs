using System.Buffers;
using Igata.Runtime.Operations;

namespace Igata.Runtime.CompilerServices;

public static partial class Operation
{
    /// <summary>Creates a REST operation with a request and a response.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResponse">The response type.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="verb">The HTTP method in upper case.</param>
    /// <param name="template">The path relative to the endpoint, with parameters in braces.</param>
    /// <param name="status">The status code of the response unless the response sets another.</param>
    /// <param name="read">The function that reads the request.</param>
    /// <param name="write">The delegate that writes the response.</param>
    /// <param name="call">The delegate that calls the service.</param>
    /// <param name="hasStreamedRequest">True if the request body consists of raw bytes that are read as they arrive.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Rest<TService, TRequest, TResponse>(ApiOperation operation, string verb, string template, int status, HttpRequestReader<TRequest> read, HttpResponseWrite<TResponse> write, Func<TService, TRequest, CancellationToken, ValueTask<TResponse>> call, bool hasStreamedRequest = false)
        where TRequest : IValidatable => new RouteOperation<TService>(operation, verb, template, status, hasStreamedRequest, hasRequest: true)
        {
            Target = operation.Name,
            Call = async (service, request, response, cancellationToken) =>
                write(response, await call(service, RequestBodyReader.Read(operation, request, read), cancellationToken).ConfigureAwait(false)),
        };

    /// <summary>Creates a REST operation with a response only.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <typeparam name="TResponse">The response type.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="verb">The HTTP method in upper case.</param>
    /// <param name="template">The path relative to the endpoint.</param>
    /// <param name="status">The status code of the response unless the response sets another.</param>
    /// <param name="write">The delegate that writes the response.</param>
    /// <param name="call">The delegate that calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Rest<TService, TResponse>(ApiOperation operation, string verb, string template, int status, HttpResponseWrite<TResponse> write, Func<TService, CancellationToken, ValueTask<TResponse>> call) =>
        new RouteOperation<TService>(operation, verb, template, status, hasStreamedRequest: false, hasRequest: false)
        {
            Target = operation.Name,
            Call = async (service, _, response, cancellationToken) => write(response, await call(service, cancellationToken).ConfigureAwait(false)),
        };

    /// <summary>Creates a REST operation with a request only.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="verb">The HTTP method in upper case.</param>
    /// <param name="template">The path relative to the endpoint, with parameters in braces.</param>
    /// <param name="status">The status code of the response.</param>
    /// <param name="read">The function that reads the request.</param>
    /// <param name="call">The delegate that calls the service.</param>
    /// <param name="hasStreamedRequest">True if the request body consists of raw bytes that are read as they arrive.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Rest<TService, TRequest>(ApiOperation operation, string verb, string template, int status, HttpRequestReader<TRequest> read, Func<TService, TRequest, CancellationToken, ValueTask> call, bool hasStreamedRequest = false)
        where TRequest : IValidatable => new RouteOperation<TService>(operation, verb, template, status, hasStreamedRequest, hasRequest: true)
        {
            Target = operation.Name,
            Call = (service, request, _, cancellationToken) => call(service, RequestBodyReader.Read(operation, request, read), cancellationToken),
        };

    /// <summary>Creates a REST operation with neither a request nor a response.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="verb">The HTTP method in upper case.</param>
    /// <param name="template">The path relative to the endpoint.</param>
    /// <param name="status">The status code of the response.</param>
    /// <param name="call">The delegate that calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Rest<TService>(ApiOperation operation, string verb, string template, int status, Func<TService, CancellationToken, ValueTask> call) =>
        new RouteOperation<TService>(operation, verb, template, status, hasStreamedRequest: false, hasRequest: false)
        {
            Target = operation.Name,
            Call = (service, _, _, cancellationToken) => call(service, cancellationToken),
        };

    private sealed class RouteOperation<TService> : Operation<TService>
    {
        private readonly int _status;

        public RouteOperation(ApiOperation operation, string verb, string template, int status, bool hasStreamedRequest, bool hasRequest)
        {
            _status = status;
            HasRequest = hasRequest;
            Endpoint = operation.Endpoint;
            Match = operation.Match;
            Host = operation.Host;
            Verb = verb;
            Template = template;
            HasStreamedRequest = hasStreamedRequest;
        }

        public required Func<TService, HttpRequestParts, HttpResponseWriter, CancellationToken, ValueTask> Call { get; init; }

        public override ValueTask InvokeAsync(TService service, HttpRequestParts request, HttpResponseWriter response, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(response);
            response.Status = _status;
            return Call(service, request, response, cancellationToken);
        }

        public override ValueTask InvokeAsync(TService service, ReadOnlyMemory<byte> body, IBufferWriter<byte> output, CancellationToken cancellationToken) =>
            throw new NotSupportedException($"{Target} is a REST operation.");
    }
}
