using System.Collections.Immutable;
using Igata.Generator.Emit;
using Igata.Generator.EmitModel;
using Igata.Generator.References;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;

namespace Igata.Generator;

/// <summary>
/// Generates C# from YAML in steps: files, folders, models, emit models, text. A result that is equal to the previous one
/// starts no further step.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SpecGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What an edit does not change is used again. A result never depends on it.
        var memory = new GeneratorMemory();

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancel) => SpecFiles.Read(pair.Left, pair.Right, cancel))
            .Where(static file => file is not null)
            .WithTrackingName(Steps.Files);

        var root = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectSettings.Read(options.GlobalOptions));

        var hasServerLibrary = context.MetadataReferencesProvider
            .Where(static reference => ProjectSettings.IsServerLibrary(reference))
            .Collect()
            .Select(static (found, _) => !found.IsEmpty);

        var parts = root.Combine(hasServerLibrary)
            .Select(static (pair, _) => pair.Left.ResolveParts(pair.Right));

        // References are opened only if a spec extends a client.
        var extending = files.Collect()
            .Select(static (files, _) => files.Any(file => SpecCompiler.IsExtension(file!.File)))
            .WithTrackingName(Steps.Extending);

        var clients = context.MetadataReferencesProvider
            .Combine(extending)
            .SelectMany(static (pair, cancel) => pair.Right ? ReferencedClients.Read(pair.Left, cancel) : [])
            .WithTrackingName(Steps.Clients);

        // A file that means the same as before keeps its place, so that an edited comment compiles nothing.
        var parsed = files
            .Select(static (file, _) => new ParsedFile(file!.File))
            .WithTrackingName(Steps.Parsed);

        var project = parsed.Collect()
            .Combine(clients.Collect())
            .Select((pair, _) => CompiledProject.Compile(pair.Left, pair.Right, memory.Specs));

        var compiled = project
            .SelectMany(static (project, _) => project.Apis)
            .WithTrackingName(Steps.Compiled);

        var models = compiled
            .Select(static (api, _) => api.Api)
            .WithTrackingName(Steps.Models);

        var sources = models.Combine(root).Combine(parts)
            .SelectMany((input, _) => input.Left.Left is { } api ? ExceptionGuard.BuildFiles(api, () => Plan(api, input.Left.Right, input.Right, memory.Plans)) : [])
            .WithTrackingName(Steps.Sources);

        var hidingNames = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => HidingNames.IsCandidate(node), static (found, _) => HidingNames.Read(found.Node))
            .Collect()
            .Select(static (names, _) => names.SelectMany(name => name).Distinct().ToEquatableArray());

        var qualified = sources.Combine(hidingNames)
            .Select(static (pair, _) => (File: pair.Left, Hidden: NameQualifier.FindHidden(pair.Left, pair.Right)));

        context.RegisterSourceOutput(qualified, static (output, pair) => ExceptionGuard.AddSource(output, pair.File, () => NameQualifier.Qualify(FileEmitter.Write(pair.File), pair.Hidden)));

        var severities = files.Collect()
            .Select(static (files, _) => files.Select(file => file!.Severities).Distinct().ToEquatableArray());

        var diagnostics = project.Combine(files.Collect())
            .SelectMany((pair, _) => pair.Left.Locate([.. pair.Right.Select(file => file!.File)], memory.Locations))
            .Combine(severities)
            .WithTrackingName(Steps.Diagnostics);

        var paths = files
            .Select(static (file, _) => (file!.File.Path, file.File.FullPath))
            .Collect();

        var conflicts = models.Where(static api => api is not null).Collect()
            .Combine(root)
            .Combine(paths)
            .Select(static (pair, _) => NamespaceConflicts.Find([.. pair.Left.Left.Select(api => api!)], pair.Left.Right.RootNamespace, file => pair.Right.First(path => path.Path == file).FullPath))
            .Combine(severities);

        var projectFindings = models.Collect()
            .Combine(root)
            .Select(static (pair, _) => FindInProject(pair.Left, pair.Right));

        context.RegisterSourceOutput(projectFindings, static (output, found) =>
        {
            foreach ((DiagnosticRule rule, string message) in found)
            {
                output.ReportDiagnostic(DiagnosticReporter.CreateForProject(rule, message));
            }
        });

        context.RegisterSourceOutput(conflicts, static (output, found) => DiagnosticReporter.Write(output, found.Left, found.Right));

        context.RegisterSourceOutput(diagnostics, static (output, found) => DiagnosticReporter.Write(output, found.Left, found.Right));
    }

    private static EquatableArray<SourceFile> Plan(Api api, ProjectSettings settings, ApiParts parts, PlanMemory memory) =>
        SourceFilePlanner.Plan(ApiSubset.Select(api, settings.Methods), settings.RootNamespace, settings.IsInternal, parts, settings.Readers, memory);

    /// <summary>Finds what is wrong in the properties of a project. Without the model of a spec with errors, its methods are unknown.</summary>
    private static EquatableArray<(DiagnosticRule Rule, string Message)> FindInProject(ImmutableArray<Api?> models, ProjectSettings settings) =>
    [
        .. settings.UnknownValues.Select(message => (Catalog.UnknownPropertyValue, message)),
        .. models.IsEmpty || models.Any(model => model is null) ? [] : settings.Methods.DescribeUnmatched([.. models.Select(model => model!)]).Select(message => (Catalog.UnmatchedMethod, message)),
    ];
}

/// <summary>The names of the pipeline steps, which tests use to track them.</summary>
internal static class Steps
{
    public const string Files = nameof(Files);
    public const string Extending = nameof(Extending);
    public const string Clients = nameof(Clients);
    public const string Parsed = nameof(Parsed);
    public const string Compiled = nameof(Compiled);
    public const string Models = nameof(Models);
    public const string Sources = nameof(Sources);
    public const string Diagnostics = nameof(Diagnostics);
}
