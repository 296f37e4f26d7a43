namespace Igata.Emulator.Control;

/// <summary>A control call that cannot be executed.</summary>
internal sealed class ControlException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
