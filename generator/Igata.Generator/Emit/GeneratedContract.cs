namespace Igata.Generator.Emit;

/// <summary>The contract with Igata.Runtime that code is generated for; see ARCHITECTURE.md.</summary>
internal static class GeneratedContract
{
    public const int Version = 1;

    /// <summary>
    /// Returns the statement that precedes any other use of the runtime. Its method must not use the runtime otherwise, because the
    /// JIT compiles whole methods.
    /// </summary>
    public static string Require(string type) => $"RuntimeContract.Require({Version}, typeof({type}));";
}
