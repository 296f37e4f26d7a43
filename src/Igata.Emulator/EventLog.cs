namespace Igata.Emulator;

/// <summary>What happened last, oldest first. It forgets the oldest, so that an emulator that runs for days stays small.</summary>
internal sealed class EventLog<T>
{
    private const int MaxEvents = 10_000;

    private readonly Queue<T> _events = [];

    public void Add(T happened)
    {
        if (_events.Count == MaxEvents)
        {
            _events.Dequeue();
        }

        _events.Enqueue(happened);
    }

    public IReadOnlyList<T> ToList() => [.. _events];
}
