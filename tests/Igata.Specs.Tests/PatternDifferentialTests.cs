using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Igata.Runtime.Validation.Patterns;
using Igata.Specs.Checking;
using Igata.Specs.Model;
using Igata.Specs.Patterns;

namespace Igata.Specs.Tests;

/// <summary>
/// Random patterns and texts: the verdict is that of System.Text.RegularExpressions without backtracking. Each pattern is written twice,
/// for ECMA-262 and for .NET, whose classes, dots and ends differ.
/// </summary>
public sealed class PatternDifferentialTests
{
    private const int PatternCount = 600;
    private const int TextsPerPattern = 100;
    private const string Letters = "aabbcc01-_ .\nK\u2028\u00e9";

    // .NET takes more letters for parts of a word than ECMA-262.
    private const string AsciiLetters = "aabbcc01-_ .\nK";

    private static readonly (string Ecma, string Net)[] Classes =
    [
        ("a", "a"), ("b", "b"), ("c", "c"), ("-", "-"), (@"\.", @"\."), (@"\d", "[0-9]"), (@"\D", "[^0-9]"), (@"\w", "[0-9A-Z_a-z]"), (@"\W", "[^0-9A-Z_a-z]"),
        (@"\s", @"[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"), (".", @"[^\n\r\u2028\u2029]"), ("[ab]", "[ab]"), ("[^a]", "[^a]"), ("[a-c0-]", "[a-c0-]"),
        (@"\p{L}", @"\p{L}"), (@"[\p{Nd}_]", @"[\p{Nd}_]"), (@"\P{Lu}", @"\P{Lu}"), (@"[^\s\S]", @"[^\s\S]"),
    ];

    private static readonly (string Ecma, string Net)[] Assertions = [("^", "^"), ("$", @"\z"), (@"\b", @"\b"), (@"\B", @"\B")];

    private static readonly string[] Counts = ["", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "+?"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void VerdictsAreThoseOfDotNet(int seed)
    {
        var random = new Random(seed);
        int runs = 0;
        for (int i = 0; i < PatternCount; i++)
        {
            (string ecma, string net) = CreateAlternatives(random, depth: 3);
            (string lookAhead, bool isRequired) = ("", random.Next(2) == 0);
            if (random.Next(2) == 0)
            {
                if (random.Next(3) == 0)
                {
                    (string Ecma, string Net) ahead = CreateAlternatives(random, depth: 1);
                    lookAhead = $"^(?:{ahead.Net})";
                    ecma = $"^{(isRequired ? "(?=" : "(?!")}{ahead.Ecma})(?:{ecma})$";
                }
                else
                {
                    ecma = $"^(?:{ecma})$";
                }

                net = $@"^(?:{net})\z";
            }

            var regex = new Regex(net, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            Regex? aheadRegex = lookAhead.Length == 0 ? null : new Regex(lookAhead, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            string letters = ecma.Contains("\\b", StringComparison.OrdinalIgnoreCase) ? AsciiLetters : Letters;
            Pattern pattern = PatternParser.Parse(ecma, out _) ?? throw new InvalidOperationException(ecma);
            var normal = new PatternSet([.. pattern.NormalForm]);
            runs += pattern.Runs is null ? 0 : 1;
            for (int n = 0; n < TextsPerPattern; n++)
            {
                string text = new([.. Enumerable.Range(0, random.Next(8)).Select(_ => letters[random.Next(letters.Length)])]);
                bool expected = regex.IsMatch(text) && (aheadRegex is null || aheadRegex.IsMatch(text) == isRequired);
                Assert.True(expected == PatternMatcher.IsMatch(pattern, text) && expected == normal.IsMatch(text), $"{Escape(ecma)} on '{Escape(text)}': expected {expected}");
            }
        }

        // Both forms are tested.
        Assert.InRange(runs, PatternCount / 20, PatternCount * 19 / 20);
    }

    private static (string Ecma, string Net) CreateAlternatives(Random random, int depth)
    {
        List<(string Ecma, string Net)> alternatives = [.. Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(_ => CreateSequence(random, depth))];
        return (string.Join('|', alternatives.Select(part => part.Ecma)), string.Join('|', alternatives.Select(part => part.Net)));
    }

    private static (string Ecma, string Net) CreateSequence(Random random, int depth)
    {
        var ecma = new StringBuilder();
        var net = new StringBuilder();
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            if (random.Next(12) == 0)
            {
                (string Ecma, string Net) assertion = Assertions[random.Next(Assertions.Length)];
                ecma.Append(assertion.Ecma);
                net.Append(assertion.Net);
                continue;
            }

            (string Ecma, string Net) atom = Classes[random.Next(Classes.Length)];
            if (depth > 0 && random.Next(3) == 0)
            {
                (string Ecma, string Net) group = CreateAlternatives(random, depth - 1);
                atom = ($"({group.Ecma})", $"(?:{group.Net})");
            }

            string count = Counts[random.Next(Counts.Length)];
            ecma.Append(CultureInfo.InvariantCulture, $"{atom.Ecma}{count}");
            net.Append(CultureInfo.InvariantCulture, $"{atom.Net}{count}");
        }

        return (ecma.ToString(), net.ToString());
    }

    private static string Escape(string text) => string.Concat(text.Select(c => c is >= ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}"));
}
