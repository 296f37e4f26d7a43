namespace Igata.Emulator;

/// <summary>The properties of a call that are known before a service handles it.</summary>
/// <param name="Path">The path of the request.</param>
/// <param name="Names">The names of the operations: several for a batch, none if they are unknown.</param>
/// <param name="IsJsonRpc">Whether the call is a JSON-RPC call.</param>
internal sealed record Call(string Path, IReadOnlyList<string> Names, bool IsJsonRpc)
{
    public bool Matches(Fault fault) =>
        (fault.Target is null || Names.Contains(fault.Target))
        && (fault.Path is null || Path.StartsWith(fault.Path, StringComparison.Ordinal))
        && (fault is not Fault.WrongId || IsJsonRpc);
}
