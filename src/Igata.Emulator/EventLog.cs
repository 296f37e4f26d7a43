namespace Igata.Emulator;

/// <summary>The most recent events, oldest first. The number is limited, so that an emulator can run for days.</summary>
internal sealed class EventLog<T>
{
    private const int MaxEvents = 10_000;

    private readonly Queue<T> _events = [];

    public void Add(T item)
    {
        if (_events.Count == MaxEvents)
        {
            _events.Dequeue();
        }

        _events.Enqueue(item);
    }

    public IReadOnlyList<T> ToList() => [.. _events];
}
