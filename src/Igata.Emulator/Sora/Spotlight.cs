namespace Igata.Emulator.Sora;

/// <summary>The connections in focus in a channel. Fixed ones stay in focus, even if the number is reduced.</summary>
internal sealed class Spotlight
{
    private const int DefaultNumber = 5;

    // The connections are in the order in which they were focused. The first one loses the focus first.
    private readonly List<string> _focused = [];
    private readonly HashSet<string> _fixed = [];

    public int Number { get; private set; } = DefaultNumber;

    public IReadOnlyList<string> Focused => [.. _focused];

    public void Resize(int number)
    {
        Number = number;
        RemoveExcess();
    }

    /// <summary>Focuses a connection. Returns false if fixed connections fill the spotlight.</summary>
    public bool TryFocus(string connectionId)
    {
        if (_fixed.Contains(connectionId))
        {
            return true;
        }

        if (_fixed.Count >= Number)
        {
            return false;
        }

        AddFocused(connectionId);
        return true;
    }

    public void Fix(string connectionId)
    {
        _fixed.Add(connectionId);
        AddFocused(connectionId);
    }

    public void Leave(string connectionId)
    {
        _fixed.Remove(connectionId);
        _focused.Remove(connectionId);
    }

    private void AddFocused(string connectionId)
    {
        _focused.Remove(connectionId);
        _focused.Add(connectionId);
        RemoveExcess();
    }

    private void RemoveExcess()
    {
        while (_focused.Count > Number && _focused.Find(connectionId => !_fixed.Contains(connectionId)) is { } first)
        {
            _focused.Remove(first);
        }
    }
}
