using Igata.Generator.EmitModel;
using Igata.Specs;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Igata.Generator;

/// <summary>The properties of the project that the generated code depends on.</summary>
/// <param name="RootNamespace">Its root namespace.</param>
/// <param name="IsInternal">Whether the types are internal: <c>IgataAccessibility</c> is <c>internal</c>.</param>
/// <param name="Methods">The methods that code is generated for: <c>IgataMethods</c>.</param>
internal sealed record ProjectSettings(string RootNamespace, bool IsInternal, MethodSelection Methods)
{
    private const string ServerLibrary = "Igata.Server";

    private static readonly char[] Separators = [' ', ';', ','];

    /// <summary>The words of <c>IgataParts</c>; empty if the property is not set.</summary>
    public required EquatableArray<string> PartNames { get; init; }

    /// <summary>The form of the readers: <c>IgataReaders</c>.</summary>
    public required ReaderForm Readers { get; init; }

    /// <summary>The messages for values that a property does not have.</summary>
    public required EquatableArray<string> UnknownValues { get; init; }

    public static ProjectSettings Read(AnalyzerConfigOptions options)
    {
        EquatableArray<string> parts = ReadList(options, "IgataPartList");
        string accessibility = Read(options, ProjectProperty.Accessibility.Name), readers = Read(options, ProjectProperty.Readers.Name);
        return new ProjectSettings(
            Read(options, "RootNamespace"),
            accessibility.ToLowerInvariant() is ProjectProperty.Internal,
            new MethodSelection(ReadList(options, "IgataMethodList")))
        {
            PartNames = parts,
            Readers = readers.ToLowerInvariant() switch { ProjectProperty.Table => ReaderForm.Table, ProjectProperty.InOrder => ReaderForm.InOrder, _ => ReaderForm.BySize },
            UnknownValues =
            [
                .. FindUnknown(ProjectProperty.Parts, parts),
                .. FindUnknown(ProjectProperty.Accessibility, [accessibility]),
                .. FindUnknown(ProjectProperty.Readers, [readers]),
            ],
        };
    }

    private static IEnumerable<string> FindUnknown(ProjectProperty property, IEnumerable<string> values) =>
        values.Where(value => value.Length > 0 && !property.Accepts(value)).Select(property.DescribeUnknown);

    /// <summary>Returns whether a reference is the library that hosts operations.</summary>
    public static bool IsServerLibrary(MetadataReference reference) => reference is CompilationReference project
        ? project.Compilation.AssemblyName == ServerLibrary
        : Path.GetFileNameWithoutExtension(reference.Display ?? "") == ServerLibrary;

    /// <summary>Returns the parts that are generated: those that the project names, or else what it can use.</summary>
    /// <param name="hasServerLibrary">Whether the project references the library that hosts operations.</param>
    public ApiParts ResolveParts(bool hasServerLibrary)
    {
        ApiParts named = PartNames.Aggregate(ApiParts.None, (parts, name) => parts | FindPart(name));
        return named is not ApiParts.None ? named : hasServerLibrary ? ApiParts.All : ApiParts.Client;
    }

    private static ApiParts FindPart(string name) => name.ToLowerInvariant() switch
    {
        ProjectProperty.Client => ApiParts.Client,
        ProjectProperty.Server => ApiParts.Server,
        ProjectProperty.Webhooks => ApiParts.Webhooks,
        _ => ApiParts.None,
    };

    private static EquatableArray<string> ReadList(AnalyzerConfigOptions options, string property) => [.. Read(options, property).Split(Separators, StringSplitOptions.RemoveEmptyEntries)];

    private static string Read(AnalyzerConfigOptions options, string property) => options.TryGetValue("build_property." + property, out string? value) ? value.Trim() : "";
}
