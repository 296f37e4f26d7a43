using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Protocols;

/// <summary>Reads the answer to a batch and puts each part of it beside its call.</summary>
internal sealed class JsonRpcBatchReader(Answer answer, ApiTransport transport, JsonRpcCall[] calls, JsonRpcId[] ids)
{
    private readonly JsonRpcAnswers _answers = new(calls.Length, transport.MaxDepth)
    {
        Status = answer.Response.StatusCode,
        Headers = AnswerHeaders.Of(answer.Response),
        BodyStart = BodyText.Start(answer.Body),
    };

    // An error that does not say which call it is of: the server could not make out the id.
    private ErrorReader.Told? _stray;

    // Most servers answer in order.
    private int _next;

    public JsonRpcAnswers Read()
    {
        bool isEmpty = answer.Body.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        if (isEmpty && calls.Length == 0)
        {
            AnswerReader.ThrowUnlessSuccess(answer, transport);
            return _answers;
        }

        try
        {
            ReadDocument(answer.Body);
        }
        catch (JsonFormatException fault)
        {
            throw JsonRpcAnswer.NotOne(answer, transport, fault);
        }

        AddMissing();
        return _answers;
    }

    private void ReadDocument(ReadOnlySpan<byte> body)
    {
        JsonReader reader = BeginDocument(body, transport.MaxDepth);
        int at = reader.Position;
        if (Peek(body, at) == JsonKind.Array)
        {
            for (bool more = BeginItems(body, ref at, ref reader); more; more = MoreItems(body, ref at, ref reader))
            {
                Put(body, JsonRpcParts.Read(body, ref at, ref reader));
            }
        }
        else
        {
            PutWhole(body, JsonRpcParts.Read(body, ref at, ref reader));
        }

        EndDocument(body, at, ref reader);
    }

    /// <summary>One object where an array was due: an error of the batch as a whole.</summary>
    private void PutWhole(ReadOnlySpan<byte> body, JsonRpcParts parts)
    {
        JsonRpcAnswer.CheckVersion(answer, transport, parts);
        if (parts.Error is not { } error || JsonRpcAnswer.Wrong(body, parts) is not null)
        {
            throw answer.Fault("It is one answer, where one for each call was due.");
        }

        _stray = JsonRpcAnswer.Told(body[error], transport.Api);
        if (calls.Length == 0)
        {
            throw ErrorReader.Error(answer, transport, _stray.Value);
        }
    }

    private void Put(ReadOnlySpan<byte> body, JsonRpcParts parts)
    {
        JsonRpcAnswer.CheckVersion(answer, transport, parts);
        string? wrong = JsonRpcAnswer.Wrong(body, parts);
        int index = IndexOf(body, parts);
        if (index < 0)
        {
            ErrorReader.Told stray = wrong is null && parts.Error is { } told && parts.Id is { } none && IsNull(body, none.Start.Value)
                ? JsonRpcAnswer.Told(body[told], transport.Api)
                : throw answer.Fault($"One of its answers is to {(parts.Id is { } id ? $"the id {BodyText.Start(body[id], 64)}, which was not sent" : "no id")}.");
            _stray ??= stray;
            return;
        }

        if (_answers.Has(index))
        {
            _answers.Put(index, _answers.Fault(calls[index].Operation.Name, "There are two answers to it."));
        }
        else if (wrong is not null)
        {
            _answers.Put(index, _answers.Fault(calls[index].Operation.Name, wrong));
        }
        else if (parts.Error is { } error)
        {
            _answers.Put(index, Error(index, JsonRpcAnswer.Told(body[error], transport.Api)));
        }
        else
        {
            _answers.Put(index, body[parts.Result!.Value].ToArray());
        }
    }

    private int IndexOf(ReadOnlySpan<byte> body, JsonRpcParts parts)
    {
        for (int i = 0; parts.Id is { } id && i < ids.Length; i++)
        {
            int next = (_next + i) % ids.Length;
            if (ids[next].Is(body[id]))
            {
                _next = next + 1;
                return next;
            }
        }

        return -1;
    }

    private void AddMissing()
    {
        for (int i = 0; i < calls.Length; i++)
        {
            if (!_answers.Has(i))
            {
                _answers.Put(i, _stray is { } told ? Error(i, told) : _answers.Fault(calls[i].Operation.Name, "There is no answer to it."));
            }
        }
    }

    private ApiErrorException Error(int index, ErrorReader.Told told) =>
        ErrorReader.Error(answer, transport, told, _answers.Headers, calls[index].Operation.Name);
}
