using System.Buffers;
using System.Globalization;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>A list that is read while it arrives, batch by batch. Disposed early, it closes the connection.</summary>
internal sealed class ItemStream<T>(Answer answer, ApiDescription api, JsonRead<T> read, int maxDepth, int limit, ArrayPool<byte> pool) : IDisposable
{
    private readonly ItemWindow<T> _window = new(read, maxDepth, limit, pool);
    private Stream? _body;

    /// <summary>What <see cref="FillAsync"/> read last.</summary>
    public List<T> Batch { get; } = [];

    /// <summary>Reads the next items. False: there are no more.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        Batch.Clear();
        _body ??= await answer.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            Memory<byte> room = _window.MakeRoom();
            if (room.IsEmpty)
            {
                throw Fault(string.Create(CultureInfo.InvariantCulture, $"One item of the list is larger than the {limit} bytes that MaxResponseBytes allows."));
            }

            int arrived = await ReadAsync(_body, room, cancellationToken).ConfigureAwait(false);
            if (arrived == 0)
            {
                return _window.HasEnded ? false : throw Fault(_window.Arrived == 0 ? AnswerReader.NoBody : Answer.CutOff(_window.Arrived));
            }

            _window.Add(arrived);
            Take();
            if (Batch.Count > 0)
            {
                return true;
            }
        }
    }

    private async ValueTask<int> ReadAsync(Stream body, Memory<byte> room, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(room, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (TransportFaults.IsCutOff(fault))
        {
            throw Fault(Answer.CutOff(_window.Arrived), fault);
        }
        catch (Exception fault) when (TransportFaults.IsDamaged(fault))
        {
            throw Fault(Answer.Damaged, fault);
        }
    }

    private void Take()
    {
        try
        {
            _window.Take(Batch);
        }
        catch (JsonFormatException fault)
        {
            throw Fault(_window.HasBegun ? fault.Message : AnswerReader.Reason(answer, _window.Unread, fault, api), fault);
        }
    }

    private ProtocolException Fault(string reason, Exception? inner = null) => answer.Fault(reason, inner, _window.Unread);

    public void Dispose() => _window.Dispose();
}
