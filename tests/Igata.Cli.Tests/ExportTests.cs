namespace Igata.Cli.Tests;

/// <summary>Tests the arguments, the output and the exit codes of <c>igata export</c>.</summary>
public sealed class ExportTests
{
    private const string Spec = """
        api: Notes
        title: 覚え書き
        source: Notes, version 1.0
        protocol: rest
        endpoint: https://notes.example/
        types:
          Note: { summary: 一つの覚え書き。, fields: { id: long, text: string } }
        methods:
          GetNote:
            summary: Reads a note.
            get: notes/{id}
            path: { id: long }
            responses: { 200: Note }
            examples: [{ path: { id: 1 }, response: { body: { id: 1, text: 東京 } } }]

        """;

    private const string Rpc = """
        api: Node
        protocol: json-rpc
        endpoint: http://127.0.0.1:8545
        methods: { ping: { result: string } }

        """;

    [Theory]
    [InlineData("openapi", "notes.yaml", "openapi: \"3.1.1\"\ninfo:\n  title: 覚え書き\n  version: \"1.0\"\n")]
    [InlineData("openapi", "out/notes.json", "{\n  \"openapi\": \"3.1.1\",\n  \"info\": {\n    \"title\": \"覚え書き\",")]
    [InlineData("json-schema", "notes.yml", "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"\ntitle: 覚え書き\n")]
    [InlineData("docs", "notes.md", "# 覚え書き\n")]
    [InlineData("docs", "notes.html", "<!DOCTYPE html>\n<html lang=\"en\">\n")]
    public async Task TheNameOfTheFileSaysTheFormat(string kind, string file, string expected)
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Spec);
        Outcome outcome = await cli.RunAsync("export", kind, "specs/notes", "-o", file);
        Assert.Equal(new Outcome(ExitCode.Ok, $"{file}: 1 methods of Notes\n", ""), outcome);
        string text = File.ReadAllText(cli.GetPath(file));
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
        Assert.Contains("一つの覚え書き。", text, StringComparison.Ordinal);
        Assert.Equal((byte)expected[0], File.ReadAllBytes(cli.GetPath(file))[0]);
    }

    [Fact]
    public async Task TheStandardOutputHasOnlyTheDocument()
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Spec.Replace("path: { id: long }", "path: { id: long }\n    query: { day?: { type: date, minimum: '2020-01-01' } }", StringComparison.Ordinal));
        Outcome outcome = await cli.RunAsync("export", "openapi", "specs/notes", "-o", "-");
        Assert.Equal(ExitCode.Ok, outcome.Code);
        Assert.StartsWith("{\n", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("specs/notes: warning: GetNote.day: 'minimum' of a date or a time is not in the schema: JSON Schema limits only numbers.\n", outcome.Error);
        Outcome yaml = await cli.RunAsync("export", "openapi", "specs/notes", "-o", "-", "--format", "yaml");
        Assert.StartsWith("openapi: ", yaml.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export openapi missing -o a.yaml", "igata: The folder 'missing' does not exist.\n")]
    [InlineData("export openapi empty -o a.yaml", "igata: No spec found in 'empty'. A spec is a folder with an api.yaml that begins with 'api:' or 'extends:'.\n")]
    [InlineData("export openapi specs -o a.yaml", "igata: 'specs' has 2 specs, and a document describes one API. Specify one of 'specs/node', 'specs/notes'.\n")]
    [InlineData("export openapi specs/node -o a.yaml", "igata: 'Node' is an API of JSON-RPC, whose calls OpenAPI cannot describe. Export it with 'igata export openrpc'.\n")]
    [InlineData("export openrpc specs/notes -o a.json", "igata: 'Notes' has the protocol 'rest', and OpenRPC describes only JSON-RPC. Export it with 'igata export openapi'.\n")]
    [InlineData("export openapi specs/notes -o a.xml", "igata: 'a.xml' ends in none of .json, .yaml and .yml, so its format is not known. Choose another name, or add --format json or --format yaml.\n")]
    [InlineData("export docs specs/notes -o a.pdf", "igata: 'a.pdf' ends in '.pdf', and a reference is Markdown (.md) or HTML (.html). For a folder, end the name with a slash.\n")]
    [InlineData("export docs specs/notes", "igata: Where to write is missing. Add -o FILE.md, -o FILE.html or -o FOLDER.\n")]
    [InlineData("export docs -o a.md", "igata: The folder of the spec is missing: igata export docs specs/sora -o sora.html\n")]
    [InlineData("export docs specs/notes -o a.md --templates none", "igata: The folder 'none' of templates does not exist. Create it with 'igata export docs --write-templates none'.\n")]
    [InlineData("export openapi specs/notes -o empty", "igata: 'empty' ends in none of .json, .yaml and .yml, so its format is not known. Choose another name, or add --format json or --format yaml.\n")]
    [InlineData("export openapi specs/notes -o folder.yaml", "igata: 'folder.yaml' is a folder. Specify a file.\n")]
    public async Task AWrongArgumentIsASentence(string commandLine, string error)
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Spec).Write("specs/node/api.yaml", Rpc);
        Directory.CreateDirectory(cli.GetPath("empty"));
        Directory.CreateDirectory(cli.GetPath("folder.yaml"));
        Assert.Equal(new Outcome(ExitCode.Usage, "", error), await cli.RunAsync(commandLine.Split(' ')));
    }

    [Fact]
    public async Task AFileThatCannotBeWrittenStaysAsItWas()
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Spec).Write("file", "content");
        Outcome outcome = await cli.RunAsync("export", "openapi", "specs/notes", "-o", "file/a.yaml");
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.StartsWith("igata: 'file/a.yaml' cannot be written: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("content", File.ReadAllText(cli.GetPath("file")));
        Assert.Equal(["file", "specs"], Directory.EnumerateFileSystemEntries(cli.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("openapi")]
    [InlineData("json-schema")]
    [InlineData("docs")]
    public async Task ASpecWithErrorsIsNotExported(string kind)
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Spec.Replace("200: Note", "200: Nte", StringComparison.Ordinal));
        Outcome outcome = await cli.RunAsync("export", kind, "specs/notes", "-o", kind == "docs" ? "a.md" : "a.json");
        Assert.Equal((ExitCode.Errors, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith("specs/notes/api.yaml(13,23): error IGT0203: Type 'Nte' is not defined in this API. Did you mean 'Note'?\n", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(cli.GetPath("a.json")) || File.Exists(cli.GetPath("a.md")));
    }

    [Fact]
    public async Task AFolderHasAPageForEachGroup()
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Spec);
        Assert.Equal(ExitCode.Ok, (await cli.RunAsync("export", "docs", "specs/notes", "-o", "out/")).Code);
        Assert.Equal(["README.md", "methods.md", "types.md"], Directory.EnumerateFiles(cli.GetPath("out")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Contains("[GetNote](methods.md#method-getnote)", File.ReadAllText(cli.GetPath("out/README.md")), StringComparison.Ordinal);
        Assert.Contains("[Note](types.md#type-note)", File.ReadAllText(cli.GetPath("out/methods.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TemplatesCanBeCopiedAndChanged()
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Spec);
        Assert.Equal(ExitCode.Ok, (await cli.RunAsync("export", "docs", "--write-templates", "mine")).Code);
        await cli.RunAsync("export", "docs", "specs/notes", "-o", "a.md");
        await cli.RunAsync("export", "docs", "specs/notes", "-o", "b.md", "--templates", "mine");
        Assert.Equal(File.ReadAllText(cli.GetPath("a.md")), File.ReadAllText(cli.GetPath("b.md")));
        Outcome again = await cli.RunAsync("export", "docs", "--write-templates", "mine");
        Assert.Equal(new Outcome(ExitCode.Usage, "", "igata: The folder 'mine' is not empty. Specify another one, so that no template is overwritten.\n"), again);

        cli.Write("own/page.md", "{{ it.name }} {{ it.types.size }}\n{{ for method in it.groups[0].methods }}{{ method.csharp }}{{ end }}\n");
        Assert.Equal("Notes 1\nGetNoteAsync\n", (await cli.RunAsync("export", "docs", "specs/notes", "-o", "-", "--templates", "own")).Output);
    }

    [Theory]
    [InlineData("{{ for x in }}", "igata: A template is invalid. own/page.md(1,13) : error : ")]
    [InlineData("{{ it.nothing.more }}", "igata: A template failed. ")]
    [InlineData("{{ partial 'none.md' it }}", "igata: The template 'none.md' does not exist in 'own'. There are ")]
    [InlineData("{{ file '../secret' }}", "igata: '../secret' is not the name of a template. Templates are beside each other in one folder.\n")]
    [InlineData("{{ partial 'page.md' it }}", "igata: The template 'page.md' contains itself.\n")]
    [InlineData("{{ while true }}{{ end }}", "igata: A template failed. ")]
    [InlineData("{{ func f(x)\n  ret f x\nend\nf 1 }}", "igata: A template failed. ")]
    public async Task AWrongTemplateIsASentence(string template, string error)
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Spec).Write("own/page.md", template).Write("secret", "secret");
        Outcome outcome = await cli.RunAsync("export", "docs", "specs/notes", "-o", "-", "--templates", "own");
        Assert.Equal((ExitCode.Usage, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith(error, outcome.Error, StringComparison.Ordinal);
    }

    // What a spec says is text, whatever it looks like.
    [Fact]
    public async Task HostileTextIsEscaped()
    {
        const string Hostile = "</script><script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) | `x` {{ it.name }} '\\\"";
        string yaml = Hostile.Replace("\\\"", "\\\\\\\"", StringComparison.Ordinal);
        using Cli cli = new Cli().Write("specs/notes/api.yaml", $$"""
            api: Notes
            title: "{{yaml}}"
            summary: "{{yaml}}"
            protocol: rest
            endpoint: https://notes.example/
            types:
              Note: { summary: "{{yaml}}", remarks: "{{yaml}}", fields: { "<b>|`": { type: string, as: Bold, summary: "{{yaml}}" } } }
            methods:
              GetNote:
                get: notes
                summary: "{{yaml}}"
                responses: { 200: Note }
                examples: [{ summary: "{{yaml}}", response: { body: { "<b>|`": "{{yaml}}\n```\n<script>" } } }]

            """);
        Outcome html = await cli.RunAsync("export", "docs", "specs/notes", "-o", "a.html");
        Assert.Equal(("", ExitCode.Ok), (html.Error, html.Code));
        string page = File.ReadAllText(cli.GetPath("a.html"));
        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("{{ it.name }}", page, StringComparison.Ordinal);

        await cli.RunAsync("export", "docs", "specs/notes", "-o", "a.md");
        string[] outside = [.. OutsideOfCode(File.ReadAllText(cli.GetPath("a.md")))];
        Assert.DoesNotContain(outside, line => line.Contains("<script", StringComparison.Ordinal) || line.Contains("<img", StringComparison.Ordinal));
        Assert.DoesNotContain(outside, line => line.Contains("[a](", StringComparison.Ordinal));
        Assert.All(outside.Where(line => line.StartsWith("| `", StringComparison.Ordinal) || line.StartsWith("| ``", StringComparison.Ordinal)), line => Assert.Equal(4, line.Replace("\\|", "", StringComparison.Ordinal).Split('|').Length - 1));
    }

    private static IEnumerable<string> OutsideOfCode(string markdown)
    {
        string? fence = null;
        foreach (string line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                string ticks = line[..(line.Length - line.TrimStart('`').Length)];
                fence = fence is null ? ticks : line == fence ? null : fence;
            }
            else if (fence is null)
            {
                yield return line;
            }
        }

        Assert.Null(fence);
    }
}
