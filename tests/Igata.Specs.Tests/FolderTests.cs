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

    [Theory]
    [InlineData("IGT0101", "types:\n  A: list of B\n  C: @here\n  B: [b]\n")]
    [InlineData("IGT0101", "types:\n  A: { fields: { b: [c, d] } }\nmethods:\n  Start: { request: { a: A }, examples: [{ request: { a: { b: e, f: 1 } } }] }\n  Stop: [x\n")]
    [InlineData("IGT0201", "methods:\n  Start: { requst: { a: int }, short: [a], examples: [{ request: { a: 1 }, response: {} }] }\n")]
    [InlineData("IGT0201", "types:\n  A: { fields: { b: int } }\nMethods:\n  Start: { request: { a: A } }\n")]
    [InlineData("IGT0306", "methods:\n  start_it: { request: { a: int, b: { enum: [c] } }, response: { a: int } }\n  StartIt: { request: { a: int, b: { enum: [c] } }, response: { a: int } }\n")]
    [InlineData("IGT0306", "methods:\n  start_it: { request: { a: int }, response: { a: int } }\n  START_IT: { request: { a: int } }\n")]
    public void FollowUpErrorsAreNotReported(string expected, string body)
    {
        CompiledApi compiled = TestCompiler.CompileBody(body);
        Assert.Equal([expected], compiled.Findings.Select(finding => finding.Id));
    }

    /// <summary>The files of a project are bound at the same time, so what only two of them together make wrong must be found all the same.</summary>
    [Theory]
    [InlineData("types: { First: Second }", "types: { Second: First, Third: First }")]
    [InlineData("types: { First: { include: [Second], fields: { a: int } } }", "types: { Second: { include: [First], fields: { b: int } } }\nmethods: { Start: { request: { include: [First], fields: {} } } }")]
    [InlineData("types: { First: { fields: { a: int } }, Other: { fields: { a: string } } }", "types: { Both: { include: [First, Other, Missing] } }")]
    [InlineData("methods: { Start: { request: { kind: { enum: [a] } } } }", "types: { StartRequest: { fields: { b: int } }, StartRequestKind: [b] }")]
    [InlineData("methods: { Start: { request: { kind: { enum: [a] } } } }", "methods: { StartRequest: { as: Start, request: { kind: { enum: [b] } } } }")]
    [InlineData("types: { First: { as: Same, fields: { a: Second } } }", "types: { Second: { as: Same, fields: { a: First } } }")]
    public void FilesAreCheckedTogether(string first, string second)
    {
        SpecFile[] files = [TestCompiler.CreateFile("api.yaml", TestCompiler.Header), TestCompiler.CreateFile("first.yaml", first + "\n"), TestCompiler.CreateFile("second.yaml", second + "\n")];
        string[] expected = [.. SpecCompiler.Compile("studio", files).Findings.Select(TestCompiler.FormatFinding)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Assert.Single(new SpecProject([], new SpecMemory()).CompileAll(files)).Findings.Select(TestCompiler.FormatFinding));
    }

    [Fact]
    public void WarningsDoNotHideErrors()
    {
        string members = string.Concat(Enumerable.Range(0, 1100).Select(i => $"      a{i}: string # c\n"));
        CompiledApi compiled = TestCompiler.CompileBody($"types:\n  N:\n    fields:\n{members}      zz: Missing\n");
        Assert.Equal(1000, compiled.Findings.Count(finding => finding.Severity is Diagnostics.Severity.Warning));
        Assert.Equal("IGT0203", Assert.Single(compiled.Findings, finding => finding.Severity is Diagnostics.Severity.Error).Id);
    }

    [Theory]
    [InlineData("---\n")]
    [InlineData("--- \n# nothing yet\n\n")]
    [InlineData("# nothing yet\n---")]
    public void FileWithoutContentIsEmpty(string text) =>
        Assert.Empty(SpecCompiler.Compile("studio", [TestCompiler.CreateFile("api.yaml", TestCompiler.Header), TestCompiler.CreateFile("more.yaml", text)]).Findings);

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
