using System.Text.RegularExpressions;
using Igata.Generator.Emit;
using Igata.Generator.EmitModel;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;

namespace Igata.Generator.Tests.Accepted;

/// <summary>The namespaces and the properties of a project do not break the generated code.</summary>
public sealed class ProjectTests
{
    private const string Yaml = """
        api: Studio
        protocol: rest
        endpoint: http://127.0.0.1:8000/{zone}/{shard}/{debug}/
        variables: { zone: int, shard: { type: long, default: 5 }, debug: boolean }
        headers: { X-Since: rfc3339, X-Id?: uuid }
        errors: { code: /code, body: Error, codes: { gone: { status: 410, body: Item } } }
        types:
          Error: { fields: { code: string } }
          Item: { fields: { next?: Item, items?: list of Item, name: string or null } }
          Deep: { fields: { lists: list of list of list of list of list of list of list of list of list of list of list of list of list of list of list of list of Item } }
          DeepOrNull: { fields: { lists: list of (list of (list of (list of (list of (list of (list of (list of (string or null) or null) or null) or null) or null) or null) or null) or null) } }
        methods:
          GetJobs: { get: jobs, query: { state?: string }, pages: { link: next }, responses: { 200: list of Item } }
          ListJobs: { get: all-jobs, query: { state?: string }, pages: { link: next }, responses: { 200: list of Item } }
          Read: { get: state, responses: { 200: list of long, 202: object, 203: list of long } }
          Store: { post: deep, body: { deep: Deep, other: DeepOrNull }, responses: { 204: {} } }
        """;

    public static TheoryData<string, string> Projects => new()
    {
        { "Acme", "" },
        { "Acme", "namespace Acme.System { class Uri; } namespace Acme.System.Text { class Json; } namespace Acme.Igata { class Runtime; }" },
        { "Acme.System", "namespace Acme.System.Text { class Json; }" },
        { "System", "" },
        { "Igata.Runtime", "" },
        { "Item", "" },
        { "Studio", "" },
        { "class.9.record", "" },
        { "", "class Item; class Secret;" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void RootNamespaceDoesNotHideWhatIsGenerated(string root, string code) => Assert.Empty(ConsumerProject.Build([Compile()], root, code));

    [Fact]
    public void InternalClientShowsNothing()
    {
        Assert.Empty(ConsumerProject.Build([Compile()], isInternal: true));
        Compilation compilation = ConsumerProject.Compile(SourceFilePlanner.Plan(Compile(), "Acme", isInternal: true), "");
        Assert.DoesNotContain(compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken), symbol => symbol is { ContainingType: null, DeclaredAccessibility: Accessibility.Public });
        Assert.DoesNotContain(compilation.Assembly.GetAttributes(), attribute => attribute.AttributeClass?.Name is "ApiManifestAttribute");
    }

    /// <summary>
    /// The compiler infers type arguments by binding the lambdas in a call once for each candidate, so nested calls without type
    /// arguments take a time that doubles with each level. At most the innermost call with a lambda is inferred.
    /// </summary>
    [Fact]
    public void CallsWithNestedLambdasHaveTypeArguments()
    {
        string list = string.Concat(Enumerable.Repeat("list of ", 12));
        string orNull = string.Concat(Enumerable.Repeat("list of (", 12)) + "string or null" + string.Concat(Enumerable.Repeat(" or null)", 12));
        (Api? api, _) = ConsumerProject.Check("studio", $$"""
            api: Studio
            protocol: rest
            endpoint: http://127.0.0.1:8000/
            types: { Item: { fields: { a: {{list}}Item, b: {{list}}string, c: {{orNull}}, d: map of {{list}}long, e: set of {{list}}(string or null) } } }
            methods: { Store: { post: deep, body: Item, responses: { 200: Item } } }
            """);
        string code = string.Concat(SourceFilePlanner.Plan(api!, "Acme").Select(FileEmitter.Write));

        string[] calls = [.. Regex.Matches(code, @"\b(JsonParsing|json)\.\w+\(").Select(call => GetArguments(code, call.Index + call.Length))];
        Assert.All(calls, arguments => Assert.InRange(Regex.Count(arguments, @"\bstatic \("), 0, 1));
        Assert.InRange(Regex.Count(code, @"\b(JsonParsing|json)\.\w+<[^(]*>\("), 100, int.MaxValue);
    }

    /// <summary>Returns the text up to the closing parenthesis of a call.</summary>
    private static string GetArguments(string code, int start)
    {
        int end = start;
        for (int depth = 1; depth > 0; end++)
        {
            depth += code[end] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return code[start..end];
    }

    private static Api Compile()
    {
        (Api? api, IReadOnlyList<(int Line, string Text)> findings) = ConsumerProject.Check("studio", Yaml);
        Assert.Empty(findings);
        return api!;
    }
}
