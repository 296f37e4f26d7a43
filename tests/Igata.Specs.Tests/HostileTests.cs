using System.Text.RegularExpressions;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Tests;

/// <summary>No input makes the compiler throw or hang, and every diagnostic has a location in its file.</summary>
public sealed class HostileTests
{
    public static TheoryData<string> Samples { get; } = [HostileSamples.TargetHeader, HostileSamples.Rest, HostileSamples.JsonRpc];

    [Theory]
    [MemberData(nameof(Samples))]
    public void SampleHasNoFindings(string sample) => TestCompiler.GetApi(TestCompiler.CompileText(sample));

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
    public void LongRepetitionIsHandled(string chunk, int times) => AssertReported(string.Concat(Enumerable.Repeat(chunk, times)));

    [Fact]
    public void LongTypeExpressionIsHandled()
    {
        AssertReported(TestCompiler.Header + "types:\n  A: " + string.Concat(Enumerable.Repeat("list of ", 100_000)) + "string\n");
        AssertReported(TestCompiler.Header + "types:\n  A: " + new string('(', 100_000) + "\n");
        AssertReported(TestCompiler.Header + "types:\n  A: string" + string.Concat(Enumerable.Repeat(" or string", 50_000)) + "\n");
    }

    [Fact]
    public void DeepBlocksAreHandled()
    {
        var text = new System.Text.StringBuilder(TestCompiler.Header);
        for (int i = 0; i < 2_000; i++)
        {
            text.Append(' ', i).Append("a:\n");
        }

        AssertReported(text.ToString());
    }

    [Fact]
    public void ManyAliasesAreHandled()
    {
        IEnumerable<string> chain = Enumerable.Range(0, 5_000).Select(i => $"  A{i}: list of A{i + 1}\n  U{i}: U{i + 1} or U{i + 1} or A{i}\n");
        AssertReported(TestCompiler.Header + "types:\n" + string.Concat(chain));
    }

    [Fact]
    public void ManyKeysThatAreNoKeywordsAreHandled() =>
        AssertReported(TestCompiler.Header + "methods:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"  M{i}: {{ x: 1, short: [a], request: U }}\n")));

    [Fact]
    public void ManyRecursiveRecordsAreHandled()
    {
        IEnumerable<string> chain = Enumerable.Range(0, 10_000).Select(i => $"  R{i}: {{ fields: {{ next: R{i + 1}, first: R0 }} }}\n");
        AssertReported(TestCompiler.Header + "types:\n" + string.Concat(chain) + "  R10000: { fields: { next: R0 } }\n");
    }

    [Fact]
    public void NumberOfReportedErrorsIsLimited()
    {
        IEnumerable<string> errors = Enumerable.Range(0, 20_000).Select(i => $"  A{i}: Missing{i}\n");
        Assert.Equal(1000, AssertReported(TestCompiler.Header + "types:\n" + string.Concat(errors)).Findings.Count);
    }

    [Fact]
    public void ManyRestMethodsAreHandled()
    {
        IEnumerable<string> methods = Enumerable.Range(0, 3_000).Select(i => $"  M{i}: {{ get: 'a{i}/{{id}}', query: {{ q{i}: string }}, responses: {{ 200: {{ body: {{ a: string }} }} }} }}\n");
        AssertReported("api: Notes\nprotocol: rest\npath: { id: string }\nmethods:\n" + string.Concat(methods));
    }

    [Fact]
    public void ManyCasesAreHandled()
    {
        IEnumerable<string> records = Enumerable.Range(0, 5_000).Select(i => $"  R{i}: {{ fields: {{ next?: U }} }}\n");
        IEnumerable<string> cases = Enumerable.Range(0, 5_000).Select(i => $"r{i}: R{i}");
        AssertReported(TestCompiler.Header + "types:\n" + string.Concat(records) + "  U: { discriminator: type, cases: { " + string.Join(", ", cases) + " } }\n");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void TruncatedSampleIsHandled(string sample)
    {
        for (int length = 0; length < sample.Length; length++)
        {
            AssertReported(sample[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void MutatedSampleIsHandled(string sample)
    {
        var random = new Random(1);
        const string Letters = "{}[]:,#&*!|>'\"%@`?-~<= \n\t\\/a0_.()\0\uFEFF\uD800\u2028é";
        for (int i = 0; i < 400; i++)
        {
            char[] text = sample.ToCharArray();
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                text[random.Next(text.Length)] = Letters[random.Next(Letters.Length)];
            }

            AssertReported(new string(text));
        }
    }

    /// <summary>Valid YAML with values of the wrong kind.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void KeywordsInAnyPositionAreHandled(string sample)
    {
        var random = new Random(2);
        Match[] matches = [.. Regex.Matches(sample, @"[\w./-]+\??").OfType<Match>()];
        for (int i = 0; i < 400; i++)
        {
            string text = sample;
            foreach (Match match in matches.Where(_ => random.Next(40) == 0).Reverse())
            {
                text = text[..match.Index] + matches[random.Next(matches.Length)].Value + text[(match.Index + match.Length)..];
            }

            AssertReported(text);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void LinesInAnyOrderAreHandled(string sample)
    {
        var random = new Random(5);
        string[] lines = sample.Split('\n');
        for (int i = 0; i < 400; i++)
        {
            string[] some = [.. lines.Where(_ => random.Next(8) > 0).OrderBy(_ => random.Next(4))];
            AssertReported(string.Join('\n', some));
        }
    }

    private static CompiledApi AssertReported(string text)
    {
        // A safety net: without it, an endless loop would block the tests.
        var compilation = Task.Run(() => TestCompiler.CompileText(text));
        Assert.True(compilation.Wait(TimeSpan.FromMinutes(2)), "The compiler has not finished within two minutes.");
        CompiledApi compiled = compilation.Result;
        Assert.Equal(compiled.Api is null, compiled.Findings.Any(finding => finding.Severity == Severity.Error));
        Assert.All(compiled.Findings, finding =>
        {
            Assert.NotEqual(Catalog.InternalError.Id, finding.Id);
            SourceSpan span = finding.Span;
            Assert.InRange(span.Offset, 0, text.Length);
            Assert.InRange(span.Offset + span.Length, span.Offset, text.Length);
            Assert.True(span is { Line: > 0, Column: > 0 } && span.EndLine >= span.Line, finding.ToString());
        });
        return compiled;
    }
}
