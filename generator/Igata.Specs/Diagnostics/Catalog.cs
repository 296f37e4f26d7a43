namespace Igata.Specs.Diagnostics;

/// <summary>
/// All diagnostics, with their complete messages: IGT00xx is about files, IGT01xx about YAML, IGT02xx about the meaning of
/// a spec, IGT03xx about C# names, IGT04xx about code that uses a client. A message quotes what was found and says what was expected.
/// </summary>
public static partial class Catalog
{
    /// <summary>All ids, in order.</summary>
    public static IReadOnlyList<DiagnosticKind> All => Table.All;

    /// <summary>Returns the diagnostic with an id, or null.</summary>
    public static DiagnosticKind? Find(string id) => Table.ById.TryGetValue(id, out DiagnosticKind? kind) ? kind : null;

    /// <summary>Returns whether an id is that of a diagnostic about YAML.</summary>
    internal static bool IsAboutYaml(string id) => id.StartsWith("IGT01", StringComparison.Ordinal);

    private static DiagnosticKind CreateErrorKind(string id, string title, string why, string help) =>
        new(id, Severity.Error, title, why, help);

    private static DiagnosticRule CreateError(string id, string title, string message, string why, string help) =>
        CreateErrorKind(id, title, why, help).CreateRule(message);

    private static DiagnosticRule CreateWarning(string id, string title, string message, string why, string help) =>
        new DiagnosticKind(id, Severity.Warning, title, why, help).CreateRule(message);

    private static DiagnosticRule CreateSuggestion(string id, string title, string message, string why, string help) =>
        new DiagnosticKind(id, Severity.Suggestion, title, why, help).CreateRule(message);

    private static DiagnosticRule CreateSuppressibleSuggestion(string id, string title, string message, string why, string help) =>
        (new DiagnosticKind(id, Severity.Suggestion, title, why, help) with { SuppressedWhenIncomplete = true }).CreateRule(message);

    private static DiagnosticRule CreateSuppressibleWarning(string id, string title, string message, string why, string help) =>
        (new DiagnosticKind(id, Severity.Warning, title, why, help) with { SuppressedWhenIncomplete = true }).CreateRule(message);

    private static DiagnosticRule CreateSuppressibleError(string id, string title, string message, string why, string help) =>
        CreateSuppressibleKind(id, title, why, help).CreateRule(message);

    private static DiagnosticKind CreateSuppressibleKind(string id, string title, string why, string help) =>
        CreateErrorKind(id, title, why, help) with { SuppressedWhenIncomplete = true };

    // This is a separate class, so that it is created on first use, after all fields of the other files have their values.
    private static class Table
    {
        public static readonly IReadOnlyList<DiagnosticKind> All =
        [
            .. new[] { FileKinds, YamlKinds, FormKinds, TypeKinds, MeaningKinds, HttpKinds, ErrorKinds, WebhookKinds, ExampleKinds, ExtensionKinds, NameKinds, CodeKinds }
                .SelectMany(kinds => kinds)
                .OrderBy(kind => kind.Id, StringComparer.Ordinal),
        ];

        public static readonly Dictionary<string, DiagnosticKind> ById = All.ToDictionary(kind => kind.Id, StringComparer.OrdinalIgnoreCase);
    }
}
