using System.Runtime.CompilerServices;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ApiTransport
{
    /// <summary>Sends a call whose response is a list, and reads the list as it arrives. The timeout applies to the headers, and then to each chunk.</summary>
    internal IAsyncEnumerable<TItem> StreamAsync<TCall, TItem>(TCall call, JsonReaderFunc<TItem> read, CancellationToken cancellationToken)
        where TCall : struct, IApiCall =>
        IsObserved ? ListWithTelemetryAsync(call, read, cancellationToken) : ListAsync(call, read, cancellationToken);

    private async IAsyncEnumerable<TItem> ListAsync<TCall, TItem>(TCall call, JsonReaderFunc<TItem> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TCall : struct, IApiCall
    {
        using ApiRequestMessage message = call.CreateRequest(this);
        message.IsStreamed = true;
        string operation = call.Operation;
        using ApiResponse response = await RunWithTimeoutAsync(operation, null, token => OpenListAsync(operation, message, call.Auth(this), token), cancellationToken).ConfigureAwait(false);
        using var items = new ItemStream<TItem>(response, _api, read, MaxDepth, _maxBytes, Pool);
        while (await RunWithTimeoutAsync(operation, response, items.FillAsync, cancellationToken).ConfigureAwait(false))
        {
            foreach (TItem item in items.Batch)
            {
                yield return item;
            }
        }
    }

    private async ValueTask<ApiResponse> OpenListAsync(string operation, ApiRequestMessage message, AuthScheme? auth, CancellationToken cancellationToken)
    {
        var response = new ApiResponse(operation, await SendAsync(message, auth, cancellationToken).ConfigureAwait(false), Pool, message.Operation.HoldsSecrets);
        message.ResponseStatusCode = response.StatusCode;
        if (response.StatusCode is >= 200 and < 300)
        {
            return response;
        }

        using (response)
        {
            await response.FillAsync(MaxErrorBodyBytes, truncate: true, cancellationToken).ConfigureAwait(false);
            ResponseReader.ThrowUnlessSuccess(response, this);
            return response;
        }
    }

    private async ValueTask<TResult> RunWithTimeoutAsync<TResult>(string operation, ApiResponse? response, Func<CancellationToken, ValueTask<TResult>> step, CancellationToken cancellationToken)
    {
        Deadline deadline = Deadline.Start(_timeout, ref _spareTimeoutSource, cancellationToken);
        bool succeeded = false;
        try
        {
            TResult result = await step(deadline.Token).ConfigureAwait(false);
            succeeded = true;
            return result;
        }
        catch (Exception exception) when (TransportExceptionTranslator.Translate(exception, operation, response, deadline.IsExpired, _timeout, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            deadline.End(succeeded, ref _spareTimeoutSource);
        }
    }

    /// <summary>Reads a chunk of a streamed body.</summary>
    internal ValueTask<int> ReadWithTimeoutAsync(ApiResponse response, Func<CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken) =>
        RunWithTimeoutAsync(response.Operation, response, read, cancellationToken);
}
