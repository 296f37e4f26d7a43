using Igata.Cli.Check;
using Igata.Specs.Diagnostics;

namespace Igata.Cli.Tests;

/// <summary>The mark is under the position, whatever characters the line contains.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("a: <bc>", "a: bc", "   ^^")]
    [InlineData("a: <b>c\r\nd", "a: bc", "   ^")]
    [InlineData("\ta:\t<b>", "    a:  b", "        ^")]
    [InlineData("録画: <開始>します", "録画: 開始します", "      ^^^^")]
    [InlineData("😀: <b>", "😀: b", "    ^")]
    [InlineData("𝐀: <b>", "𝐀: b", "   ^")]
    [InlineData("👩‍👩‍👧: <b>", "👩‍👩‍👧: b", "    ^")]
    [InlineData("e\u0301: <b>", "e\u0301: b", "   ^")]
    [InlineData("\u202Ex: <b>", "\\u202Ex: b", "         ^")]
    [InlineData("a\u001B[31m<b>", "a\\u001B[31mb", "           ^")]
    [InlineData("x\n  a: <b\n  c: d>\n", "  a: b", "     ^…")]
    [InlineData("x\ny\n<>", "", "^")]
    [InlineData("x:<>\r\n", "x:", "  ^")]
    [InlineData("<>", "", "^")]
    [InlineData("a<\u2028b>", "a", " ^…")]
    public void MarkIsBelowTheLocation(string text, string source, string marks)
    {
        Assert.Equal(new Excerpt(source, marks), CreateExcerpt(text, 80));
    }

    // A lone surrogate cannot be used in an attribute.
    [Fact]
    public void LoneSurrogateIsEscaped() =>
        Assert.Equal(new Excerpt("\\uD83Dxb", "       ^"), CreateExcerpt("\uD83Dx<b>", 80));

    [Theory]
    [InlineData("<a>bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqr…", "^")]
    [InlineData("abcdefghijklmnopqrstuvwxy<z>", "…ijklmnopqrstuvwxyz", "                  ^")]
    [InlineData("abcdefghijklm<n>opqrstuvwxyzabcd", "…hijklmnopqrstuvwxy…", "       ^")]
    [InlineData("abcdefghijklm<nopqrstuvwxyzabcdefgh>ij", "…hijklmnopqrstuvwxy…", "       ^^^^^^^^^^^^…")]
    public void LinesAreTruncatedAroundTheLocation(string text, string source, string marks)
    {
        Assert.Equal(new Excerpt(source, marks), CreateExcerpt(text, 20));
    }

    [Fact]
    public void VeryLongLineIsNotReadCompletely()
    {
        string far = new('日', 2_000_000);
        Excerpt excerpt = CreateExcerpt($"{far}<x>{far}", 40);
        Assert.Equal(excerpt.Source.IndexOf('x', StringComparison.Ordinal) * 2 - 1, excerpt.Marks.IndexOf('^', StringComparison.Ordinal));
    }

    /// <summary>Creates an excerpt; angle brackets mark the position.</summary>
    private static Excerpt CreateExcerpt(string marked, int width)
    {
        int start = marked.IndexOf('<', StringComparison.Ordinal);
        int end = marked.IndexOf('>', StringComparison.Ordinal) - 1;
        string text = marked.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
        (int line, int column) = FindPosition(text, start);
        (int endLine, int endColumn) = FindPosition(text, end);
        return Excerpt.Create(text, new SourceSpan(line, column, endLine, endColumn, start, end - start), width);
    }

    private static (int Line, int Column) FindPosition(string text, int offset)
    {
        int lastEnd = text[..offset].LastIndexOfAny(['\n', '\u2028']);
        return (text[..offset].Count(c => c is '\n' or '\u2028') + 1, offset - lastEnd);
    }
}
