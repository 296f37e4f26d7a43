namespace Igata.Emulator.Sora;

/// <summary>Who is in focus in one channel. Who is held there stays, however small the number becomes.</summary>
internal sealed class Spotlight
{
    private const int UsualNumber = 5;

    // The one that came into focus first goes first.
    private readonly List<string> _focused = [];
    private readonly HashSet<string> _held = [];

    public int Number { get; private set; } = UsualNumber;

    public IReadOnlyList<string> Focused => [.. _focused];

    public void Resize(int number)
    {
        Number = number;
        Shrink();
    }

    /// <summary>False when everyone in focus is held there and there is no room for one more.</summary>
    public bool TryFocus(string connectionId)
    {
        if (_held.Contains(connectionId))
        {
            return true;
        }

        if (_held.Count >= Number)
        {
            return false;
        }

        Enter(connectionId);
        return true;
    }

    public void Hold(string connectionId)
    {
        _held.Add(connectionId);
        Enter(connectionId);
    }

    public void Leave(string connectionId)
    {
        _held.Remove(connectionId);
        _focused.Remove(connectionId);
    }

    private void Enter(string connectionId)
    {
        _focused.Remove(connectionId);
        _focused.Add(connectionId);
        Shrink();
    }

    private void Shrink()
    {
        while (_focused.Count > Number && _focused.Find(connectionId => !_held.Contains(connectionId)) is { } first)
        {
            _focused.Remove(first);
        }
    }
}
