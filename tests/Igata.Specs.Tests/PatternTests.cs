using System.Text.RegularExpressions;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Patterns;

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
    [InlineData("^[a-z0-9]([a-z0-9-]{0,3}[a-z0-9])?$", "a-b", true)]
    [InlineData("^[a-z0-9]([a-z0-9-]{0,3}[a-z0-9])?$", "a-", false)]
    [InlineData("^(a|b)*c$", "ababc", true)]
    [InlineData("^a*ab$", "aab", true)]
    [InlineData("a$b", "ab", false)]
    [InlineData("a|^b", "cb", false)]
    [InlineData("(?i)^straße|\u212A$", "K", true)]
    [InlineData("(?i)^[a-c]+$", "aBC", true)]
    [InlineData("(?i)^[^a-c]+$", "B", false)]
    [InlineData("(?s)^.{2}$", "\r\n", true)]
    [InlineData("^.{2}$", "\r\n", false)]
    [InlineData("^.$", "\ud83d\ude00", true)]
    [InlineData("^..$", "\ud83d\ude00", false)]
    [InlineData("^[^a]{2}$", "\ud83d\ude00b", true)]
    [InlineData("^\ud83d\ude00+$", "\ud83d\ude00\ud83d\ude00", true)]
    [InlineData("^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$", "a\ud83d\ude00\t", true)]
    [InlineData("^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$", "\u0001", false)]
    [InlineData("^[\\u{1F600}-\\u{1F64F}]$", "\ud83d\ude00", true)]
    [InlineData("^\\uD83D\\uDE00$", "\ud83d\ude00", true)]
    [InlineData("\ude00", "\ud83d\ude00", false)]
    [InlineData("^\\p{Lu}\\p{L}*$", "Ünï", true)]
    [InlineData("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$", "Key 1/ü=é", true)]
    [InlineData("^\\P{Nd}$", "7", false)]
    [InlineData("^[\\P{Nd}]$", "x", true)]
    [InlineData("^\\p{General_Category=Uppercase_Letter}$", "A", true)]
    [InlineData("^[\\D]+$", "ab1", false)]
    [InlineData("^[\\s\\S]{3}$", "a\nb", true)]
    [InlineData("^\\s$", "\u00a0", true)]
    [InlineData("\\bcat\\b", "the cat!", true)]
    [InlineData("\\bcat\\b", "concat", false)]
    [InlineData("\\Bcat", "concat", true)]
    [InlineData("\\bé", "aé", true)]
    [InlineData("^(?!aws:)[a-z:]+$", "aws:x", false)]
    [InlineData("^(?!aws:)[a-z:]+$", "axs:x", true)]
    [InlineData("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abc1", true)]
    [InlineData("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abcd", false)]
    [InlineData("^(?!a|b)", "b", false)]
    [InlineData("^(?<year>\\d{4})-(?:\\d\\d)$", "2026-11", true)]
    [InlineData("^a+?b{2,}?$", "aabbb", true)]
    [InlineData("^(a*)*$", "aaab", false)]
    [InlineData("^(|a)+$", "aaa", true)]
    [InlineData("^((a{2}){2}|b){1,2}$", "aaaab", true)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^\\cJ\\0$", "\n\0", true)]
    public void MatchesAllOfEcmaScript(string pattern, string input, bool matches) =>
        Assert.Equal(matches, PatternMatcher.IsMatch(PatternParser.Parse(pattern, out _)!, input));

    [Theory]
    [InlineData("^a{65536}$")]
    [InlineData("^a{3,2}$")]
    [InlineData("(a)\\1")]
    [InlineData("\\k<n>")]
    [InlineData("a(?=b)")]
    [InlineData("(?!b)a")]
    [InlineData("^(?!b)a|c")]
    [InlineData("(?<=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData("(?m)^a$")]
    [InlineData("\\p{IsHan}")]
    [InlineData("\\pL")]
    [InlineData("a**")]
    [InlineData("a*+")]
    [InlineData("*a")]
    [InlineData("^*")]
    [InlineData("a)")]
    [InlineData("[]")]
    [InlineData("[b-a]")]
    [InlineData("\\u12")]
    [InlineData("\\u{110000}")]
    [InlineData("\\")]
    [InlineData("\\A")]
    [InlineData("[a\\")]
    [InlineData("a{")]
    [InlineData("(?<n")]
    [InlineData("")]
    public void RejectsInvalidPatterns(string pattern)
    {
        Assert.Null(PatternParser.Parse(pattern, out DiagnosticReason? error));
        Assert.EndsWith(".", error!.Rule.FormatMessage(error.Args), StringComparison.Ordinal);
    }

    [Fact]
    public void RejectsTooLargePatterns()
    {
        Assert.Null(PatternParser.Parse("((a{100}){100}){100}", out _));
        Assert.Null(PatternParser.Parse("^(ab|c){65535}$", out _));
        Assert.Null(PatternParser.Parse(new string('(', 900), out _));
        Assert.Null(PatternParser.Parse(new string('a', 8_001), out _));
    }

    /// <summary>Patterns that take exponential or quadratic time with backtracking.</summary>
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(a|a?)+$")]
    [InlineData("^(.*a){20}$")]
    [InlineData("^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$")]
    [InlineData("(x+x+)+y")]
    [InlineData("^(?=(a+)+$)a")]
    public async Task CatastrophicPatternsTakeLinearTime(string pattern)
    {
        Pattern parsed = PatternParser.Parse(pattern, out _)!;
        string input = new string('a', 20_000) + "!";

        // With backtracking it would take years.
        bool matches = await Task.Run(() => PatternMatcher.IsMatch(parsed, input)).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.False(matches);
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
