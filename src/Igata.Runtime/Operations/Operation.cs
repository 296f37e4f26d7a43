using System.Buffers;
using System.ComponentModel;
using Igata.Runtime.Operations;

namespace Igata.Runtime.CompilerServices;

/// <summary>An operation of an API that a server implements. Does not depend on a web framework.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Operation<TService>
{
    /// <summary>Gets the wire name of the operation.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the named endpoint of the operation; null for the endpoint of the API.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets whether callers send a body.</summary>
    public bool HasRequest { get; protected init; }

    /// <summary>Gets whether the parameters are an array and not an object. Only for JSON-RPC.</summary>
    public bool IsPositional { get; init; }

    /// <summary>Gets the HTTP method in upper case; null unless the API is REST.</summary>
    public string? Verb { get; init; }

    /// <summary>Gets the path relative to the endpoint, with parameters in braces; null unless the API is REST.</summary>
    public string? Template { get; init; }

    /// <summary>Gets the host of the endpoint, with names in braces; null if no member of the request is in it. Only for REST.</summary>
    public string? Host { get; protected init; }

    /// <summary>Gets whether the request body consists of raw bytes that are read as they arrive. Only for REST.</summary>
    public bool HasStreamedRequest { get; init; }

    /// <summary>Gets what distinguishes the operation from others with the same HTTP method and path; null if there are none. Only for REST.</summary>
    public RequestMatch? Match { get; protected init; }

    /// <summary>Reads a request, calls the service and writes its response.</summary>
    /// <param name="service">The service.</param>
    /// <param name="body">The request.</param>
    /// <param name="output">The output for the response. Nothing is written if there is no response.</param>
    /// <param name="cancellationToken">The token that is passed to the service.</param>
    /// <returns>A task that completes when the response has been written.</returns>
    /// <exception cref="JsonFormatException">The request is not JSON, or not the JSON of this operation.</exception>
    /// <exception cref="InvalidRequestException">The request violates a limit or rule of the spec.</exception>
    /// <exception cref="ApiErrorException">The service throws an error of the API.</exception>
    /// <exception cref="NotImplementedException">The service does not implement the operation.</exception>
    /// <exception cref="NotSupportedException">The operation is a REST operation.</exception>
    public abstract ValueTask InvokeAsync(TService service, ReadOnlyMemory<byte> body, IBufferWriter<byte> output, CancellationToken cancellationToken);

    /// <summary>Reads a REST request, calls the service and writes its response.</summary>
    /// <param name="service">The service.</param>
    /// <param name="request">The request.</param>
    /// <param name="response">The writer for the response.</param>
    /// <param name="cancellationToken">The token that is passed to the service.</param>
    /// <returns>A task that completes when the response has been written.</returns>
    /// <exception cref="JsonFormatException">The body is not JSON, or not the JSON of this operation.</exception>
    /// <exception cref="ParameterFormatException">A parameter is missing or has the wrong type.</exception>
    /// <exception cref="InvalidRequestException">The request violates a limit or rule of the spec.</exception>
    /// <exception cref="ApiErrorException">The service throws an error of the API.</exception>
    /// <exception cref="NotImplementedException">The service does not implement the operation.</exception>
    /// <exception cref="NotSupportedException">The operation is not a REST operation.</exception>
    public virtual ValueTask InvokeAsync(TService service, HttpRequestParts request, HttpResponseWriter response, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Target} is not a REST operation.");
}

/// <summary>Creates the operations of generated operation tables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Operation
{
    /// <summary>Creates an operation with a request and a response.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResponse">The response type.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">The function that reads the request.</param>
    /// <param name="write">The delegate that writes the response.</param>
    /// <param name="call">The delegate that calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService, TRequest, TResponse>(ApiOperation operation, JsonReaderFunc<TRequest> read, JsonWriterAction<TResponse> write, Func<TService, TRequest, CancellationToken, ValueTask<TResponse>> call)
        where TRequest : IValidatable => new MessageOperation<TService>(operation, hasRequest: true)
        {
            Target = operation.Name,
            Call = async (service, body, output, cancellationToken) =>
            {
                TRequest request = RequestBodyReader.Read(operation, body, read);
                Write(await call(service, request, cancellationToken).ConfigureAwait(false), write, output);
            },
        };

    /// <summary>Creates an operation with a response only.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <typeparam name="TResponse">The response type.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="write">The delegate that writes the response.</param>
    /// <param name="call">The delegate that calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService, TResponse>(ApiOperation operation, JsonWriterAction<TResponse> write, Func<TService, CancellationToken, ValueTask<TResponse>> call) =>
        new MessageOperation<TService>(operation, hasRequest: false)
        {
            Target = operation.Name,
            Call = async (service, _, output, cancellationToken) =>
                Write(await call(service, cancellationToken).ConfigureAwait(false), write, output),
        };

    /// <summary>Creates an operation with a request only.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">The function that reads the request.</param>
    /// <param name="call">The delegate that calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService, TRequest>(ApiOperation operation, JsonReaderFunc<TRequest> read, Func<TService, TRequest, CancellationToken, ValueTask> call)
        where TRequest : IValidatable => new MessageOperation<TService>(operation, hasRequest: true)
        {
            Target = operation.Name,
            Call = async (service, body, _, cancellationToken) =>
                await call(service, RequestBodyReader.Read(operation, body, read), cancellationToken).ConfigureAwait(false),
        };

    /// <summary>Creates an operation with neither a request nor a response.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="call">The delegate that calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService>(ApiOperation operation, Func<TService, CancellationToken, ValueTask> call) =>
        new MessageOperation<TService>(operation, hasRequest: false)
        {
            Target = operation.Name,
            Call = (service, _, _, cancellationToken) => call(service, cancellationToken),
        };

    private static void Write<T>(T value, JsonWriterAction<T> write, IBufferWriter<byte> output)
    {
        var json = new JsonWriter(output) { Direction = JsonDirection.Response };
        write(ref json, value);
        json.Flush();
    }

    private sealed class MessageOperation<TService> : Operation<TService>
    {
        public MessageOperation(ApiOperation operation, bool hasRequest)
        {
            HasRequest = hasRequest;
            Endpoint = operation.Endpoint;
            IsPositional = operation.IsPositional;
        }

        public required Func<TService, ReadOnlyMemory<byte>, IBufferWriter<byte>, CancellationToken, ValueTask> Call { get; init; }

        public override ValueTask InvokeAsync(TService service, ReadOnlyMemory<byte> body, IBufferWriter<byte> output, CancellationToken cancellationToken) =>
            Call(service, body, output, cancellationToken);
    }
}
