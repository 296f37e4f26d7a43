using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Igata.Generator.Tests;

/// <summary>Assemblies with clients that others add methods to, compiled once.</summary>
internal static class Libraries
{
    private static readonly Lazy<CSharpCompilation> SoraProject = new(() => Casting.OfSora().AsLibrary());

    private static readonly Lazy<MetadataReference> SoraFile = new(() => File(SoraProject.Value));

    /// <summary>As an editor has it: the project itself.</summary>
    public static MetadataReference SoraAsProject => SoraProject.Value.ToMetadataReference();

    /// <summary>As a build has it: its assembly.</summary>
    public static MetadataReference Sora => SoraFile.Value;

    public static MetadataReference OfFolder(string folder) => File(Casting.OfFolder(folder).AsLibrary());

    public static MetadataReference OfYaml(string yaml) => File(Casting.Of(yaml).AsLibrary());

    public static MetadataReference OfCSharp(string code)
    {
        Casting casting = Casting.Of(new Dictionary<string, string>());
        casting.EditCSharp(code);
        return File(casting.AsLibrary("ByHand"));
    }

    /// <param name="library">What is compiled.</param>
    /// <param name="metadataOnly">As a reference assembly, which is what a build of several projects looks at.</param>
    public static MetadataReference File(CSharpCompilation library, bool metadataOnly = false)
    {
        using var image = new MemoryStream();
        EmitResult result = library.Emit(image, options: new EmitOptions(metadataOnly: metadataOnly, includePrivateMembers: !metadataOnly));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
