using System.Text.RegularExpressions;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Tests;

public sealed class PatternTests
{
    private static readonly string[] ValidPatterns =
    [
        "^[0-9]{4}-[0-9]{2}$", "^(s3|gs)://", "^a(b|c(d|e))f$", "abc", "^$", "^a?b?c$", "[a-c]+x?", "^[^/]+/$", "^\\w+@\\w+\\.com$",
        "^.*$", "^a{2,3}b{0,2}$", "\\d{3}", "^x*y+z$", "a|b|cd", "^(|a)b$", "^\\u0041\\x42$", "^[\\w-]+$", "b{2,5}$", "^[^a]{3}", "\\\\", "^a{3}a*$",
    ];

    public static TheoryData<string> Patterns => [.. ValidPatterns];

    /// <summary>The regular expressions of .NET are slower and can backtrack, but must give the same results.</summary>
    [Theory]
    [MemberData(nameof(Patterns))]
    public void MatchesLikeEcmaScript(string text)
    {
        Pattern pattern = PatternParser.Parse(text, out _)!;
        string ascii = Regex.Replace(text, "\\$$", "\\z").Replace("\\w", "[0-9A-Za-z_]", StringComparison.Ordinal).Replace("[[0-9A-Za-z_]-]", "[0-9A-Za-z_-]", StringComparison.Ordinal);
        var regex = new Regex(ascii, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        var random = new Random(7);
        const string Letters = "aabbccdefxyz0123/-@.:sg\\com_AB";
        for (int i = 0; i < 3_000; i++)
        {
            string input = new([.. Enumerable.Range(0, random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)])]);
            Assert.True(regex.IsMatch(input) == PatternMatcher.IsMatch(pattern, input), $"{text} on '{input}'");
        }
    }

    [Theory]
    [InlineData("^[0-9]{4}-[0-9]{2}$", "2023-03", true)]
    [InlineData("^[0-9]{4}-[0-9]{2}$", "2023-03\n", false)]
    [InlineData("^(s3|gs)://", "gs://bucket", true)]
    [InlineData("^(s3|gs)://", "s3:/", false)]
    [InlineData("^a{65535}$", "a", false)]
    [InlineData("\\d", "\u0663", false)]
    public void Matches(string pattern, string input, bool matches) =>
        Assert.Equal(matches, PatternMatcher.IsMatch(PatternParser.Parse(pattern, out _)!, input));

    [Theory]
    [InlineData("(a+)+")]
    [InlineData("^a*a$")]
    [InlineData("^(a|b)*$")]
    [InlineData("^[a-c]?b$")]
    [InlineData("^a?b?a$")]
    [InlineData("^\\w+1$")]
    [InlineData("^.*x$")]
    [InlineData("a[0-9]*b")]
    [InlineData("^a{65536}$")]
    [InlineData("^a{3,2}$")]
    [InlineData("\\1")]
    [InlineData("\\p{L}")]
    [InlineData("(?<n>a)")]
    [InlineData("a**")]
    [InlineData("*a")]
    [InlineData("a)")]
    [InlineData("(^a)b")]
    [InlineData("[]")]
    [InlineData("[\\D]")]
    [InlineData("\\u12")]
    [InlineData("\\")]
    [InlineData("[a\\")]
    [InlineData("a{")]
    [InlineData("")]
    [InlineData("^\uD83D\uDE00*$")]
    public void RejectsInvalidPatterns(string pattern)
    {
        Assert.Null(PatternParser.Parse(pattern, out DiagnosticReason? error));
        Assert.EndsWith(".", error!.Rule.FormatMessage(error.Args), StringComparison.Ordinal);
    }

    [Fact]
    public void RejectsTooLargePatterns()
    {
        Assert.Null(PatternParser.Parse(string.Concat(Enumerable.Repeat("(a|b)", 20)), out _));
        Assert.Null(PatternParser.Parse(new string('(', 900), out _));
        Assert.Null(PatternParser.Parse(new string('a', 1001), out _));
        Assert.Null(PatternParser.Parse(string.Concat(Enumerable.Repeat("a|", 400)), out _));
    }

    [Fact]
    public async Task LongInputDoesNotCauseBacktracking()
    {
        string input = new('a', 100_000);
        Task matching = Task.Run(() =>
        {
            foreach (string text in ValidPatterns)
            {
                PatternMatcher.IsMatch(PatternParser.Parse(text, out _)!, input);
            }
        });

        // With backtracking it would take hours.
        await matching.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void NeverThrows()
    {
        var random = new Random(11);
        const string Letters = "ab^$|()[]{}*+?.\\dDwWsSux0123,-:=!\uD83D\uDE00\n";
        for (int i = 0; i < 50_000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(16)).Select(_ => Letters[random.Next(Letters.Length)])]);
            bool parsed = PatternParser.Parse(text, out DiagnosticReason? error) is not null;
            Assert.True(parsed == (error is null), text);
        }
    }
}
