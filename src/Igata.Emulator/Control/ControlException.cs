namespace Igata.Emulator.Control;

/// <summary>The exception for a control call that cannot be executed.</summary>
internal sealed class ControlException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
