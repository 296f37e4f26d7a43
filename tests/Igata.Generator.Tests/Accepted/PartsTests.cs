using Igata.Generator.EmitModel;
using Igata.Specs;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Generator.Tests.Accepted;

/// <summary>Each part of an API compiles without the other, in a project with warnings as errors.</summary>
public sealed class PartsTests
{
    private static readonly string[] Roots = ["specs", "tests/Specs"];

    private static readonly Dictionary<string, Api> Apis = ReadAll().ToDictionary(api => api.File);

    public static TheoryData<string, string> Parts =>
        [.. Apis.Keys.Order(StringComparer.Ordinal).SelectMany(file => new[] { "Client", "Server" }.Select(part => new TheoryDataRow<string, string>(file, part)))];

    [Theory]
    [MemberData(nameof(Parts))]
    public void PartCompilesAlone(string file, string part) =>
        Assert.Empty(ConsumerProject.Build([Apis[file]], parts: Enum.Parse<ApiParts>(part), readers: part == "Client" ? ReaderForm.Table : ReaderForm.InOrder));

    public static TheoryData<string> WithWebhooks => [.. Apis.Values.Where(static api => api.Webhooks.Count > 0).Select(static api => api.File).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(WithWebhooks))]
    public void WebhooksCompileAlone(string file) => Assert.Empty(ConsumerProject.Build([Apis[file]], parts: ApiParts.Webhooks));

    [Fact]
    public void AllShapesCompileInEachPart()
    {
        (Api? api, _) = ConsumerProject.Check("shapes", Shapes.Yaml);
        Assert.All([ApiParts.Client, ApiParts.Server], parts => Assert.Empty(ConsumerProject.Build([api!], parts: parts)));
    }

    /// <summary>A method compiles alone: no type is missing that something reaches.</summary>
    [Fact]
    public void SelectedMethodsCompileAlone() => Assert.All(Apis.Values.SelectMany(api => api.Methods.Where(method => !HasDeclaredType(api, method)).Take(2).Select(method => (api, method))), pair =>
    {
        Api selected = ApiSubset.Select(pair.api, new MethodSelection([pair.method.Wire]));
        Assert.Contains(selected.Methods, method => method.Name == pair.method.Name);
        Assert.Empty(ConsumerProject.Build([selected], parts: ApiParts.Client));
    });

    private static bool HasDeclaredType(Api api, Method method) => api.Types.Any(type => type.Owner is null && type.Name == method.Name);

    private static IEnumerable<Api> ReadAll() => Roots.SelectMany(root => Directory.EnumerateDirectories(Repository.Path(root))).Select(Read).OfType<Api>().Where(api => api.Extends is null);

    private static Api? Read(string folder) => SpecCompiler.Compile(
        Path.GetFileName(folder),
        [.. Directory.EnumerateFiles(folder, "*.yaml").Select(path => new SpecFile($"{Path.GetFileName(folder)}/{Path.GetFileName(path)}", path, File.ReadAllText(path)))]).Api;
}
