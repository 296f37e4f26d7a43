using System.ComponentModel;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

/// <summary>Sends calls whose responses consist of events or lines. Each enumeration is a call of its own.</summary>
/// <remarks>
/// Memory use is bounded by one chunk of the response, or by one item if that is larger. An item that cannot be read causes a
/// <see cref="ProtocolException"/> with its index; the enumeration can go on after it. An event stream that breaks is requested again with
/// <c>Last-Event-ID</c> if it has sent an id and the operation is idempotent.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamTransportExtensions
{
    /// <summary>Calls an operation whose response is an event stream, and returns the data of the events as they arrive.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="format">The form of the events.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The data of the events.</returns>
    public static IAsyncEnumerable<T> StreamEventsAsync<TRequest, T>(this ApiTransport transport, RestOperation operation, TRequest request, EventFormat<T> format, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        transport.StreamAsync(CreateCall(operation, request), response => transport.CreateBuffer(response, format), cancellationToken);

    /// <summary>Calls an operation without parameters whose response is an event stream, and returns the data of the events as they arrive.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="format">The form of the events.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The data of the events.</returns>
    public static IAsyncEnumerable<T> StreamEventsAsync<T>(this ApiTransport transport, RestOperation operation, string path, EventFormat<T> format, CancellationToken cancellationToken) =>
        transport.StreamEventsAsync(operation, new PathRequest(path), format, cancellationToken);

    /// <summary>Calls an operation whose response is an event stream, and returns the events with their names and ids as they arrive.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="format">The form of the events.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The events.</returns>
    public static IAsyncEnumerable<ServerEvent<T>> StreamServerEventsAsync<TRequest, T>(this ApiTransport transport, RestOperation operation, TRequest request, EventFormat<T> format, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        transport.StreamAsync(CreateCall(operation, request), response => transport.CreateServerEventBuffer(response, format), cancellationToken);

    /// <summary>Calls an operation without parameters whose response is an event stream, and returns the events with their names and ids as they arrive.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="format">The form of the events.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The events.</returns>
    public static IAsyncEnumerable<ServerEvent<T>> StreamServerEventsAsync<T>(this ApiTransport transport, RestOperation operation, string path, EventFormat<T> format, CancellationToken cancellationToken) =>
        transport.StreamServerEventsAsync(operation, new PathRequest(path), format, cancellationToken);

    /// <summary>Calls an operation whose response consists of lines, and returns them as they arrive.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="T">The type of a line.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="format">The form of the lines.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The lines.</returns>
    public static IAsyncEnumerable<T> StreamLinesAsync<TRequest, T>(this ApiTransport transport, RestOperation operation, TRequest request, LineFormat<T> format, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        transport.StreamAsync(CreateCall(operation, request), response => transport.CreateBuffer(response, format), cancellationToken);

    /// <summary>Calls an operation without parameters whose response consists of lines, and returns them as they arrive.</summary>
    /// <typeparam name="T">The type of a line.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="format">The form of the lines.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The lines.</returns>
    public static IAsyncEnumerable<T> StreamLinesAsync<T>(this ApiTransport transport, RestOperation operation, string path, LineFormat<T> format, CancellationToken cancellationToken) =>
        transport.StreamLinesAsync(operation, new PathRequest(path), format, cancellationToken);

    /// <summary>Returns the events of a response that has other parts as well, and transfers the connection to them.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="format">The form of the events.</param>
    /// <returns>The events.</returns>
    public static EventStream<T> ReadEvents<T>(this HttpResponseParts response, EventFormat<T> format)
    {
        StreamedResponse body = Detach(response);
        return new(body.Transport.StreamAsync(body, received => body.Transport.CreateServerEventBuffer(received, format)), body);
    }

    /// <summary>Returns the lines of a response that has other parts as well, and transfers the connection to them.</summary>
    /// <typeparam name="T">The type of a line.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="format">The form of the lines.</param>
    /// <returns>The lines.</returns>
    public static LineStream<T> ReadLines<T>(this HttpResponseParts response, LineFormat<T> format)
    {
        StreamedResponse body = Detach(response);
        return new(body.Transport.StreamAsync(body, received => body.Transport.CreateBuffer(received, format)), body);
    }

    /// <summary>Sets the body of a request to lines that are sent one by one.</summary>
    /// <typeparam name="T">The type of a line.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="format">The form of the lines.</param>
    public static void WriteLines<T>(this HttpRequestWriter request, LineStream<T> lines, LineFormat<T> format)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(format);
        request.SetContent(new LinesContent<T>(lines, format));
    }

    private static StreamedResponse Detach(HttpResponseParts response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return ((StreamedResponse)response.Streamed!).Detach();
    }

    private static StreamCall CreateCall<TRequest>(RestOperation operation, TRequest request)
        where TRequest : IHttpRequest, IValidatable => new RestCall<TRequest, bool>(operation, request, null).CreateStreamCall();
}
