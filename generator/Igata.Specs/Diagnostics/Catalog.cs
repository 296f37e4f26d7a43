using System.Reflection;

namespace Igata.Specs.Diagnostics;

/// <summary>
/// Every kind of fault: IGT01xx is about YAML, IGT02xx about what is meant, IGT03xx about names in C#.
/// Each quotes what was written, says what is wrong with it, and what to do.
/// </summary>
public static partial class Catalog
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticRule> All => Table.All;

    private static DiagnosticRule CreateError(string id, string title, string messageFormat, string help) =>
        new(id, Severity.Error, title, messageFormat, help);

    private static DiagnosticRule CreateWarning(string id, string title, string messageFormat, string help) =>
        new(id, Severity.Warning, title, messageFormat, help);

    private static DiagnosticRule CreateSuppressibleError(string id, string title, string messageFormat, string help) =>
        CreateError(id, title, messageFormat, help) with { SuppressedWhenIncomplete = true };

    // Apart, so that it is made after all the fields of the other files.
    private static class Table
    {
        public static readonly IReadOnlyList<DiagnosticRule> All =
        [
            .. typeof(Catalog)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => field.GetValue(null))
                .OfType<DiagnosticRule>()
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
    }
}
