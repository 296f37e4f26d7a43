using FsCheck;
using FsCheck.Fluent;
using Igata.Specs.Model;

namespace Igata.Specs.Tests;

/// <summary>What is printed of a model reads back to the same model.</summary>
public sealed class PrinterTests
{
    [Fact]
    public void IsOneLineOfAscii()
    {
        string printed = Printer.Print(Compiling.Api("title: \"Ä \\\"studio\\\"\\n\\u2028\\U0001F600\"\n"));
        Assert.All(printed, c => Assert.InRange(c, ' ', '~'));
        Assert.StartsWith("{ api: Studio, title: \"\\u00C4 \\\"studio\\\"\\u000A\\u2028\\U0001F600\", protocol: target-header", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryConstructReadsBack() => AssertReadsBack(Compiling.Api(
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
    public void EveryProtocolReadsBack(string yaml) => AssertReadsBack(Compiling.Sound(Compiling.Text(yaml)));

    [Theory]
    [MemberData(nameof(HostileTests.Samples), MemberType = typeof(HostileTests))]
    public void TheHostileSamplesReadBackBeforeTheyAreDamaged(string yaml) => AssertReadsBack(Compiling.Sound(Compiling.Text(yaml)));

    /// <summary>What a method of REST is made of, in any combination.</summary>
    [Fact]
    public void AnyMethodOfRestReadsBack()
    {
        int sound = 0;
        var random = new Random(3);
        for (int i = 0; i < 500; i++)
        {
            CompiledApi compiled = Compiling.Text(PrinterSamples.AnyRest(random));
            if (compiled.Api is { } api)
            {
                sound++;
                AssertReadsBack(api);
            }
        }

        Assert.True(sound > 200, $"Only {sound} methods were sound.");
    }

    [Fact]
    public void AnyTypeReadsBack()
    {
        int sound = 0;
        Prop.ForAll(Types().ToArbitrary(), type => { sound += Reads($"types: {{ A: {{ fields: {{}} }}, B: [x], Hex: {{ type: string, pattern: ^a }}, Name: {{ type: string, maxLength: 3 }}, U: {{ fields: {{ it?: {type} }} }} }}") ? 1 : 0; })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.True(sound > 100, $"Only {sound} types could be told apart.");
    }

    [Fact]
    public void AnyTextReadsBack() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => !Sound(text.Get) || Reads($"types: {{ User: {{ summary: {Quoted(text.Get)}, fields: {{ a: {{ type: string, const: {Quoted(text.Get)}, unit: {Quoted(text.Get)} }} }} }} }}"))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void TheDeepestTypeReadsBack()
    {
        IEnumerable<string> names = Enumerable.Range(0, 30).Select(i => $"  T{i}: {{ type: list of T{i + 1} }}\n");
        AssertReadsBack(Compiling.Api("types:\n" + string.Concat(names) + "  T30: { type: map of (string or null), minProperties: 1 }\n  U: { fields: { it: T0 } }\n"));
    }

    internal static void AssertReadsBack(Api api)
    {
        string printed = Printer.Print(api);
        Api read = Compiling.Sound(Compiling.Text(printed));
        Assert.Equal(Plain(api).Types, Plain(read).Types);
        Assert.Equal(Plain(api).Methods, Plain(read).Methods);
        Assert.Equal(Plain(api), Plain(read));
        Assert.Equal(printed, Printer.Print(read));
    }

    private static bool Reads(string rest)
    {
        CompiledApi compiled = Compiling.Rest(rest);
        if (compiled.Api is { } api)
        {
            AssertReadsBack(api);
        }

        return compiled.Api is not null;
    }

    /// <summary>Without what is not printed: examples, files and the order of types and methods.</summary>
    private static Api Plain(Api api) => api with
    {
        File = "",
        Types = api.Types.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => type with { File = "" }).ToEquatableArray(),
        Methods = api.Methods.OrderBy(method => method.Name, StringComparer.Ordinal).Select(method => method with { File = "", Examples = default }).ToEquatableArray(),
    };

    private static Gen<string> Types() => Gen.Sized(Types);

    private static Gen<string> Types(int size)
    {
        Gen<string> word = Gen.Elements("string", "int", "boolean", "uuid", "any", "object", "A", "B", "Hex", "Name", "true", "false");
        if (size < 2)
        {
            return word;
        }

        Gen<string> inner = Types(size / 3);
        return Gen.OneOf(
            word,
            inner.Select(of => $"list of ({of})"),
            inner.Select(of => $"set of ({of})"),
            inner.Select(of => $"map of ({of})"),
            inner.Select(of => $"{of} or null"),
            inner.Select(of => $"false or {of}"),
            inner.Zip(inner).Select(two => $"{two.Item1} or {two.Item2}"));
    }

    private static bool Sound(string text) => text.All(c => !char.IsSurrogate(c));

    private static string Quoted(string text) => "\"" + string.Concat(text.Select(c => $"\\u{(int)c:X4}")) + "\"";
}
