using Microsoft.CodeAnalysis.Diagnostics;

namespace Igata.Generator;

/// <summary>The properties of the project that the generated code depends on.</summary>
/// <param name="RootNamespace">Its root namespace.</param>
/// <param name="IsInternal">Whether the types are internal: <c>IgataAccessibility</c> is <c>internal</c>.</param>
internal sealed record ProjectSettings(string RootNamespace, bool IsInternal)
{
    public static ProjectSettings Read(AnalyzerConfigOptions options) =>
        new(Read(options, "RootNamespace"), string.Equals(Read(options, "IgataAccessibility"), "internal", StringComparison.OrdinalIgnoreCase));

    private static string Read(AnalyzerConfigOptions options, string property) => options.TryGetValue("build_property." + property, out string? value) ? value.Trim() : "";
}
