namespace Igata.Generator.Emit;

/// <summary>The contract with Igata.Runtime that code is generated for; see ARCHITECTURE.md.</summary>
internal static class GeneratedContract
{
    public const int Version = 1;

    /// <summary>The statement that comes before any other use of the runtime, in a method of its own: the compiler of the runtime compiles whole methods.</summary>
    public static string Require(string type) => $"RuntimeContract.Require({Version}, typeof({type}));";
}
