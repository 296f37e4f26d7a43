using Igata.Specs;
using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Tests;

namespace Igata.Generator.Tests.Accepted;

/// <summary>A project may declare types and namespaces with the names of the types that the generated code uses, in every namespace.</summary>
public sealed class HidingTests
{
    private static readonly string[] Folders = ["tests/Specs/notes", "tests/Specs/chain", "tests/Specs/ledger"];

    private static readonly Lazy<Api[]> Apis = new(() => [.. Folders.Select(ReadFolder), SpecCompiler.Compile("shapes", [new SpecFile("shapes/api.yaml", "shapes/api.yaml", Shapes.Yaml)]).Api!]);

    public static TheoryData<string> Declarations =>
    [
        "class NAME; class NAME<T>; class NAME<T1, T2>;",
        "struct NAME<T>;",
        "interface NAME;",
        "enum NAME { None }",
        "delegate void NAME();",
        "namespace NAME { class Other; }",
        "namespace NAME.Other { class Other; }",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void TypesOfTheNamespaceOfAnApiDoNotHideWhatTheGeneratedCodeUses(string declaration)
    {
        string names = string.Join('\n', ShortNames.All.Select(type => declaration.Replace("NAME", type.Name, StringComparison.Ordinal)));
        string code = string.Join('\n', Apis.Value.SelectMany(api => new[] { $"Consumer.{api.Name}", $"Consumer.{api.Name}.Server", "Consumer" }).Distinct().Select(space => $"namespace {space} {{ {names} }}"));
        Assert.Empty(ConsumerProject.Build(Apis.Value, code: code + names).Distinct().Take(20));
    }

    [Fact]
    public void AttributesOfTheNamespaceOfAnApiDoNotHideThoseOfTheGeneratedCode()
    {
        string names = string.Join('\n', ShortNames.All.Where(type => type.Name.EndsWith("Attribute", StringComparison.Ordinal)).Select(type => $"class {type.Name} : System.Attribute;"));
        Assert.Empty(ConsumerProject.Build(Apis.Value, code: string.Join('\n', Apis.Value.Select(api => $"namespace Consumer.{api.Name} {{ {names} }}"))).Distinct().Take(20));
    }

    [Fact]
    public void OnlyHiddenNamesAreQualified()
    {
        GeneratorRun run = GeneratorRun.CreateSora();
        Dictionary<string, string> before = run.GetSources();
        run.EditCSharp("namespace Igata { namespace Sora { class ViolationsBuilder; class Unrelated; } class Secret; } namespace Other { class Optional; }");

        Dictionary<string, string> after = run.GetSources();
        string[] changed = [.. after.Keys.Where(hint => after[hint] != before[hint])];
        Assert.NotEmpty(changed);
        Assert.All(changed, hint => Assert.Equal(before[hint], after[hint].Replace("global::Igata.Runtime.CompilerServices.ViolationsBuilder ", "ViolationsBuilder ", StringComparison.Ordinal)));
        Assert.DoesNotContain(run.Build().Diagnostics, diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    private static Api ReadFolder(string folder)
    {
        CompiledApi compiled = SpecCompiler.Compile(folder, [.. Directory.EnumerateFiles(Repository.Path(folder), "*.yaml").Select(path => new SpecFile($"{folder}/{Path.GetFileName(path)}", path, File.ReadAllText(path)))]);
        Assert.Empty(compiled.Findings);
        return compiled.Api!;
    }
}
