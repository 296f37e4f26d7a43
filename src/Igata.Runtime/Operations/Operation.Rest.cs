using System.Buffers;
using Igata.Runtime.Operations;

namespace Igata.Runtime.CompilerServices;

public static partial class Operation
{
    /// <summary>An operation of REST with a request and a response.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="verb">The method of HTTP in capitals.</param>
    /// <param name="template">The path relative to the endpoint, parameters in braces.</param>
    /// <param name="status">The status of the answer unless the response says another.</param>
    /// <param name="read">Reads the request.</param>
    /// <param name="write">Writes the response.</param>
    /// <param name="call">Calls the service.</param>
    /// <param name="hasStreamedResponse">Whether the body of a request is raw bytes, which are read while they arrive.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Rest<TService, TRequest, TResponse>(ApiOperation operation, string verb, string template, int status, HttpRequestReader<TRequest> read, HttpResponseWrite<TResponse> write, Func<TService, TRequest, CancellationToken, ValueTask<TResponse>> call, bool hasStreamedResponse = false)
        where TRequest : IValidatable => new RouteOperation<TService>(operation, verb, template, status, hasStreamedResponse, hasRequest: true)
        {
            Target = operation.Name,
            Call = async (service, request, response, cancellationToken) =>
                write(response, await call(service, RequestBodyReader.Validate(operation.Name, read(request)), cancellationToken).ConfigureAwait(false)),
        };

    /// <summary>An operation of REST with a response only.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="verb">The method of HTTP in capitals.</param>
    /// <param name="template">The path relative to the endpoint.</param>
    /// <param name="status">The status of the answer unless the response says another.</param>
    /// <param name="write">Writes the response.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Rest<TService, TResponse>(ApiOperation operation, string verb, string template, int status, HttpResponseWrite<TResponse> write, Func<TService, CancellationToken, ValueTask<TResponse>> call) =>
        new RouteOperation<TService>(operation, verb, template, status, hasStreamedResponse: false, hasRequest: false)
        {
            Target = operation.Name,
            Call = async (service, _, response, cancellationToken) => write(response, await call(service, cancellationToken).ConfigureAwait(false)),
        };

    /// <summary>An operation of REST with a request only.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="verb">The method of HTTP in capitals.</param>
    /// <param name="template">The path relative to the endpoint, parameters in braces.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="read">Reads the request.</param>
    /// <param name="call">Calls the service.</param>
    /// <param name="hasStreamedResponse">Whether the body of a request is raw bytes, which are read while they arrive.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Rest<TService, TRequest>(ApiOperation operation, string verb, string template, int status, HttpRequestReader<TRequest> read, Func<TService, TRequest, CancellationToken, ValueTask> call, bool hasStreamedResponse = false)
        where TRequest : IValidatable => new RouteOperation<TService>(operation, verb, template, status, hasStreamedResponse, hasRequest: true)
        {
            Target = operation.Name,
            Call = (service, request, _, cancellationToken) => call(service, RequestBodyReader.Validate(operation.Name, read(request)), cancellationToken),
        };

    /// <summary>An operation of REST with neither request nor response.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="verb">The method of HTTP in capitals.</param>
    /// <param name="template">The path relative to the endpoint.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Rest<TService>(ApiOperation operation, string verb, string template, int status, Func<TService, CancellationToken, ValueTask> call) =>
        new RouteOperation<TService>(operation, verb, template, status, hasStreamedResponse: false, hasRequest: false)
        {
            Target = operation.Name,
            Call = (service, _, _, cancellationToken) => call(service, cancellationToken),
        };

    private sealed class RouteOperation<TService> : Operation<TService>
    {
        private readonly int _status;

        public RouteOperation(ApiOperation operation, string verb, string template, int status, bool hasStreamedResponse, bool hasRequest)
        {
            _status = status;
            HasRequest = hasRequest;
            Endpoint = operation.Endpoint;
            Verb = verb;
            Template = template;
            HasStreamedResponse = hasStreamedResponse;
        }

        public required Func<TService, HttpRequestParts, HttpResponseWriter, CancellationToken, ValueTask> Call { get; init; }

        public override ValueTask InvokeAsync(TService service, HttpRequestParts request, HttpResponseWriter response, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(response);
            response.Status = _status;
            return Call(service, request, response, cancellationToken);
        }

        public override ValueTask InvokeAsync(TService service, ReadOnlyMemory<byte> body, IBufferWriter<byte> output, CancellationToken cancellationToken) =>
            throw new NotSupportedException($"{Target} is an operation of REST.");
    }
}
