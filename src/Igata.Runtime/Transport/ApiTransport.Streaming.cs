using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

public sealed partial class ApiTransport
{
    /// <summary>One call whose answer is a list, read while it arrives. The time-out is for the headers, and then for each piece.</summary>
    internal IAsyncEnumerable<TItem> StreamAsync<TCall, TItem>(TCall call, JsonRead<TItem> read, CancellationToken cancellationToken)
        where TCall : struct, ICall =>
        IsObserved ? ObservedListAsync(call, read, cancellationToken) : ListAsync(call, read, cancellationToken);

    private async IAsyncEnumerable<TItem> ListAsync<TCall, TItem>(TCall call, JsonRead<TItem> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        using ApiRequestMessage message = call.Message(this);
        message.IsStreamed = true;
        string operation = call.Operation;
        using Answer answer = await InTimeAsync(operation, null, token => OpenListAsync(operation, message, call.Auth(this), token), cancellationToken).ConfigureAwait(false);
        using var items = new ItemStream<TItem>(answer, _api, read, MaxDepth, _maxBytes, Pool);
        while (await InTimeAsync(operation, answer, items.FillAsync, cancellationToken).ConfigureAwait(false))
        {
            foreach (TItem item in items.Batch)
            {
                yield return item;
            }
        }
    }

    private async ValueTask<Answer> OpenListAsync(string operation, ApiRequestMessage message, Auth.AuthScheme? auth, CancellationToken cancellationToken)
    {
        var answer = new Answer(operation, await SendAsync(message, auth, cancellationToken).ConfigureAwait(false), Pool);
        message.AnsweredWith = answer.StatusCode;
        if (answer.StatusCode is >= 200 and < 300)
        {
            return answer;
        }

        using (answer)
        {
            await answer.FillAsync(MostErrorBytes, cut: true, cancellationToken).ConfigureAwait(false);
            AnswerReader.ThrowUnlessSuccess(answer, this);
            return answer;
        }
    }

    private async ValueTask<TResult> InTimeAsync<TResult>(string operation, Answer? answer, Func<CancellationToken, ValueTask<TResult>> step, CancellationToken cancellationToken)
    {
        Deadline deadline = Deadline.Start(_timeout, ref _spareDeadline, cancellationToken);
        bool wentWell = false;
        try
        {
            TResult result = await step(deadline.Token).ConfigureAwait(false);
            wentWell = true;
            return result;
        }
        catch (Exception fault) when (TransportFaults.Translate(fault, operation, answer, deadline.IsOver, _timeout, cancellationToken) is { } told)
        {
            throw told;
        }
        finally
        {
            deadline.End(wentWell, ref _spareDeadline);
        }
    }

    /// <summary>A piece of a body that is handed out.</summary>
    internal ValueTask<int> ReadInTimeAsync(Answer answer, Func<CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken) =>
        InTimeAsync(answer.Operation, answer, read, cancellationToken);
}
