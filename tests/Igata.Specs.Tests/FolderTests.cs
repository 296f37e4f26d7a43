using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Specs.Tests;

public sealed class FolderTests
{
    [Fact]
    public void FoldersAreCompiledSeparately()
    {
        SpecFile[] files =
        [
            new("specs/a/api.yaml", "/x/specs/a/api.yaml", "# A comment first.\n---\n" + TestCompiler.Header),
            new("specs/a/types.yaml", "/x/specs/a/types.yaml", "types: { Role: [send] }"),
            new("specs/openapi.yaml", "/x/specs/openapi.yaml", "openapi: 3.1.0\npaths: {}\n"),
            new("specs/b/api.yaml", "/x/specs/b/api.yaml", "openapi: 3.1.0\napi: no\n"),
            new("specs/c/more.yaml", "/x/specs/c/more.yaml", "methods:\n  Start: {}\n"),
        ];

        EquatableArray<CompiledApi> compiled = SpecCompiler.CompileAll(files);
        Assert.Equal(["specs/a", "specs/c"], compiled.Select(api => api.Folder));
        Assert.Equal(["Role"], compiled[0].Api!.Types.Select(type => type.Name));
        Assert.Equal("specs/a/api.yaml", compiled[0].Api!.File);
        Assert.Equal("/x/specs/c/more.yaml", Assert.Single(compiled[1].Findings).File);
    }

    [Fact]
    public void SpecCanBeAtTheRoot() =>
        Assert.NotNull(Assert.Single(SpecCompiler.CompileAll([new SpecFile("api.yaml", "api.yaml", TestCompiler.Header)])).Api);

    [Fact]
    public void OneErrorDoesNotHideAnother()
    {
        CompiledApi compiled = TestCompiler.CompileBody(
            """
            types:
              A: { type: strin, maxLenght: 3 }
              B: { fields: { id: Missing, kind: { enum: [yes] }, at: { type: int, minimum: x } } }
            """);
        Assert.Equal(["IGT0206", "IGT0201", "IGT0203", "IGT0115", "IGT0204"], compiled.Findings.Select(finding => finding.Id));
        Assert.Null(compiled.Api);
    }

    [Fact]
    public void FollowUpErrorsAreNotReported()
    {
        CompiledApi compiled = TestCompiler.CompileBody("types:\n  A: list of B\n  C: @here\n  B: [b]\n");
        Assert.Equal(["IGT0101"], compiled.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void SpecsOfThisRepositoryHaveNoFindings()
    {
        string root = Repository.Path("specs");
        SpecFile[] files = [.. Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SpecFile(Path.GetRelativePath(root, path).Replace('\\', '/'), path, File.ReadAllText(path)))];
        EquatableArray<CompiledApi> compiled = SpecCompiler.CompileAll(files);
        Assert.NotEmpty(compiled);
        Assert.All(compiled, api => PrinterTests.AssertRoundTrips(TestCompiler.GetApi(api)));
    }
}
