namespace Igata.Generator.Emit;

/// <summary>
/// The namespaces of every generated file. The list does not depend on the file: the compiler reports an unused directive in
/// generated code as hidden only.
/// </summary>
internal static class UsingDirectives
{
    public static IReadOnlyList<string> Namespaces { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.Diagnostics",
        "System.Diagnostics.CodeAnalysis",
        "System.Globalization",
        "System.Net",
        "System.Net.Http",
        "System.Runtime.CompilerServices",
        "System.Text.Json.Serialization",
        "System.Threading",
        "System.Threading.Tasks",
        "Igata.Runtime",
        "Igata.Runtime.CompilerServices",
    ];
}
