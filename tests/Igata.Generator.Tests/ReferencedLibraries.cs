using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Igata.Generator.Tests;

/// <summary>Assemblies with clients that others add methods to, compiled once.</summary>
internal static class ReferencedLibraries
{
    private static readonly Lazy<CSharpCompilation> SoraProject = new(() => GeneratorRun.CreateSora().AsLibrary());

    private static readonly Lazy<MetadataReference> SoraFile = new(() => Emit(SoraProject.Value));

    /// <summary>As an editor has it: the project itself.</summary>
    public static MetadataReference SoraAsProject => SoraProject.Value.ToMetadataReference();

    /// <summary>As a build has it: its assembly.</summary>
    public static MetadataReference Sora => SoraFile.Value;

    public static MetadataReference FromFolder(string folder) => Emit(GeneratorRun.FromFolder(folder).AsLibrary());

    public static MetadataReference FromYaml(string yaml) => Emit(GeneratorRun.Create(yaml).AsLibrary());

    public static MetadataReference FromCSharp(string code) => Emit(CompileCSharp(code));

    public static MetadataReference FromCSharpAsProject(string code) => CompileCSharp(code).ToMetadataReference();

    private static CSharpCompilation CompileCSharp(string code)
    {
        GeneratorRun run = GeneratorRun.Create(new Dictionary<string, string>());
        run.EditCSharp(code);
        return run.AsLibrary("ByHand");
    }

    /// <param name="library">What is compiled.</param>
    /// <param name="metadataOnly">As a reference assembly, which is what a build of several projects looks at.</param>
    public static MetadataReference Emit(CSharpCompilation library, bool metadataOnly = false)
    {
        using var image = new MemoryStream();
        EmitResult result = library.Emit(image, options: new EmitOptions(metadataOnly: metadataOnly, includePrivateMembers: !metadataOnly));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
