using System.Net.Http.Headers;

namespace Igata.Emulator;

/// <summary>The faults to inject. Each is injected once, into the first call that it matches. Thread-safe.</summary>
public sealed class FaultQueue
{
    private const int MaxFaults = 1000;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>The number of faults that have not been injected yet.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _faults.Count;
            }
        }
    }

    /// <summary>Adds a fault to the end of the queue.</summary>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentException">
    /// A delay is not between 0 and 10 minutes, a status is not between 400 and 599, or 200 and 599 with a body, a status cannot have a
    /// body, or a content type is not a media type.
    /// </exception>
    /// <exception cref="InvalidOperationException">The queue contains 1000 faults.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault is Fault.Delay delay && (delay.Time < TimeSpan.Zero || delay.Time > MaxDelay))
        {
            throw new ArgumentException("A delay must be between 0 and 10 minutes.", nameof(fault));
        }

        if (fault is Fault.Status status && (status.Code > 599 || status.Code < (status.Body is null ? 400 : 200)))
        {
            throw new ArgumentException("A status must be between 400 and 599, or with a body between 200 and 599.", nameof(fault));
        }

        if (fault is Fault.Status { Body: not null, Code: 204 or 205 or 304 })
        {
            throw new ArgumentException("A response with the status 204, 205 or 304 has no body.", nameof(fault));
        }

        // Anything else could not be sent in a header.
        if (fault is Fault.Status { ContentType: { } type } && (!type.All(static sign => sign is >= ' ' and <= '~') || !MediaTypeHeaderValue.TryParse(type, out _)))
        {
            throw new ArgumentException("A content type must be a media type such as text/html; charset=utf-8.", nameof(fault));
        }

        lock (_gate)
        {
            if (_faults.Count == MaxFaults)
            {
                throw new InvalidOperationException($"The queue contains {MaxFaults} faults already.");
            }

            _faults.Add(fault);
        }
    }

    /// <summary>Removes the faults that have not been injected.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    internal Fault? Take(Call call)
    {
        lock (_gate)
        {
            int found = _faults.FindIndex(call.Matches);
            if (found < 0)
            {
                return null;
            }

            Fault fault = _faults[found];
            _faults.RemoveAt(found);
            return fault;
        }
    }
}
