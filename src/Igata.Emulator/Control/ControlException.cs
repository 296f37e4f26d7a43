namespace Igata.Emulator.Control;

/// <summary>A control call that cannot be carried out.</summary>
internal sealed class ControlException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
