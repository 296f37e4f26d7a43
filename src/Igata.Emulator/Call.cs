namespace Igata.Emulator;

/// <summary>What can be told of a call before anyone answers it.</summary>
/// <param name="Path">The path that it is sent to.</param>
/// <param name="Names">The operations that it names: several in a batch, none when that cannot be told.</param>
/// <param name="IsJsonRpc">Whether it is JSON-RPC.</param>
internal sealed record Call(string Path, IReadOnlyList<string> Names, bool IsJsonRpc)
{
    public bool Matches(Fault fault) =>
        (fault.Target is null || Names.Contains(fault.Target))
        && (fault.Path is null || Path.StartsWith(fault.Path, StringComparison.Ordinal))
        && (fault is not Fault.WrongId || IsJsonRpc);
}
