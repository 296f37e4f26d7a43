using System.Reflection;

namespace Igata.Specs.Diagnostics;

/// <summary>
/// Every kind of fault: IGT01xx is about YAML, IGT02xx about what is meant, IGT03xx about names in C#.
/// Each quotes what was written, says what is wrong with it, and what to do.
/// </summary>
public static partial class Catalog
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Descriptor> All => Table.All;

    private static Descriptor Error(string id, string title, string format, string mend) =>
        new(id, Severity.Error, title, format, mend);

    private static Descriptor Warning(string id, string title, string format, string mend) =>
        new(id, Severity.Warning, title, format, mend);

    private static Descriptor Absence(string id, string title, string format, string mend) =>
        Error(id, title, format, mend) with { OfAbsence = true };

    // Apart, so that it is made after all the fields of the other files.
    private static class Table
    {
        public static readonly IReadOnlyList<Descriptor> All =
        [
            .. typeof(Catalog)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => field.GetValue(null))
                .OfType<Descriptor>()
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
        ];
    }
}
