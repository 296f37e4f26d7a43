using Igata.Runtime.Errors;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;

namespace Igata.Runtime;

/// <summary>Sends several calls in one message. Each call has its own response; an error of one call does not affect the others.</summary>
/// <remarks>
/// An error of the whole batch is the error of every call in it. A response that is missing, occurs twice
/// or cannot be read causes a <see cref="ProtocolException"/> for that call.
/// </remarks>
public static class JsonRpcBatchExtensions
{
    /// <summary>Sends two calls in one batch.</summary>
    /// <typeparam name="T1">The result type of the first call.</typeparam>
    /// <typeparam name="T2">The result type of the second call.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="notifications">The notifications to send in the same batch.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call violates its spec. Nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>)> BatchAsync<T1, T2>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1));
    }

    /// <summary>Sends three calls in one batch.</summary>
    /// <typeparam name="T1">The result type of the first call.</typeparam>
    /// <typeparam name="T2">The result type of the second call.</typeparam>
    /// <typeparam name="T3">The result type of the third call.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="call3">The third call.</param>
    /// <param name="notifications">The notifications to send in the same batch.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call violates its spec. Nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>, JsonRpcResult<T3>)> BatchAsync<T1, T2, T3>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2, JsonRpcCall<T3> call3,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2, call3], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1), response.GetResult(call3, 2));
    }

    /// <summary>Sends four calls in one batch.</summary>
    /// <typeparam name="T1">The result type of the first call.</typeparam>
    /// <typeparam name="T2">The result type of the second call.</typeparam>
    /// <typeparam name="T3">The result type of the third call.</typeparam>
    /// <typeparam name="T4">The result type of the fourth call.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="call3">The third call.</param>
    /// <param name="call4">The fourth call.</param>
    /// <param name="notifications">The notifications to send in the same batch.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call violates its spec. Nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>, JsonRpcResult<T3>, JsonRpcResult<T4>)> BatchAsync<T1, T2, T3, T4>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2, JsonRpcCall<T3> call3, JsonRpcCall<T4> call4,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2, call3, call4], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1), response.GetResult(call3, 2), response.GetResult(call4, 3));
    }

    /// <summary>Sends five calls in one batch.</summary>
    /// <typeparam name="T1">The result type of the first call.</typeparam>
    /// <typeparam name="T2">The result type of the second call.</typeparam>
    /// <typeparam name="T3">The result type of the third call.</typeparam>
    /// <typeparam name="T4">The result type of the fourth call.</typeparam>
    /// <typeparam name="T5">The result type of the fifth call.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="call3">The third call.</param>
    /// <param name="call4">The fourth call.</param>
    /// <param name="call5">The fifth call.</param>
    /// <param name="notifications">The notifications to send in the same batch.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call violates its spec. Nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>, JsonRpcResult<T3>, JsonRpcResult<T4>, JsonRpcResult<T5>)> BatchAsync<T1, T2, T3, T4, T5>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2, JsonRpcCall<T3> call3, JsonRpcCall<T4> call4, JsonRpcCall<T5> call5,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2, call3, call4, call5], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1), response.GetResult(call3, 2), response.GetResult(call4, 3), response.GetResult(call5, 4));
    }

    /// <summary>Sends six calls in one batch.</summary>
    /// <typeparam name="T1">The result type of the first call.</typeparam>
    /// <typeparam name="T2">The result type of the second call.</typeparam>
    /// <typeparam name="T3">The result type of the third call.</typeparam>
    /// <typeparam name="T4">The result type of the fourth call.</typeparam>
    /// <typeparam name="T5">The result type of the fifth call.</typeparam>
    /// <typeparam name="T6">The result type of the sixth call.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call1">The first call.</param>
    /// <param name="call2">The second call.</param>
    /// <param name="call3">The third call.</param>
    /// <param name="call4">The fourth call.</param>
    /// <param name="call5">The fifth call.</param>
    /// <param name="call6">The sixth call.</param>
    /// <param name="notifications">The notifications to send in the same batch.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call violates its spec. Nothing was sent.</exception>
    public static async ValueTask<(JsonRpcResult<T1>, JsonRpcResult<T2>, JsonRpcResult<T3>, JsonRpcResult<T4>, JsonRpcResult<T5>, JsonRpcResult<T6>)> BatchAsync<T1, T2, T3, T4, T5, T6>(
        this IJsonRpcClient client, JsonRpcCall<T1> call1, JsonRpcCall<T2> call2, JsonRpcCall<T3> call3, JsonRpcCall<T4> call4, JsonRpcCall<T5> call5, JsonRpcCall<T6> call6,
        IReadOnlyList<JsonRpcNotification>? notifications = null, CancellationToken cancellationToken = default)
    {
        JsonRpcBatchResponse response = await JsonRpcBatch.SendAsync(GetTransport(client), [call1, call2, call3, call4, call5, call6], notifications, cancellationToken).ConfigureAwait(false);
        return (response.GetResult(call1, 0), response.GetResult(call2, 1), response.GetResult(call3, 2), response.GetResult(call4, 3), response.GetResult(call5, 4), response.GetResult(call6, 5));
    }

    /// <summary>Sends any number of calls with the same result type in one batch.</summary>
    /// <typeparam name="T">The result type of each call.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="calls">The calls. If there are neither calls nor notifications, nothing is sent.</param>
    /// <param name="notifications">The notifications to send in the same batch.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    /// <returns>The results, in the order of the calls.</returns>
    /// <exception cref="InvalidRequestException">A call violates its spec. Nothing was sent.</exception>
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

    /// <summary>Sends notifications, several of them as a batch. The server sends no results, so the caller cannot know whether they were processed.</summary>
    /// <param name="client">The client.</param>
    /// <param name="notifications">The notifications.</param>
    /// <returns>A task that completes when the server has accepted them.</returns>
    /// <exception cref="InvalidRequestException">A call violates its spec. Nothing was sent.</exception>
    public static ValueTask NotifyAsync(this IJsonRpcClient client, params JsonRpcNotification[] notifications) =>
        client.NotifyAsync(notifications, CancellationToken.None);

    /// <summary>Sends notifications, several of them as a batch. The server sends no results, so the caller cannot know whether they were processed.</summary>
    /// <param name="client">The client.</param>
    /// <param name="notifications">The notifications.</param>
    /// <param name="cancellationToken">Cancels sending.</param>
    /// <returns>A task that completes when the server has accepted them.</returns>
    /// <exception cref="InvalidRequestException">A call violates its spec. Nothing was sent.</exception>
    public static async ValueTask NotifyAsync(this IJsonRpcClient client, IReadOnlyList<JsonRpcNotification> notifications, CancellationToken cancellationToken) =>
        _ = await JsonRpcBatch.SendAsync(GetTransport(client), [], notifications, cancellationToken).ConfigureAwait(false);

    private static ApiTransport GetTransport(IJsonRpcClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Transport;
    }
}
