namespace Igata.Emulator;

/// <summary>What is known about a call before a service handles it.</summary>
/// <param name="Path">The path of the request.</param>
/// <param name="Names">The names of its operations: several for a batch, none if they are unknown.</param>
/// <param name="IsJsonRpc">Whether it is a JSON-RPC call.</param>
internal sealed record Call(string Path, IReadOnlyList<string> Names, bool IsJsonRpc)
{
    public bool Matches(Fault fault) =>
        (fault.Target is null || Names.Contains(fault.Target))
        && (fault.Path is null || Path.StartsWith(fault.Path, StringComparison.Ordinal))
        && (fault is not Fault.WrongId || IsJsonRpc);
}
