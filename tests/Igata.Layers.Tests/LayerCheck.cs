using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Igata.Layers.Tests;

/// <summary>
/// Finds references from a layer to a later one. It reads symbols and not <c>using</c> directives, so that qualified names and
/// names of the parent namespace count as well. A layer is a folder of the project; the files beside the folders are the last layer.
/// </summary>
internal static class LayerCheck
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles a project with the assemblies of the test process.</summary>
    /// <param name="folder">The folder of the project, which has the name of its assembly.</param>
    /// <param name="symbols">The preprocessor symbols.</param>
    /// <returns>The compilation; the paths of its files are relative to the folder.</returns>
    public static CSharpCompilation Compile(string folder, IEnumerable<string> symbols)
    {
        string assembly = Path.GetFileName(folder);
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithPreprocessorSymbols(symbols);
        IEnumerable<SyntaxTree> trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Concat(FindLinkedFiles(folder))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.File), options, file.Path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options, "ImplicitUsings.cs"));
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileNameWithoutExtension(file) != assembly)
            .Select(file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation.Create(assembly, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    // Files of another folder that the project compiles. They are in the layer that the project links them to.
    private static IEnumerable<(string File, string Path)> FindLinkedFiles(string folder) =>
        from project in Directory.EnumerateFiles(folder, "*.csproj")
        from item in XDocument.Load(project).Descendants("Compile")
        let link = item.Attribute("LinkBase")?.Value
        where link is not null
        let include = Path.GetFullPath(Path.Combine(folder, item.Attribute("Include")!.Value))
        from file in Directory.EnumerateFiles(Path.GetDirectoryName(include)!, Path.GetFileName(include))
        select (file, $"{link}/{Path.GetFileName(file)}");

    /// <summary>Returns every reference to a later layer, and every folder that is in no layer.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="layers">The folders in their order, and files beside the folders that are not in the last layer.</param>
    /// <returns>The references as <c>FILE(LINE): SYMBOL …</c>.</returns>
    public static IReadOnlyList<string> FindViolations(CSharpCompilation compilation, IReadOnlyList<string> layers)
    {
        IEnumerable<string> unlisted = compilation.SyntaxTrees.Where(tree => tree.FilePath.Contains('/')).Select(tree => GetLayer(tree.FilePath)).Distinct()
            .Where(layer => !layers.Contains(layer))
            .Select(layer => $"{layer}: the folder is in no layer");
        IEnumerable<string> references =
            from reference in FindReferences(compilation)
            let target = GetDeclaringFile(reference.Symbol)
            where target is not null && IndexOf(layers, GetLayer(target)) > IndexOf(layers, GetLayer(reference.File))
            select $"{reference.File}({reference.Line}): {Format(reference.Symbol)} is declared in {target}, in a later layer";
        return [.. unlisted, .. references];
    }

    /// <summary>Returns every reference of a layer to an assembly that it may not use.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="layer">The folder.</param>
    /// <param name="assembly">The name of the assembly, or the beginning of several names.</param>
    /// <returns>The references as <c>FILE(LINE): SYMBOL …</c>.</returns>
    public static IReadOnlyList<string> FindForeignReferences(CSharpCompilation compilation, string layer, string assembly) =>
    [
        .. from reference in FindReferences(compilation)
           where GetLayer(reference.File) == layer && reference.Symbol.ContainingAssembly?.Name.StartsWith(assembly, StringComparison.Ordinal) == true
           select $"{reference.File}({reference.Line}): {Format(reference.Symbol)}",
    ];

    private static IEnumerable<(string File, int Line, ISymbol Symbol)> FindReferences(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                SymbolInfo info = model.GetSymbolInfo(name);
                if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol and not INamespaceSymbol)
                {
                    yield return (tree.FilePath, tree.GetLineSpan(name.Span).StartLinePosition.Line + 1, symbol);
                }
            }
        }
    }

    // A member is where its type is. The parts of a partial type are in one folder.
    private static string? GetDeclaringFile(ISymbol symbol)
    {
        ISymbol declared = symbol is ITypeSymbol ? symbol : (ISymbol?)symbol.ContainingType ?? symbol;
        return declared.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath;
    }

    private static int IndexOf(IReadOnlyList<string> layers, string layer)
    {
        int index = layers.Count - 1;
        while (index >= 0 && layers[index] != layer)
        {
            index--;
        }

        return index < 0 ? layers.Count : index;
    }

    private static string GetLayer(string path) => path.IndexOf('/') is > 0 and var end ? path[..end] : path;

    private static string Format(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
