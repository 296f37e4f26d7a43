using Igata.Runtime.Json;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ApiTransport
{
    /// <summary>Sends a call whose response is a list, and reads the list as it arrives. The timeout applies to the headers, and then to each chunk.</summary>
    internal IAsyncEnumerable<TItem> StreamAsync<TCall, TItem>(TCall call, JsonReaderFunc<TItem> read, CancellationToken cancellationToken)
        where TCall : struct, IApiCall =>
        new ItemSequence<TCall, TItem>(this, call, read, cancellationToken);

    private JsonArrayBuffer<TItem> CreateListBuffer<TItem>(ApiResponse response, JsonReaderFunc<TItem> read) =>
        new(read, MaxDepth, _maxBytes, Pool) { Filled = response.Filled };

    private async ValueTask<ApiResponse> OpenListAsync(string operation, ApiRequestMessage message, AuthScheme? auth, CancellationToken cancellationToken)
    {
        HttpResponseMessage received;
        try
        {
            received = await SendAsync(message, auth, cancellationToken).ConfigureAwait(false);
        }
        catch (RepeatedRequestException exception) when (exception.RequestMessage.LastOutcome is { } outcome)
        {
            received = outcome.Restore();
        }

        var response = new ApiResponse(operation, received, Pool, message.Operation.HoldsSecrets) { Filled = FilledMembers.Create(_missingMembers) };
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
        Deadline deadline = Deadline.Start(_timeout, _timeouts, cancellationToken);
        try
        {
            return await step(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportExceptionTranslator.Translate(exception, operation, response, deadline.IsExpired, _timeout, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            deadline.End();
        }
    }

    /// <summary>Reads a chunk of a streamed body.</summary>
    internal ValueTask<int> ReadWithTimeoutAsync(ApiResponse response, Func<CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken) =>
        RunWithTimeoutAsync(response.Operation, response, read, cancellationToken);
}
