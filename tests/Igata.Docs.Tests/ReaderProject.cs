using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Igata.Tests;
using Microsoft.CodeAnalysis;

namespace Igata.Docs.Tests;

/// <summary>
/// The project of a reader who follows a page: the implicit usings of the SDK and of Igata.Runtime, and the assemblies of the
/// packages that the page adds. Everything else must be printed on the page.
/// </summary>
/// <param name="Usings">The namespaces of the implicit usings.</param>
/// <param name="References">The assemblies of .NET and of the packages.</param>
internal sealed partial record ReaderProject(IReadOnlyList<string> Usings, IReadOnlyList<MetadataReference> References)
{
    private static readonly string[] SdkUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] WebSdkUsings =
    [
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging", "System.Net.Http.Json",
    ];

    private static readonly string[] RuntimeUsings =
    [
        .. XDocument.Load(Repository.Path("src/Igata.Runtime/buildTransitive/Igata.Runtime.props")).Descendants("Using").Select(static item => item.Attribute("Include")!.Value),
    ];

    /// <summary>The assemblies that this test can load, by name.</summary>
    private static readonly Dictionary<string, PortableExecutableReference> Assemblies =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .DistinctBy(static path => Path.GetFileNameWithoutExtension(path))
            .ToDictionary(static path => Path.GetFileNameWithoutExtension(path), static path => MetadataReference.CreateFromFile(path));

    private static readonly string[] NetAssemblies = ListFolder(typeof(object).Assembly.Location);

    private static readonly string[] AspNetAssemblies = ListFolder(Assemblies["Microsoft.AspNetCore"].FilePath!);

    /// <summary>Reads from the text of a page which packages it adds, and whether it creates a web project.</summary>
    public static ReaderProject FromPage(string text)
    {
        var names = new HashSet<string>(NetAssemblies);
        bool isWeb = text.Contains("dotnet new web", StringComparison.Ordinal);
        if (isWeb)
        {
            names.UnionWith(AspNetAssemblies);
        }

        // The generator is an analyzer: its package has no assembly that a project can reference.
        foreach (Match package in MatchPackages().Matches(text).Where(static package => package.Groups[1].Value != "Igata.Generator"))
        {
            AddAssembly(package.Groups[1].Value, names);
        }

        return new ReaderProject(
            [.. SdkUsings, .. isWeb ? WebSdkUsings : [], .. names.Contains("Igata.Runtime") ? RuntimeUsings : []],
            [.. names.Where(Assemblies.ContainsKey).Select(static name => Assemblies[name])]);
    }

    /// <summary>Adds an assembly of a package and those that it references, which its package brings.</summary>
    private static void AddAssembly(string name, HashSet<string> names)
    {
        if (!names.Add(name))
        {
            return;
        }

        using var file = new PEReader(File.OpenRead(Assemblies[name].FilePath!));
        MetadataReader metadata = file.GetMetadataReader();
        foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
        {
            string reference = metadata.GetString(metadata.GetAssemblyReference(handle).Name);
            if (reference.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            {
                names.UnionWith(AspNetAssemblies);
            }

            AddAssembly(reference, names);
        }
    }

    private static string[] ListFolder(string assembly) => [.. Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!, "*.dll").Select(static path => Path.GetFileNameWithoutExtension(path)!)];

    [GeneratedRegex(@"dotnet add package\s+(\w[\w.]*\w)")]
    private static partial Regex MatchPackages();
}
