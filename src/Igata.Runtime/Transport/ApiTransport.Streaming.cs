using System.Runtime.CompilerServices;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Transport;

public sealed partial class ApiTransport
{
    /// <summary>One call whose answer is a list, read while it arrives. The time-out is for the headers, and then for each piece.</summary>
    internal async IAsyncEnumerable<TItem> StreamAsync<TRequest, TItem>(
        string operation, TRequest request, JsonRead<TItem> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable
    {
        using HttpRequestMessage message = Message(operation, request);
        using Answer answer = await InTimeAsync(operation, null, token => OpenListAsync(operation, message, token), cancellationToken).ConfigureAwait(false);
        using var items = new ItemStream<TItem>(answer, read, _maxDepth, _maxBytes, Pool);
        while (await InTimeAsync(operation, answer, items.FillAsync, cancellationToken).ConfigureAwait(false))
        {
            foreach (TItem item in items.Batch)
            {
                yield return item;
            }
        }
    }

    private async ValueTask<Answer> OpenListAsync(string operation, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (_tokenSource is not null)
        {
            Authorize(message, await _tokenSource(cancellationToken).ConfigureAwait(false));
        }

        var answer = new Answer(operation, await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false), Pool);
        if (answer.StatusCode is >= 200 and < 300)
        {
            return answer;
        }

        using (answer)
        {
            await answer.FillAsync(MostErrorBytes, cut: true, cancellationToken).ConfigureAwait(false);
            AnswerReader.ThrowUnlessSuccess(answer, _api);
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
        catch (Exception fault) when (TransportFaults.Translate(fault, operation, answer, deadline, _timeout, cancellationToken) is { } told)
        {
            throw told;
        }
        finally
        {
            deadline.End(wentWell, ref _spareDeadline);
        }
    }
}
