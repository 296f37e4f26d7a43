using System.Diagnostics;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Tests;

/// <summary>No input makes it throw or hang, and every finding has a place in its file.</summary>
public sealed class HostileTests
{
    private const string Sample =
        """
        api: Studio
        title: 'A studio'
        protocol: target-header
        dispatch: { header: x-target }
        errors:
          code: error_type
          codes:
            BUSY: { status: 400, summary: "Someone is \u0041lready here." }
        types:
          Id: { type: string, maxBytes: 255, pattern: '^(a|b)[0-9]{1,3}$' }
          Role: [sendrecv, sendonly]   # the roles
          Key: string or long or null
          User:
            summary: >
              One user
              of many.
            fields:
              id: Id
              role?: { type: Role, default: sendrecv }
              keys: list of Key
              inner: { fields: { when: rfc3339 } }
        methods:
          Start@20240101:
            target: Studio_20240101
            request: { id: Id, hours?: seconds }
            rules: [{ when: { id: a1 }, require: [hours] }]
            response: echo
            errors: [BUSY]
            examples:
              - given: [{ Start@20240101: { id: b2 } }]
                request: { id: a1, hours: 3 }
                error: { status: 400, body: { error_type: BUSY } }
        """;

    [Fact]
    public void TheSampleIsSound() => Compiling.Sound(Compiling.Text(Sample));

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("a: &x ", 20_000)]
    [InlineData("types: {A: list of ", 1_000)]
    [InlineData("---\n", 100_000)]
    [InlineData("\n", 1_000_000)]
    [InlineData("'", 100_001)]
    [InlineData("#", 1_000_000)]
    public void ALongRepetition(string piece, int times) => AssertTold(string.Concat(Enumerable.Repeat(piece, times)));

    [Fact]
    public void ALongTypeExpression()
    {
        AssertTold(Compiling.Header + "types:\n  A: " + string.Concat(Enumerable.Repeat("list of ", 100_000)) + "string\n");
        AssertTold(Compiling.Header + "types:\n  A: " + new string('(', 100_000) + "\n");
        AssertTold(Compiling.Header + "types:\n  A: string" + string.Concat(Enumerable.Repeat(" or string", 50_000)) + "\n");
    }

    [Fact]
    public void DeepBlocks()
    {
        var text = new System.Text.StringBuilder(Compiling.Header);
        for (int i = 0; i < 2_000; i++)
        {
            text.Append(' ', i).Append("a:\n");
        }

        AssertTold(text.ToString());
    }

    [Fact]
    public void ManyNamesThatLeadToEachOther()
    {
        IEnumerable<string> chain = Enumerable.Range(0, 5_000).Select(i => $"  A{i}: list of A{i + 1}\n  U{i}: U{i + 1} or U{i + 1} or A{i}\n");
        AssertTold(Compiling.Header + "types:\n" + string.Concat(chain));
    }

    [Fact]
    public void ManyRecordsThatNeedEachOther()
    {
        IEnumerable<string> chain = Enumerable.Range(0, 10_000).Select(i => $"  R{i}: {{ fields: {{ next: R{i + 1}, first: R0 }} }}\n");
        AssertTold(Compiling.Header + "types:\n" + string.Concat(chain) + "  R10000: { fields: { next: R0 } }\n");
    }

    [Fact]
    public void ManyFaultsAreToldUpToALimit()
    {
        IEnumerable<string> faults = Enumerable.Range(0, 20_000).Select(i => $"  A{i}: Missing{i}\n");
        Assert.Equal(1000, AssertTold(Compiling.Header + "types:\n" + string.Concat(faults)).Findings.Count);
    }

    [Fact]
    public void CutOffAnywhere()
    {
        for (int length = 0; length < Sample.Length; length++)
        {
            AssertTold(Sample[..length]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void ChangedAnywhere(int seed)
    {
        var random = new Random(seed);
        const string Letters = "{}[]:,#&*!|>'\"%@`?-~<= \n\t\\/a0_.()\0\uFEFF\uD800\u2028é";
        for (int i = 0; i < 400; i++)
        {
            char[] text = Sample.ToCharArray();
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                text[random.Next(text.Length)] = Letters[random.Next(Letters.Length)];
            }

            AssertTold(new string(text));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void LinesInAnyOrder(int seed)
    {
        var random = new Random(seed);
        string[] lines = Sample.Split('\n');
        for (int i = 0; i < 300; i++)
        {
            string[] some = [.. lines.Where(_ => random.Next(8) > 0).OrderBy(_ => random.Next(4))];
            AssertTold(string.Join('\n', some));
        }
    }

    private static CompiledApi AssertTold(string text)
    {
        var watch = Stopwatch.StartNew();
        CompiledApi compiled = Compiling.Text(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
        Assert.Equal(compiled.Api is null, compiled.Findings.Any(finding => finding.Severity == Severity.Error));
        Assert.All(compiled.Findings, finding =>
        {
            Assert.NotEqual(Catalog.Internal.Id, finding.Id);
            Span span = finding.Span;
            Assert.InRange(span.Offset, 0, text.Length);
            Assert.InRange(span.Offset + span.Length, span.Offset, text.Length);
            Assert.True(span is { Line: > 0, Column: > 0 } && span.EndLine >= span.Line, finding.ToString());
        });
        return compiled;
    }
}
