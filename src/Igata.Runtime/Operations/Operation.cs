using System.Buffers;
using System.ComponentModel;
using Igata.Runtime.Operations;

namespace Igata.Runtime.CompilerServices;

/// <summary>One operation of an API as a server offers it; knows no web framework.</summary>
/// <typeparam name="TService">What does the work.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Operation<TService>
{
    /// <summary>The operation as it is named on the wire.</summary>
    public required string Target { get; init; }

    /// <summary>The named host that it is called at; null is the endpoint of the API.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Whether callers send a body.</summary>
    public bool HasRequest { get; protected init; }

    /// <summary>Whether its parameters are a list and not an object; only of JSON-RPC.</summary>
    public bool IsPositional { get; init; }

    /// <summary>The method of HTTP in capitals; null unless the API is REST.</summary>
    public string? Verb { get; init; }

    /// <summary>The path relative to the endpoint, parameters in braces; null unless the API is REST.</summary>
    public string? Template { get; init; }

    /// <summary>Whether the body of a request is raw bytes, which are read while they arrive; only of REST.</summary>
    public bool HasStreamedResponse { get; init; }

    /// <summary>Reads a request, calls the service and writes its answer.</summary>
    /// <param name="service">What does the work.</param>
    /// <param name="body">The request.</param>
    /// <param name="output">Where the answer is written; nothing if there is none.</param>
    /// <param name="cancellationToken">Given to the service.</param>
    /// <returns>A task that ends with the work.</returns>
    /// <exception cref="JsonFormatException">The request is not JSON, or not the JSON of this operation.</exception>
    /// <exception cref="InvalidRequestException">The request breaks a limit or rule.</exception>
    /// <exception cref="ApiErrorException">The service tells an error.</exception>
    /// <exception cref="NotImplementedException">The service does not offer the operation.</exception>
    /// <exception cref="NotSupportedException">The operation is one of REST.</exception>
    public abstract ValueTask InvokeAsync(TService service, ReadOnlyMemory<byte> body, IBufferWriter<byte> output, CancellationToken cancellationToken);

    /// <summary>Reads a request of REST, calls the service and writes its answer.</summary>
    /// <param name="service">What does the work.</param>
    /// <param name="request">The request.</param>
    /// <param name="response">Where the answer is written.</param>
    /// <param name="cancellationToken">Given to the service.</param>
    /// <returns>A task that ends with the work.</returns>
    /// <exception cref="JsonFormatException">The body is not JSON, or not the JSON of this operation.</exception>
    /// <exception cref="ParameterFormatException">A parameter is missing or of another type.</exception>
    /// <exception cref="InvalidRequestException">The request breaks a limit or rule.</exception>
    /// <exception cref="ApiErrorException">The service tells an error.</exception>
    /// <exception cref="NotImplementedException">The service does not offer the operation.</exception>
    /// <exception cref="NotSupportedException">The operation is not one of REST.</exception>
    public virtual ValueTask InvokeAsync(TService service, HttpRequestParts request, HttpResponseWriter response, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Target} is no operation of REST.");
}

/// <summary>Makes operations; generated tables are made of these.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Operation
{
    /// <summary>An operation with a request and a response.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the request.</param>
    /// <param name="write">Writes the response.</param>
    /// <param name="call">Calls the service.</param>
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

    /// <summary>An operation with a response only.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="write">Writes the response.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService, TResponse>(ApiOperation operation, JsonWriterAction<TResponse> write, Func<TService, CancellationToken, ValueTask<TResponse>> call) =>
        new MessageOperation<TService>(operation, hasRequest: false)
        {
            Target = operation.Name,
            Call = async (service, _, output, cancellationToken) =>
                Write(await call(service, cancellationToken).ConfigureAwait(false), write, output),
        };

    /// <summary>An operation with a request only.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the request.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService, TRequest>(ApiOperation operation, JsonReaderFunc<TRequest> read, Func<TService, TRequest, CancellationToken, ValueTask> call)
        where TRequest : IValidatable => new MessageOperation<TService>(operation, hasRequest: true)
        {
            Target = operation.Name,
            Call = async (service, body, _, cancellationToken) =>
                await call(service, RequestBodyReader.Read(operation, body, read), cancellationToken).ConfigureAwait(false),
        };

    /// <summary>An operation with neither request nor response.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService>(ApiOperation operation, Func<TService, CancellationToken, ValueTask> call) =>
        new MessageOperation<TService>(operation, hasRequest: false)
        {
            Target = operation.Name,
            Call = (service, _, _, cancellationToken) => call(service, cancellationToken),
        };

    private static void Write<T>(T value, JsonWriterAction<T> write, IBufferWriter<byte> output)
    {
        var json = new JsonWriter(output);
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
