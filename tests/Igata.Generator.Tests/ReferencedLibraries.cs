using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Igata.Generator.Tests;

/// <summary>Assemblies with clients that other projects extend. Each is compiled once.</summary>
internal static class ReferencedLibraries
{
    private static readonly Lazy<CSharpCompilation> SoraProject = new(() => GeneratorRun.CreateSora().AsLibrary());

    private static readonly Lazy<MetadataReference> SoraFile = new(() => Emit(SoraProject.Value));

    /// <summary>A project reference, as in an editor.</summary>
    public static MetadataReference SoraAsProject => SoraProject.Value.ToMetadataReference();

    /// <summary>An assembly reference, as in a build.</summary>
    public static MetadataReference Sora => SoraFile.Value;

    public static MetadataReference FromFolder(string folder) => Emit(GeneratorRun.FromFolder(folder).AsLibrary());

    public static MetadataReference FromYaml(string yaml) => Emit(GeneratorRun.Create(yaml).AsLibrary());

    public static MetadataReference FromCSharp(string code)
    {
        GeneratorRun run = GeneratorRun.Create(new Dictionary<string, string>());
        run.EditCSharp(code);
        return Emit(run.AsLibrary("ByHand"));
    }

    /// <param name="library">The compilation.</param>
    /// <param name="metadataOnly">Whether to emit a reference assembly, which builds of several projects use.</param>
    public static MetadataReference Emit(CSharpCompilation library, bool metadataOnly = false)
    {
        using var image = new MemoryStream();
        EmitResult result = library.Emit(image, options: new EmitOptions(metadataOnly: metadataOnly, includePrivateMembers: !metadataOnly));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
