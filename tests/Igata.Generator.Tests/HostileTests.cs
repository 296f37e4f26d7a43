using System.Globalization;
using Igata.Specs;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Igata.Generator.Tests;

/// <summary>The texts of a spec appear only in literals, comments and names. They cannot declare anything else.</summary>
public sealed class HostileTests
{
    private static readonly string[] Texts =
    [
        "*/ } public class Evil { } /**/",
        "</summary>\n/// <summary>",
        "line one\nline two\r\n#pragma warning disable\u2028public class Evil;\u2029\u0085",
        "\" + System.Environment.Exit(1) + \"",
        "{0} {1} {{ }} $\"{x}\" \\u0022 \\",
        "\u202Eeman\u202C \u200B \uFEFF",
        "<see cref=\"T:Evil\"/> &lt; &amp; ]]>",
        "'\0\u0001\a\t'",
        "\U0001F600 日本語 Ünïcödé",
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Texts.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void TextCannotInjectCode(int row)
    {
        string text = Texts[row];
        string yaml = $$"""
            api: Host
            title: {{Quote(text)}}
            summary: {{Quote(text)}}
            source: {{Quote(text)}}
            protocol: target-header
            endpoint: http://127.0.0.1:8000/
            dispatch: { header: x-target }
            auth: none
            errors:
              code: {{Quote("/" + text.Replace("~", "", StringComparison.Ordinal))}}
              codes:
                {{Quote("CODE" + ToDisplayText(text))}}: { as: Code, summary: {{Quote(text)}}, remarks: {{Quote(text)}} }
            types:
              Mode: { enum: { {{Quote(text)}}: { as: Odd, summary: {{Quote(text)}} } } }
            methods:
              Do:
                target: Host_1
                summary: {{Quote(text)}}
                remarks: {{Quote(text)}}
                scope: {{Quote(text)}}
                since: {{Quote(text)}}
                request:
                  {{Quote("m" + text)}}:
                    type: string
                    as: Member
                    summary: {{Quote(text)}}
                    unit: {{Quote(text)}}
                    maxLength: 9
                  {{Quote("l" + text + "?")}}: { type: list of string, as: Listed, default: [{{Quote(text)}}] }
                  {{Quote("c" + text)}}: { const: {{Quote(text)}}, as: Always }
                  {{Quote("e" + text + "?")}}: { type: Mode, as: Mode }
                rules:
                  - when: { {{Quote("e" + text)}}: {{Quote(text)}} }
                    require: [{{Quote("l" + text)}}]
                response: Mode
                errors: [{{Quote("CODE" + ToDisplayText(text))}}]
            """;
        GeneratorRun run = GeneratorRun.Create(yaml);
        Assert.Empty(run.Run().Diagnostics);
        Assert.Empty(run.Build().Diagnostics);

        Assert.Equal(
            ["DoRequest", "HostClient", "HostClientOptions", "HostError", "HostException", "HostOperations", "HostTargets", "IHostClient", "IHostService", "Mode", "Names"],
            GetDeclaredNames(run).Distinct().Order(StringComparer.Ordinal));
        AssertDeclares(run, SpecCompiler.Compile("specs/one", [new SpecFile("specs/one/api.yaml", "specs/one/api.yaml", yaml)]).Api!);
        Assert.All(run.GetSources().Values, source => Assert.DoesNotContain(source, c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void TextCannotInjectCodeInRest(int row)
    {
        string text = Texts[row];
        string yaml = $$"""
            api: Host
            title: {{Quote(text)}}
            protocol: rest
            endpoint: http://127.0.0.1:8000/{zone}/
            endpoints: { other: http://127.0.0.1:8001/ }
            variables: { zone: { type: string, default: {{Quote(text)}}, summary: {{Quote(text)}} } }
            auth: { basic: { user: {{Quote("user " + ToDisplayText(text))}}, password: {{Quote(text)}} } }
            headers:
              X-Always: { const: {{Quote(ToDisplayText(text))}} }
              X-Set?: { type: string, summary: {{Quote(text)}} }
            errors:
              code: {{Quote("/" + text.Replace("~", "", StringComparison.Ordinal))}}
              codes:
                {{Quote("CODE" + ToDisplayText(text))}}:
                  as: Code
                  status: 409
                  summary: {{Quote(text)}}
                  body: { {{Quote("b" + text)}}: { type: string, as: Detail, summary: {{Quote(text)}} } }
                  headers:
                    X-More?: { type: string, summary: {{Quote(text)}} }
            types:
              Either:
                discriminator: {{Quote("d" + text)}}
                cases: { {{Quote("c" + text)}}: { type: One, as: One } }
              One: { fields: { n: int } }
              Key: { cases: { {{Quote("k" + text)}}: { type: string, as: Text } } }
            methods:
              Do:
                post: a/{id}
                path: { id: { type: string, summary: {{Quote(text)}} } }
                query:
                  {{Quote("q" + text + "?")}}: { type: list of string, as: Queried, joined-by: {{Quote(text)}} }
                  {{Quote("f" + text + "?")}}: { type: flag, as: Flagged }
                  {{Quote("x" + text + "*")}}: { type: map of list of string, as: Further, summary: {{Quote(text)}} }
                body:
                  {{Quote("m" + text)}}: { type: Either, as: Member }
                  {{Quote("k" + text)}}: { type: Key, as: Keyed }
                  {{Quote("x" + text + "*")}}: { type: map of Key, as: Others, summary: {{Quote(text)}} }
                responses:
                  200:
                    summary: {{Quote(text)}}
                    headers: { X-Back: { type: string, summary: {{Quote(text)}} } }
                errors: [{{Quote("CODE" + ToDisplayText(text))}}]
              Fill:
                put: b
                form: { {{Quote("w" + text)}}: { type: string, as: Written } }
                responses: { 204: {} }
              Send:
                put: c
                multipart: { {{Quote("p" + text)}}: { type: file, as: Part, media: image/png, summary: {{Quote(text)}} } }
                responses: { 204: {} }
            """;
        AssertCannotInjectCode(yaml, "Either", "Key", "One", "DoRequest", "DoResponse", "FillRequest", "SendRequest", "CodeBody");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void TextCannotInjectCodeInJsonRpc(int row)
    {
        string text = Texts[row];
        string yaml = $$"""
            api: Host
            title: {{Quote(text)}}
            protocol: json-rpc
            endpoint: http://127.0.0.1:8000/
            auth: none
            errors: { codes: { 1: { as: Code, summary: {{Quote(text)}}, body: string } } }
            methods:
              {{Quote("do" + text.Replace("@", "", StringComparison.Ordinal))}}:
                as: Do
                summary: {{Quote(text)}}
                params:
                  - {{Quote("p" + text)}}: { type: string, as: First, summary: {{Quote(text)}} }
                  - {{Quote("o" + text + "?")}}: { type: int, as: Second }
                result: string
                errors: [1]
            """;
        AssertCannotInjectCode(yaml, "DoRequest", "HostCalls");
    }

    private static void AssertCannotInjectCode(string yaml, params string[] types)
    {
        GeneratorRun run = GeneratorRun.Create(yaml);
        Assert.Empty(run.Run().Diagnostics);
        Assert.Empty(run.Build().Diagnostics);
        string[] always = ["HostClient", "HostClientOptions", "HostError", "HostException", "HostOperations", "HostTargets", "IHostClient", "IHostService", "Names"];
        Assert.Equal([.. types.Concat(always).Order(StringComparer.Ordinal)], GetDeclaredNames(run).Distinct().Order(StringComparer.Ordinal));
        Assert.All(run.GetSources().Values, source => Assert.DoesNotContain(source, c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
    }

    private static IEnumerable<string> GetDeclaredNames(GeneratorRun run) => ParseTrees(run)
        .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
        .OfType<BaseTypeDeclarationSyntax>()
        .Select(type => type.Identifier.ValueText);

    private static void AssertDeclares(GeneratorRun run, Api api)
    {
        CSharpCompilation compilation = run.Build().Compilation;
        foreach (RecordDef record in api.Types.OfType<RecordDef>())
        {
            INamedTypeSymbol type = compilation.GetTypeByMetadataName($"Generated.{api.Name}.{record.Name}")!;
            string[] properties = [.. type.GetMembers().OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility is Accessibility.Public).Select(property => property.Name)];
            Assert.Equal([.. record.Fields.Select(field => field.Name), "UnknownMembers"], properties);
        }
    }

    private static IEnumerable<SyntaxTree> ParseTrees(GeneratorRun run) => run.Run().GeneratedSources.Select(source => source.SyntaxTree);

    private static string ToDisplayText(string text) => string.Concat(text.Where(c => c is > ' ' and < '\u007f'));

    /// <summary>Formats a YAML string in double quotes, with everything but printable ASCII escaped.</summary>
    private static string Quote(string text) => '"' + string.Concat(text.EnumerateRunes().Select(rune => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        >= ' ' and <= '~' => rune.ToString(),
        <= 0xFFFF => $"\\u{rune.Value:X4}",
        _ => $"\\U{rune.Value:X8}",
    })) + '"';
}
