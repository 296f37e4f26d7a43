using Igata.Specs;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Export.Tests;

/// <summary>Compiles specs for tests.</summary>
internal static class SpecFolder
{
    /// <summary>The folders of the specs in the repository: those of the APIs and those of the tests, relative to its root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "specs", "tests/Specs" }
            .SelectMany(root => Directory.EnumerateDirectories(Repository.Path(root.Split('/'))).Select(folder => $"{root}/{Path.GetFileName(folder)}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Compiles a folder of the repository.</summary>
    public static Api Compile(string folder)
    {
        string path = Repository.Path(folder.Split('/'));
        return Compile(Directory.EnumerateFiles(path, "*.yaml").ToDictionary(file => Path.GetFileName(file), File.ReadAllText));
    }

    /// <summary>Compiles files by their names.</summary>
    public static Api Compile(IReadOnlyDictionary<string, string> files)
    {
        SpecFile[] all = [.. files.Select(file => new SpecFile("specs/case/" + file.Key, file.Key, file.Value))];
        CompiledApi compiled = Assert.Single(SpecCompiler.CompileAll(all));
        Assert.NotNull(compiled.Api);
        return compiled.Api;
    }

    /// <summary>Compiles one file.</summary>
    public static Api Compile(string name, string yaml) => Compile(new Dictionary<string, string> { [name] = yaml });

    /// <summary>Returns the form of document that an API is exported as.</summary>
    public static DocumentKind GetKind(Api api) => api.Protocol is Protocol.JsonRpc ? DocumentKind.OpenRpc : DocumentKind.OpenApi;
}
