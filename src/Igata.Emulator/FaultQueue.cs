namespace Igata.Emulator;

/// <summary>The faults of the next calls. Each happens once, to the first call that it fits. Safe for many threads.</summary>
public sealed class FaultQueue
{
    private const int MaxFaults = 1000;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>How many have not happened yet.</summary>
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

    /// <summary>Adds a fault behind those that wait.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <exception cref="ArgumentException">A delay is not between 0 and 10 minutes, or a status not between 400 and 599, with a body 200 and 599.</exception>
    /// <exception cref="InvalidOperationException">1000 are waiting.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault is Fault.Delay delay && (delay.Time < TimeSpan.Zero || delay.Time > MaxDelay))
        {
            throw new ArgumentException("A delay is between 0 and 10 minutes.", nameof(fault));
        }

        if (fault is Fault.Status status && (status.Code > 599 || status.Code < (status.Body is null ? 400 : 200)))
        {
            throw new ArgumentException("A status is between 400 and 599, or with a body between 200 and 599.", nameof(fault));
        }

        lock (_gate)
        {
            if (_faults.Count == MaxFaults)
            {
                throw new InvalidOperationException($"{MaxFaults} faults are waiting already.");
            }

            _faults.Add(fault);
        }
    }

    /// <summary>Forgets those that have not happened.</summary>
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
