using Igata.Runtime.CompilerServices;
using Igata.Runtime.Protocols;

namespace Igata.Runtime;

/// <summary>Several calls in one message. Each has an answer of its own; an error of one is no error of the others.</summary>
/// <remarks>
/// An error that the server tells of the whole batch is the error of every call in it. An answer that is missing, comes twice
/// or cannot be read is a <see cref="ProtocolException"/> of that call.
/// </remarks>
public static class JsonRpcBatchExtensions
{
    /// <summary>Sends two calls together.</summary>
    /// <typeparam name="T1">The result of the first.</typeparam>
    /// <typeparam name="T2">The result of the second.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="notifications">What is sent along without being answered.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call breaks its spec; nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>)> BatchAsync<T1, T2>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1));
    }

    /// <summary>Sends three calls together.</summary>
    /// <typeparam name="T1">The result of the first.</typeparam>
    /// <typeparam name="T2">The result of the second.</typeparam>
    /// <typeparam name="T3">The result of the third.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="call3">The third call.</param>
    /// <param name="notifications">What is sent along without being answered.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call breaks its spec; nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>, JsonRpcResult<T3>)> BatchAsync<T1, T2, T3>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2, JsonRpcCall<T3> call3,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2, call3], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1), response.GetResult(call3, 2));
    }

    /// <summary>Sends four calls together.</summary>
    /// <typeparam name="T1">The result of the first.</typeparam>
    /// <typeparam name="T2">The result of the second.</typeparam>
    /// <typeparam name="T3">The result of the third.</typeparam>
    /// <typeparam name="T4">The result of the fourth.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="call3">The third call.</param>
    /// <param name="call4">The fourth call.</param>
    /// <param name="notifications">What is sent along without being answered.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call breaks its spec; nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>, JsonRpcResult<T3>, JsonRpcResult<T4>)> BatchAsync<T1, T2, T3, T4>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2, JsonRpcCall<T3> call3, JsonRpcCall<T4> call4,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2, call3, call4], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1), response.GetResult(call3, 2), response.GetResult(call4, 3));
    }

    /// <summary>Sends five calls together.</summary>
    /// <typeparam name="T1">The result of the first.</typeparam>
    /// <typeparam name="T2">The result of the second.</typeparam>
    /// <typeparam name="T3">The result of the third.</typeparam>
    /// <typeparam name="T4">The result of the fourth.</typeparam>
    /// <typeparam name="T5">The result of the fifth.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="call3">The third call.</param>
    /// <param name="call4">The fourth call.</param>
    /// <param name="call5">The fifth call.</param>
    /// <param name="notifications">What is sent along without being answered.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call breaks its spec; nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>, JsonRpcResult<T3>, JsonRpcResult<T4>, JsonRpcResult<T5>)> BatchAsync<T1, T2, T3, T4, T5>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2, JsonRpcCall<T3> call3, JsonRpcCall<T4> call4, JsonRpcCall<T5> call5,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2, call3, call4, call5], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1), response.GetResult(call3, 2), response.GetResult(call4, 3), response.GetResult(call5, 4));
    }

    /// <summary>Sends six calls together.</summary>
    /// <typeparam name="T1">The result of the first.</typeparam>
    /// <typeparam name="T2">The result of the second.</typeparam>
    /// <typeparam name="T3">The result of the third.</typeparam>
    /// <typeparam name="T4">The result of the fourth.</typeparam>
    /// <typeparam name="T5">The result of the fifth.</typeparam>
    /// <typeparam name="T6">The result of the sixth.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="call3">The third call.</param>
    /// <param name="call4">The fourth call.</param>
    /// <param name="call5">The fifth call.</param>
    /// <param name="call6">The sixth call.</param>
    /// <param name="notifications">What is sent along without being answered.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call breaks its spec; nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>, JsonRpcResult<T3>, JsonRpcResult<T4>, JsonRpcResult<T5>, JsonRpcResult<T6>)> BatchAsync<T1, T2, T3, T4, T5, T6>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2, JsonRpcCall<T3> call3, JsonRpcCall<T4> call4, JsonRpcCall<T5> call5, JsonRpcCall<T6> call6,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2, call3, call4, call5, call6], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1), response.GetResult(call3, 2), response.GetResult(call4, 3), response.GetResult(call5, 4), response.GetResult(call6, 5));
    }

    /// <summary>Sends any number of calls of one kind together.</summary>
    /// <typeparam name="T">The result of each.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="calls">The calls; without any and without notifications, nothing is sent.</param>
    /// <param name="notifications">What is sent along without being answered.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call breaks its spec; nothing was sent.</exception>
    public static async ValueTask<IReadOnlyList<JsonRpcResult<T>>> BatchAsync<T>(
        this IJsonRpcClient client, IEnumerable<JsonRpcCall<T>> calls,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calls);
        JsonRpcCall<T>[] callArray = [.. calls];
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), callArray, notifications, cancellationToken).ConfigureAwait(false);
        var results = new JsonRpcResult<T>[callArray.Length];
        for (int i = 0; i < callArray.Length; i++)
        {
            results[i] = response.GetResult(callArray[i], i);
        }

        return results;
    }

    /// <summary>Sends calls that are not answered: one as it is, several as a batch. That they were done cannot be known.</summary>
    /// <param name="client">The client.</param>
    /// <param name="notifications">The calls.</param>
    /// <returns>A task that ends when the server has taken them.</returns>
    /// <exception cref="InvalidRequestException">A call breaks its spec; nothing was sent.</exception>
    public static ValueTask NotifyAsync(this IJsonRpcClient client, params JsonRpcNotification[] notifications) =>
        client.NotifyAsync(notifications, CancellationToken.None);

    /// <summary>Sends calls that are not answered: one as it is, several as a batch. That they were done cannot be known.</summary>
    /// <param name="client">The client.</param>
    /// <param name="notifications">The calls.</param>
    /// <param name="cancellationToken">Gives the message up.</param>
    /// <returns>A task that ends when the server has taken them.</returns>
    /// <exception cref="InvalidRequestException">A call breaks its spec; nothing was sent.</exception>
    public static async ValueTask NotifyAsync(this IJsonRpcClient client, IReadOnlyList<JsonRpcNotification> notifications, CancellationToken cancellationToken) =>
        _ = await JsonRpcBatch.SendAsync(GetTransport(client), [], notifications, cancellationToken).ConfigureAwait(false);

    private static ApiTransport GetTransport(IJsonRpcClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Transport;
    }
}
