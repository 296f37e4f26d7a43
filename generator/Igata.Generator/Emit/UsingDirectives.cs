namespace Igata.Generator.Emit;

/// <summary>
/// The namespaces of every generated file: those of types that most files use. The list does not depend on the file, because the compiler
/// reports an unused directive in generated code as hidden only. Other types are written with their namespace.
/// </summary>
internal static class UsingDirectives
{
    public static IReadOnlyList<string> Namespaces { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.Runtime.CompilerServices",
        "System.Text.Json.Serialization",
        "System.Threading",
        "System.Threading.Tasks",
        "Igata.Runtime",
        "Igata.Runtime.CompilerServices",
    ];
}
