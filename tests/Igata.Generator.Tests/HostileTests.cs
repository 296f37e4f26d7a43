using System.Globalization;
using Igata.Specs;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Igata.Generator.Tests;

/// <summary>Whatever a spec says, it says it in a literal, a comment or a name, and declares nothing that was not described.</summary>
public sealed class HostileTests
{
    private static readonly string[] Texts =
    [
        "*/ } public class Evil { } /*",
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
    public void ATextStaysAText(int row)
    {
        string text = Texts[row];
        string yaml = $$"""
            api: Host
            title: {{Quoted(text)}}
            summary: {{Quoted(text)}}
            source: {{Quoted(text)}}
            protocol: target-header
            endpoint: http://127.0.0.1:8000/
            dispatch: { header: x-target }
            auth: none
            errors:
              code: {{Quoted("/" + text.Replace("~", "", StringComparison.Ordinal))}}
              codes:
                {{Quoted("CODE" + Printable(text))}}: { as: Code, summary: {{Quoted(text)}}, remarks: {{Quoted(text)}} }
            types:
              Mode: { enum: { {{Quoted(text)}}: { as: Odd, summary: {{Quoted(text)}} } } }
            methods:
              Do:
                target: Host_1
                summary: {{Quoted(text)}}
                remarks: {{Quoted(text)}}
                scope: {{Quoted(text)}}
                since: {{Quoted(text)}}
                request:
                  {{Quoted("m" + text)}}:
                    type: string
                    as: Member
                    summary: {{Quoted(text)}}
                    unit: {{Quoted(text)}}
                    maxLength: 9
                  {{Quoted("l" + text + "?")}}: { type: list of string, as: Listed, default: [{{Quoted(text)}}] }
                  {{Quoted("c" + text)}}: { const: {{Quoted(text)}}, as: Always }
                  {{Quoted("e" + text + "?")}}: { type: Mode, as: Mode }
                rules:
                  - when: { {{Quoted("e" + text)}}: {{Quoted(text)}} }
                    require: [{{Quoted("l" + text)}}]
                response: Mode
                errors: [{{Quoted("CODE" + Printable(text))}}]
            """;
        Casting casting = Casting.Of(yaml);
        Assert.Empty(casting.Run().Diagnostics);
        Assert.Empty(casting.Built().Diagnostics);

        Assert.Equal(
            ["DoRequest", "HostClient", "HostClientOptions", "HostError", "HostException", "HostOperations", "HostTargets", "IHostClient", "IHostService", "Mode", "Names"],
            Declared(casting).Distinct().Order(StringComparer.Ordinal));
        AssertDeclares(casting, SpecCompiler.Compile("specs/one", [new SpecFile("specs/one/api.yaml", "specs/one/api.yaml", yaml)]).Api!);
        Assert.All(casting.Sources().Values, source => Assert.DoesNotContain(source, c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ATextStaysATextInRest(int row)
    {
        string text = Texts[row];
        string yaml = $$"""
            api: Host
            title: {{Quoted(text)}}
            protocol: rest
            endpoint: http://127.0.0.1:8000/{zone}/
            endpoints: { other: http://127.0.0.1:8001/ }
            variables: { zone: { type: string, default: {{Quoted(text)}}, summary: {{Quoted(text)}} } }
            auth: { basic: { user: {{Quoted("user " + Printable(text))}}, password: {{Quoted(text)}} } }
            headers:
              X-Always: { const: {{Quoted(Printable(text))}} }
              X-Set?: { type: string, summary: {{Quoted(text)}} }
            errors:
              code: {{Quoted("/" + text.Replace("~", "", StringComparison.Ordinal))}}
              codes:
                {{Quoted("CODE" + Printable(text))}}:
                  as: Code
                  status: 409
                  summary: {{Quoted(text)}}
                  body: { {{Quoted("b" + text)}}: { type: string, as: Told, summary: {{Quoted(text)}} } }
                  headers:
                    X-More?: { type: string, summary: {{Quoted(text)}} }
            types:
              Either:
                discriminator: {{Quoted("d" + text)}}
                cases: { {{Quoted("c" + text)}}: { type: One, as: One } }
              One: { fields: { n: int } }
              Key: { cases: { {{Quoted("k" + text)}}: { type: string, as: Text } } }
            methods:
              Do:
                post: a/{id}
                path: { id: { type: string, summary: {{Quoted(text)}} } }
                query:
                  {{Quoted("q" + text + "?")}}: { type: list of string, as: Queried, joined-by: {{Quoted(text)}} }
                  {{Quoted("f" + text + "?")}}: { type: flag, as: Flagged }
                body:
                  {{Quoted("m" + text)}}: { type: Either, as: Member }
                  {{Quoted("k" + text)}}: { type: Key, as: Keyed }
                responses:
                  200:
                    summary: {{Quoted(text)}}
                    headers: { X-Back: { type: string, summary: {{Quoted(text)}} } }
                errors: [{{Quoted("CODE" + Printable(text))}}]
              Fill:
                put: b
                form: { {{Quoted("w" + text)}}: { type: string, as: Written } }
                responses: { 204: {} }
              Send:
                put: c
                multipart: { {{Quoted("p" + text)}}: { type: file, as: Part, media: image/png, summary: {{Quoted(text)}} } }
                responses: { 204: {} }
            """;
        AssertStaysText(yaml, "Either", "Key", "One", "DoRequest", "DoResponse", "FillRequest", "SendRequest", "CodeBody");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ATextStaysATextInJsonRpc(int row)
    {
        string text = Texts[row];
        string yaml = $$"""
            api: Host
            title: {{Quoted(text)}}
            protocol: json-rpc
            endpoint: http://127.0.0.1:8000/
            auth: none
            errors: { codes: { 1: { as: Code, summary: {{Quoted(text)}}, body: string } } }
            methods:
              {{Quoted("do" + text.Replace("@", "", StringComparison.Ordinal))}}:
                as: Do
                summary: {{Quoted(text)}}
                params:
                  - {{Quoted("p" + text)}}: { type: string, as: First, summary: {{Quoted(text)}} }
                  - {{Quoted("o" + text + "?")}}: { type: int, as: Second }
                result: string
                errors: [1]
            """;
        AssertStaysText(yaml, "DoRequest", "HostCalls");
    }

    private static void AssertStaysText(string yaml, params string[] types)
    {
        Casting casting = Casting.Of(yaml);
        Assert.Empty(casting.Run().Diagnostics);
        Assert.Empty(casting.Built().Diagnostics);
        string[] always = ["HostClient", "HostClientOptions", "HostError", "HostException", "HostOperations", "HostTargets", "IHostClient", "IHostService", "Names"];
        Assert.Equal([.. types.Concat(always).Order(StringComparer.Ordinal)], Declared(casting).Distinct().Order(StringComparer.Ordinal));
        Assert.All(casting.Sources().Values, source => Assert.DoesNotContain(source, c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
    }

    private static IEnumerable<string> Declared(Casting casting) => Trees(casting)
        .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
        .OfType<BaseTypeDeclarationSyntax>()
        .Select(type => type.Identifier.ValueText);

    private static void AssertDeclares(Casting casting, Api api)
    {
        CSharpCompilation compilation = casting.Built().Compilation;
        foreach (RecordDef record in api.Types.OfType<RecordDef>())
        {
            INamedTypeSymbol type = compilation.GetTypeByMetadataName($"Cast.{api.Name}.{record.Name}")!;
            string[] properties = [.. type.GetMembers().OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility is Accessibility.Public).Select(property => property.Name)];
            Assert.Equal([.. record.Fields.Select(field => field.Name), "UnknownMembers"], properties);
        }
    }

    private static IEnumerable<SyntaxTree> Trees(Casting casting) => casting.Run().GeneratedSources.Select(source => source.SyntaxTree);

    private static string Printable(string text) => string.Concat(text.Where(c => c is > ' ' and < '\u007f'));

    /// <summary>A YAML text in double quotes, all but plain ASCII escaped.</summary>
    private static string Quoted(string text) => '"' + string.Concat(text.EnumerateRunes().Select(rune => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        >= ' ' and <= '~' => rune.ToString(),
        <= 0xFFFF => $"\\u{rune.Value:X4}",
        _ => $"\\U{rune.Value:X8}",
    })) + '"';
}
