using System.Buffers;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Operations;

/// <summary>One operation of an API as a server offers it; knows no web framework.</summary>
/// <typeparam name="TService">What does the work.</typeparam>
public abstract class Operation<TService>
{
    /// <summary>The operation as it is named on the wire.</summary>
    public required string Target { get; init; }

    /// <summary>Whether callers send a body.</summary>
    public bool HasRequest { get; protected init; }

    /// <summary>Reads a request, calls the service and writes its answer.</summary>
    /// <param name="service">What does the work.</param>
    /// <param name="body">The request.</param>
    /// <param name="answer">Where the answer is written; nothing if there is none.</param>
    /// <param name="cancellationToken">Given to the service.</param>
    /// <returns>A task that ends with the work.</returns>
    /// <exception cref="JsonFormatException">The request is not JSON, or not the JSON of this operation.</exception>
    /// <exception cref="InvalidRequestException">The request breaks a limit or rule.</exception>
    /// <exception cref="ApiErrorException">The service tells an error.</exception>
    /// <exception cref="NotImplementedException">The service does not offer the operation.</exception>
    public abstract ValueTask InvokeAsync(TService service, ReadOnlyMemory<byte> body, IBufferWriter<byte> answer, CancellationToken cancellationToken);
}

/// <summary>Makes operations; generated tables are made of these.</summary>
public static class Operation
{
    /// <summary>An operation with a request and a response.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="target">The operation as it is named on the wire.</param>
    /// <param name="read">Reads the request.</param>
    /// <param name="write">Writes the response.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService, TRequest, TResponse>(string target, JsonRead<TRequest> read, JsonWrite<TResponse> write, Func<TService, TRequest, CancellationToken, ValueTask<TResponse>> call)
        where TRequest : IValidatable => new Called<TService>(hasRequest: true)
        {
            Target = target,
            Call = async (service, body, answer, cancellationToken) =>
            {
                TRequest request = RequestBody.Read(target, body, read);
                Write(await call(service, request, cancellationToken).ConfigureAwait(false), write, answer);
            },
        };

    /// <summary>An operation with a response only.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="target">The operation as it is named on the wire.</param>
    /// <param name="write">Writes the response.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService, TResponse>(string target, JsonWrite<TResponse> write, Func<TService, CancellationToken, ValueTask<TResponse>> call) =>
        new Called<TService>(hasRequest: false)
        {
            Target = target,
            Call = async (service, _, answer, cancellationToken) =>
                Write(await call(service, cancellationToken).ConfigureAwait(false), write, answer),
        };

    /// <summary>An operation with a request only.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="target">The operation as it is named on the wire.</param>
    /// <param name="read">Reads the request.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService, TRequest>(string target, JsonRead<TRequest> read, Func<TService, TRequest, CancellationToken, ValueTask> call)
        where TRequest : IValidatable => new Called<TService>(hasRequest: true)
        {
            Target = target,
            Call = async (service, body, _, cancellationToken) =>
                await call(service, RequestBody.Read(target, body, read), cancellationToken).ConfigureAwait(false),
        };

    /// <summary>An operation with neither request nor response.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <param name="target">The operation as it is named on the wire.</param>
    /// <param name="call">Calls the service.</param>
    /// <returns>The operation.</returns>
    public static Operation<TService> Create<TService>(string target, Func<TService, CancellationToken, ValueTask> call) =>
        new Called<TService>(hasRequest: false)
        {
            Target = target,
            Call = (service, _, _, cancellationToken) => call(service, cancellationToken),
        };

    private static void Write<T>(T value, JsonWrite<T> write, IBufferWriter<byte> answer)
    {
        var json = new JsonWriter(answer);
        write(ref json, value);
        json.Flush();
    }

    private sealed class Called<TService> : Operation<TService>
    {
        public Called(bool hasRequest) => HasRequest = hasRequest;

        public required Func<TService, ReadOnlyMemory<byte>, IBufferWriter<byte>, CancellationToken, ValueTask> Call { get; init; }

        public override ValueTask InvokeAsync(TService service, ReadOnlyMemory<byte> body, IBufferWriter<byte> answer, CancellationToken cancellationToken) =>
            Call(service, body, answer, cancellationToken);
    }
}
