using FsCheck;
using FsCheck.Fluent;
using Igata.Specs.Model;
using Igata.Specs.Printing;

namespace Igata.Specs.Tests;

/// <summary>The printed text of a model reads back as the same model.</summary>
public sealed class PrinterTests
{
    [Fact]
    public void IsOneLineOfAscii()
    {
        string printed = SpecPrinter.Print(TestCompiler.CompileApi("title: \"Ä \\\"studio\\\"\\n\\u2028\\U0001F600\"\n"));
        Assert.All(printed, c => Assert.InRange(c, ' ', '~'));
        Assert.StartsWith("{ api: Studio, title: \"\\u00C4 \\\"studio\\\"\\u000A\\u2028\\U0001F600\", protocol: target-header", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryConstructRoundTrips() => AssertRoundTrips(TestCompiler.CompileApi(
        """
        title: A studio
        endpoint: https://studio.example/
        auth: bearer
        errors:
          code: { header: x-error }
          codes: { 401: { as: NotAllowed, always: true }, BUSY: { status: 409, remarks: Wait. } }
        types:
          Token: { type: string, secret: true, maxBytes: 255, summary: The token. }
          Hex: { type: string, pattern: '^0x[0-9a-f]+$' }
          Tags: { type: list of Token, maxItems: 3 }
          Tag: [latest, earliest]
          Block: { type: Hex or Tag or Tags or null, as: BlockTag, summary: A block. }
          Level: { type: long, enum: { 1: Low., 2: { as: High, since: 2, until: '3', replaced-by: 1 } } }
          Mixed: list of (string or int)
          Free: { type: map of (Token or null), minProperties: 1 }
          Alias: Free
          Late: { as: Lâte_1, fields: { a: int }, stability: deprecated, replaced-by: User }
          User:
            summary: A user.
            rules: [{ any-of: [id, name] }]
            fields:
              id?: { type: string or long, summary: "The id, or \"none\"." }
              name?: { type: string or null, minLength: 1, maxLength: 9, default: null }
              block: Block
              tags: Tags
              again: { type: Tags, minItems: 1 }
              mixed: Mixed
              more: list of (boolean or string)
              free: Alias
              level: Level
              'odd key': { const: 1.5 }
              flag: true
              never: false or Late
              video: { type: false or string, maxLength: 3 }
              nested: { fields: { kind: { enum: [on, 'off'] }, deep: { fields: { a: { type: int or string or null } } } }, summary: Inner. }
              data?: { type: any, default: { a: [1.0, "x\"\u0085", null] }, unit: é }
              old?: { type: int, stability: deprecated, replaced-by: level }
        methods:
          Start:
            summary: Starts.
            request:
              room: { fields: { id: Token } }
              hours?: { type: seconds, minimum: 0, maximum: 86400 }
              split?: { type: boolean, default: false }
            rules:
              - when: { split: true, hours: { minimum: 1, pattern: a } }
                must: { hours: [1, 2] }
                require: [hours]
                forbid: [room]
            response: echo
            errors: [BUSY]
          Start@20161101: { target: Studio_20161101, response: string or long or null, replaced-by: Start, since: 1 }
          List: { idempotent: true, async: true, scope: node, response: list of User, request: {} }
          Late: { response: { it: { type: Late or boolean } } }
        """.Replace(", pattern: a", "", StringComparison.Ordinal).Replace("[on, ", "['on', ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(PrinterSamples.All), MemberType = typeof(PrinterSamples))]
    public void EveryProtocolRoundTrips(string yaml) => AssertRoundTrips(TestCompiler.GetApi(TestCompiler.CompileText(yaml)));

    [Theory]
    [MemberData(nameof(HostileTests.Samples), MemberType = typeof(HostileTests))]
    public void HostileSamplesRoundTrip(string yaml) => AssertRoundTrips(TestCompiler.GetApi(TestCompiler.CompileText(yaml)));

    /// <summary>The parts of a REST method, in random combinations.</summary>
    [Fact]
    public void RandomRestMethodsRoundTrip()
    {
        int valid = 0;
        var random = new Random(3);
        for (int i = 0; i < 500; i++)
        {
            CompiledApi compiled = TestCompiler.CompileText(PrinterSamples.CreateRandomRest(random));
            if (compiled.Api is { } api)
            {
                valid++;
                AssertRoundTrips(api);
            }
        }

        Assert.True(valid > 200, $"Only {valid} methods were valid.");
    }

    [Theory]
    [InlineData("list of (list of (B or null)) or list of (false or Hex or list of object)")]
    [InlineData("set of (list of B) or set of (null or false or int or Hex)")]
    public void NamesOfCasesThatCanBeFalseRoundTrip(string type) =>
        Assert.True(CanRead($"types: {{ B: [x], Hex: {{ type: string, pattern: ^a }}, U: {{ fields: {{ it?: {type} }} }} }}"));

    [Fact]
    public void RandomTypesRoundTrip()
    {
        int valid = 0;
        Prop.ForAll(CreateTypes().ToArbitrary(), type => { valid += CanRead($"types: {{ A: {{ fields: {{}} }}, B: [x], Hex: {{ type: string, pattern: ^a }}, Name: {{ type: string, maxLength: 3 }}, U: {{ fields: {{ it?: {type} }} }} }}") ? 1 : 0; })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.True(valid > 100, $"Only {valid} types were valid.");
    }

    [Fact]
    public void RandomTextsRoundTrip() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => !IsValidText(text.Get) || CanRead($"types: {{ User: {{ summary: {Quote(text.Get)}, fields: {{ a: {{ type: string, const: {Quote(text.Get)}, unit: {Quote(text.Get)} }} }} }} }}"))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void DeepestTypeRoundTrips()
    {
        IEnumerable<string> names = Enumerable.Range(0, 30).Select(i => $"  T{i}: {{ type: list of T{i + 1} }}\n");
        AssertRoundTrips(TestCompiler.CompileApi("types:\n" + string.Concat(names) + "  T30: { type: map of (string or null), minProperties: 1 }\n  U: { fields: { it: T0 } }\n"));
    }

    internal static void AssertRoundTrips(Api api)
    {
        string printed = SpecPrinter.Print(api);
        Api read = TestCompiler.GetApi(TestCompiler.CompileText(printed));
        Assert.Equal(CreatePlainType(api).Types, CreatePlainType(read).Types);
        Assert.Equal(CreatePlainType(api).Methods, CreatePlainType(read).Methods);
        Assert.Equal(CreatePlainType(api), CreatePlainType(read));
        Assert.Equal(printed, SpecPrinter.Print(read));
    }

    // With the examples, and with the names of scalars, which are no part of the equality of models.
    [Theory]
    [MemberData(nameof(PrinterSamples.All), MemberType = typeof(PrinterSamples))]
    public void AWholeSpecRoundTrips(string yaml)
    {
        Api api = TestCompiler.GetApi(TestCompiler.CompileText(yaml));
        Api read = TestCompiler.GetApi(TestCompiler.CompileText(SpecPrinter.PrintWhole(api)));
        Assert.Equal(api.Methods.Select(method => (method.Name, method.Examples)), read.Methods.Select(method => (method.Name, method.Examples)));
        Assert.Equal(CreatePlainType(api), CreatePlainType(read));
    }

    private static bool CanRead(string rest)
    {
        CompiledApi compiled = TestCompiler.CompileBody(rest);
        if (compiled.Api is { } api)
        {
            AssertRoundTrips(api);
        }

        return compiled.Api is not null;
    }

    /// <summary>Without what is not printed: examples, files and the order of types and methods.</summary>
    private static Api CreatePlainType(Api api) => api with
    {
        File = "",
        Types = api.Types.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => type with { File = "" }).ToEquatableArray(),
        Methods = api.Methods.OrderBy(method => method.Name, StringComparer.Ordinal).Select(method => method with { File = "", Examples = default }).ToEquatableArray(),
        Webhooks = api.Webhooks.OrderBy(webhook => webhook.Name, StringComparer.Ordinal).Select(webhook => webhook with { Call = webhook.Call with { File = "", Examples = default } }).ToEquatableArray(),
    };

    private static Gen<string> CreateTypes() => Gen.Sized(CreateTypes);

    private static Gen<string> CreateTypes(int size)
    {
        Gen<string> simpleType = Gen.Elements("string", "int", "boolean", "uuid", "any", "object", "A", "B", "Hex", "Name", "true", "false");
        if (size < 2)
        {
            return simpleType;
        }

        Gen<string> inner = CreateTypes(size / 3);
        return Gen.OneOf(
            simpleType,
            inner.Select(itemType => $"list of ({itemType})"),
            inner.Select(itemType => $"set of ({itemType})"),
            inner.Select(itemType => $"map of ({itemType})"),
            inner.Select(itemType => $"{itemType} or null"),
            inner.Select(itemType => $"false or {itemType}"),
            inner.Zip(inner).Select(pair => $"{pair.Item1} or {pair.Item2}"));
    }

    private static bool IsValidText(string text) => text.All(c => !char.IsSurrogate(c));

    private static string Quote(string text) => "\"" + string.Concat(text.Select(c => $"\\u{(int)c:X4}")) + "\"";
}
