using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>The reader accepts exactly the keywords of the table.</summary>
public sealed class KeywordTests
{
    private static readonly (string Section, IReadOnlyList<Keyword> Keywords, string Around)[] Sections =
    [
        ("api", Keywords.Api, "{0}"),
        ("dispatch", Keywords.Dispatch, "dispatch: {{ {0} }}"),
        ("errors", Keywords.Errors, "errors: {{ {0} }}"),
        ("code", Keywords.CodeLocation, "errors: {{ code: {{ {0} }} }}"),
        ("errors of a method", Keywords.OwnErrors, "methods: {{ A: {{ errors: {{ {0} }} }} }}"),
        ("error code of a method", Keywords.ErrorEntry, "methods: {{ A: {{ errors: [{{ A: {{ {0} }} }}] }} }}"),
        ("error code", Keywords.ErrorCode, "errors: {{ codes: {{ A: {{ {0} }} }} }}"),
        ("method", Keywords.Method, "methods: {{ A: {{ {0} }} }}"),
        ("rule", Keywords.Rule, "methods: {{ A: {{ rules: [{{ {0} }}] }} }}"),
        ("test", Keywords.Test, "methods: {{ A: {{ rules: [{{ when: {{ a: {{ {0} }} }} }}] }} }}"),
        ("auth", Keywords.Auth, "auth: {{ {0} }}"),
        ("basic", Keywords.Basic, "auth: {{ basic: {{ {0} }} }}"),
        ("token", Keywords.Token, "auth: {{ header: X, token: {{ {0} }} }}"),
        ("refresh", Keywords.Refresh, "auth: {{ header: X, token: {{ method: A, from: b, refresh: {{ {0} }} }} }}"),
        ("pages", Keywords.Pages, "methods: {{ A: {{ pages: {{ {0} }} }} }}"),
        ("content", Keywords.Content, "methods: {{ A: {{ content: {{ {0} }} }} }}"),
        ("response", Keywords.Response, "methods: {{ A: {{ responses: {{ 200: {{ {0} }} }} }} }}"),
        ("events", Keywords.Events, "methods: {{ A: {{ responses: {{ 200: {{ events: {{ {0} }} }} }} }} }}"),
        ("lines", Keywords.Lines, "methods: {{ A: {{ responses: {{ 200: {{ lines: {{ {0} }} }} }} }} }}"),
        ("example", Keywords.Example, "methods: {{ A: {{ examples: [{{ {0} }}] }} }}"),
        ("error response", Keywords.ErrorResponse, "methods: {{ A: {{ examples: [{{ error: {{ {0} }} }}] }} }}"),
        ("webhook", Keywords.Webhook, "webhooks: {{ A: {{ {0} }} }}"),
        ("receiver", Keywords.Receiver, "receiver: {{ {0} }}"),
        ("signature", Keywords.Signature, "receiver: {{ signature: {{ {0} }} }}"),
        ("timestamp", Keywords.Timestamp, "receiver: {{ signature: {{ timestamp: {{ {0} }} }} }}"),
        ("challenge", Keywords.Challenge, "receiver: {{ challenge: {{ {0} }} }}"),
        ("challenge member", Keywords.ChallengeMember, "receiver: {{ challenge: {{ answer: {{ a: {{ {0} }} }} }} }}"),
        ("duplicates", Keywords.Duplicates, "receiver: {{ duplicates: {{ {0} }} }}"),
        ("shape", Keywords.Shape, "types: {{ A: {{ {0} }} }}"),
        ("enum value", Keywords.EnumValue, "types: {{ A: {{ enum: {{ a: {{ {0} }} }} }} }}"),
    ];

    public static TheoryData<string, string> All => [.. Sections.SelectMany(section => section.Keywords.Select(keyword => (section.Section, keyword.Name)))];

    internal static IEnumerable<string> AllNames => Sections.SelectMany(section => section.Keywords).Select(keyword => keyword.Name).Distinct();

    [Theory]
    [MemberData(nameof(All))]
    public void KeywordExampleCompiles(string section, string name)
    {
        (_, IReadOnlyList<Keyword> keywords, string around) = Sections.Single(known => known.Section == section);
        Keyword keyword = keywords.Single(known => known.Name == name);
        Assert.StartsWith(name + ":", keyword.Example, StringComparison.Ordinal);
        Assert.EndsWith(".", keyword.Description, StringComparison.Ordinal);

        string[] forms = [Catalog.UnknownKeyword.Id, Catalog.ExpectsText.Id, Catalog.EmptyTypeExpression.Id, Catalog.InvalidYaml.Id, Catalog.InvalidChoice.Id, Catalog.EmptyPattern.Id];
        string example = (section, name) switch
        {
            ("code", "after" or "before") => "member: a, " + keyword.Example,
            ("shape", "items") => "tuple: [{ a: int }], " + keyword.Example,
            ("auth", "token" or "scheme") => "header: X, " + keyword.Example,
            ("events" or "lines", not "type") => "type: string, " + keyword.Example,
            ("pages", "items") => "link: next, " + keyword.Example,
            ("pages", "from") => "to: a, " + keyword.Example,
            ("pages", "to") => "from: a, " + keyword.Example,
            ("pages", "first" or "more") => "page: page, " + keyword.Example,
            ("pages", "id") => "after: starting_after, " + keyword.Example,
            _ => keyword.Example,
        };
        CompiledApi compiled = TestCompiler.CompileText(string.Format(null, around, example) + "\n");
        Assert.DoesNotContain(compiled.Findings, finding => forms.Contains(finding.Id));
    }

    [Fact]
    public void KeywordsAreUniqueWithinASection() =>
        Assert.All(Sections, section => Assert.Equal(section.Keywords.Count, section.Keywords.Select(keyword => keyword.Name).Distinct().Count()));

    [Fact]
    public void DocumentationNamesEveryKeyword()
    {
        string text = string.Concat(Directory.EnumerateFiles(Repository.Path("specs"), "*.md").Select(File.ReadAllText));
        string[] terms = [.. AllNames, .. ScalarNames.All, .. Keywords.Protocols, .. Keywords.AuthForms, .. Keywords.Stabilities];
        Assert.All(terms.Distinct(), term => Assert.True(text.Contains($"`{term}`", StringComparison.Ordinal), $"The pages of specs do not name '{term}'."));
    }
}
