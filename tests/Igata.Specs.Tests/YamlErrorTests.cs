using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>An error of the YAML parser is reported at the place where it was made, with what to do, and without errors that follow from it.</summary>
public sealed class YamlErrorTests
{
    private const string Characters = " \n:,-?#{}[]\"'|>&*!%@`\\.a0";

    [Theory]
    [InlineData("types:\n  A: [r0, r1\n  B: string\n", "(6,6) this bracket is not closed. Write ']' at its end, or put the text in quotes.")]
    [InlineData("types:\n  A: { type: string, maxLength: 3\n", "(6,6) this brace is not closed. Write '}' at its end, or put the text in quotes.")]
    [InlineData("types:\n  A: [r0, r1}\n", "(6,13) '}' is found where ']' closes the bracket of line 6.")]
    [InlineData("types:\n  A: [r0, r1]]\n", "(6,14) ']' closes nothing that is open here. Remove it, or put the text in quotes.")]
    [InlineData("types:\n  A: ]\n", "(6,6) ']' closes nothing that is open here. Remove it, or put the text in quotes.")]
    [InlineData("types:\n  A: { type: string,, maxLength: 3 }\n", "(6,21) a value is missing before this comma. Write it, or remove the comma.")]
    [InlineData("types:\n  A: [ - a ]\n", "(6,8) a list in [ ] has no '- ' before its items. Separate them by commas.")]
    [InlineData("types:\n  A: { type: string pattern: a }\n", "(6,28) unquoted text cannot contain ': '. If this is a key in the brace of line 6, write ',' before it. If this is text, put all of it in quotes.")]
    [InlineData("types:\n  A: [r0,#b\n  c]\n", "(6,10) '#' starts a comment only after a space. Add the space, or put the text in quotes.")]
    [InlineData("types:\n  A: { minimum: >3 }\n", "(6,17) unquoted text cannot start with '>'. If this is text, put it in quotes.")]
    [InlineData("types:\n  A: %x\n", "(6,6) unquoted text cannot start with '%'. If this is text, put it in quotes.")]
    [InlineData("types:\n  A: { type: string, enum: [b, c] summary: X. }\n", "(6,35) ',' is missing before this key. Write it, or close the brace before the key.")]
    [InlineData("types:\n  A: { summary: See #5. }\n", "(6,6) this brace is not closed. ' #' starts a comment, so what follows it is not read: put text with ' #' in quotes, or write the comment after '}'.")]
    [InlineData("types:\n  A: {\n  type: string\n  }\n", "(6,6) this brace is not closed. Write '}' at its end, and indent all lines in it, also its end, deeper than the key before it.")]
    [InlineData("types:\n  A: {", "(6,6) this brace is not closed. Write '}' at its end, and indent all lines in it, also its end, deeper than the key before it.")]
    [InlineData("types:\n  A:\n    type: string\n    summary", "(8,5) 'summary' has no ': ' after its key, with a space after the colon. Write 'key: value', or put the text of several lines in quotes.")]
    [InlineData("types:\r  A:\r    type: string\r    summary X.\r", "(8,5) 'summary X.' is not 'key: value': put ': ' after its key, or the text of several lines in quotes.")]
    [InlineData("types:\n  A:\n    enum:\n      - value: a\n       summary: X.\n", "(9,8) this line is indented by 7 spaces, but the lines that it could belong to by 0, 2, 4, 6 or 8. Correct the indentation.")]
    [InlineData("types:\n  A: - r0\n", "(6,6) a list starts in the line of its key. Move '- ' to the next line, or write the list as [a, b].")]
    [InlineData("types:\n  A:\n    fields:\n      b: string\n      - c\n", "(9,7) '- ' starts an item of a list, but this is a mapping with keys. Indent the list below its key, or write 'key: value'.")]
    [InlineData("types:\n  A:\n    enum:\n      - r0\n      r1: x\n", "(9,7) 'r1: x' is not an item of the list above it: start it with '- ', or indent it deeper.")]
    [InlineData("types:\n  A: string\n B: string\n", "(7,2) this line is indented by 1 space, but the lines that it could belong to by 0 or 2. Correct the indentation.")]
    [InlineData("types:\n  A:\n    # A comment.\n    summary: X.\n\n   type: string\n", "(10,4) this line is indented by 3 spaces, but the lines that it could belong to by 0, 2 or 4. Correct the indentation.")]
    [InlineData("types:\n  A:\n    summary: X.\n      type: string\n", "(8,7) this line is indented deeper than a key can be here, so it continues the text above, which cannot contain ': '. Indent 'type: string' like the other keys, or put the text in quotes.")]
    [InlineData("types:\n  A:\n    summary: Note: it starts.\n", "(7,18) unquoted text cannot contain ': '. If this is text, put all of it in quotes.")]
    [InlineData("types:\n  A:\n    summary X.\n    type: string\n", "(7,5) 'summary X.' has no ': ' after its key, with a space after the colon. Write 'key: value', or put the text of several lines in quotes.")]
    [InlineData("types:\n  A:\n    summary:X.\n\n    # A comment.\n    type: string\n", "(7,5) 'summary:X.' has no ': ' after its key, with a space after the colon. Write 'key: value', or put the text of several lines in quotes.")]
    [InlineData("types:\n  A:\n    type: string\n    summary X.\n", "(8,5) 'summary X.' is not 'key: value': put ': ' after its key, or the text of several lines in quotes.")]
    [InlineData("types:\n  A:\n    summary: \"Start\" it.\n", "(7,22) 'it.' follows a value that is complete. Put the whole value in quotes, or remove it. Inside single quotes, write '' for a quote.")]
    [InlineData("types:\n  A:\n    summary: 'It's ready.'\n", "(7,18) \"s ready.'\" follows a value that is complete. Put the whole value in quotes, or remove it. Inside single quotes, write '' for a quote.")]
    [InlineData("types:\n  A:\n    summary: 'X.\n    type: string\n", "(7,14) this quote is not closed. Close it; inside single quotes, write '' for a quote, and inside double quotes \\\".")]
    [InlineData("types:\n  A:\n    summary: \"X.\n    type: string\n", "(7,14) this quote is not closed before a line that is not indented deeper. Close it, or indent all lines of the text.")]
    [InlineData("types:\n  A: { type: string, pattern: \"\\\\[\\d+\" }\n", "(6,35) '\\d' is not an escape of a character. In double quotes, write '\\\\' for a backslash, '\\u' with four hexadecimal digits or '\\U' with eight; in single quotes, a backslash is text.")]
    [InlineData("types:\n  A: { type: string, const: \"\\u12\" }\n", "(6,30) '\\u' is not an escape of a character. In double quotes, write '\\\\' for a backslash, '\\u' with four hexadecimal digits or '\\U' with eight; in single quotes, a backslash is text.")]
    [InlineData("types:\n  A:\n    summary: | X.\n", "(7,14) only a comment can follow '|' or '>' in its line. Write the text in the next lines, indented deeper than the key.")]
    [InlineData("types:\n  A: string\n... x\n", "(7,1) lines that start with '---', '...' or '%' divide a file into documents, but a spec file has only one. Remove the line, or put the text in quotes.")]
    public void ErrorIsExplainedWhereItWasMade(string body, string expected)
    {
        SpecDiagnostic found = Assert.Single(TestCompiler.CompileBody(body).Findings);
        Assert.Equal(("IGT0101", expected), (found.Id, $"({found.Span.Line},{found.Span.Column}) {found.Message["Invalid YAML: ".Length..]}"));
    }

    [Theory]
    [InlineData("request:{ a: int }", "request")]
    [InlineData("request { a: int }", "request")]
    [InlineData("request:[a]: int", "request")]
    public void KeywordWithoutColonOrSpaceIsExplained(string line, string keyword)
    {
        SpecDiagnostic found = Assert.Single(TestCompiler.CompileBody($"methods:\n  Start:\n    {line}\n").Findings);
        Assert.EndsWith($" is not a keyword of a method. Write '{keyword}: ', with a colon and a space.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FirstLineMustNotBeIndented()
    {
        SpecDiagnostic found = Assert.Single(TestCompiler.CompileText("# A comment.\n\n  api: Studio\nprotocol: rest\n").Findings);
        Assert.Equal((3, "Invalid YAML: the first line is indented by 2 spaces, but a later one is not. Start all keys of the file in the first column."), (found.Span.Line, found.Message));
    }

    [Theory]
    [InlineData("types:\n  A: *x\n", "IGT0107")]
    [InlineData("types:\n  A: &x\n", "IGT0106")]
    [InlineData("types:\n  A: !x y\n", "IGT0108")]
    public void NodeThatCannotBeReadHasOneError(string body, string id) => Assert.Equal(id, Assert.Single(TestCompiler.CompileBody(body).Findings).Id);

    /// <summary>A new version of the parser may have other messages.</summary>
    [Fact]
    public void EveryMessageOfTheParserIsExplained()
    {
        string[] internalOrDirective = ["emit", "directive", "stream", "While writing", "UTF-8", "version"];
        string[] messages = [.. ReadTexts(Path.Combine(AppContext.BaseDirectory, "Igata.Yaml.dll"))
            .Where(static text => text.StartsWith("While ", StringComparison.Ordinal) || text.StartsWith("Did not find", StringComparison.Ordinal) || text.Contains(" not allowed in this context", StringComparison.Ordinal))
            .Where(text => !internalOrDirective.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) && !text.Contains("end of stream", StringComparison.Ordinal)))];
        Assert.InRange(messages.Length, 30, 60);
        Assert.Equal([], messages.Where(static message => new ParserErrors("a", new LineMap("a.yaml", "a"), []).Explain(message, 0, 0).Message.StartsWith(message, StringComparison.Ordinal)));
    }

    /// <summary>Specs of this repository in which characters were removed, added or replaced: each error is explained, and inside of the file.</summary>
    [Fact]
    public void ErrorsOfChangedFilesAreExplained()
    {
        string[] texts = [.. Directory.GetFiles(Repository.Path("specs"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(static text => text.Length < 20_000)];
        var random = new Random(12);
        int errors = 0;
        for (int round = 0; round < 3_000; round++)
        {
            string text = texts[random.Next(texts.Length)];
            int at = random.Next(text.Length);
            string changed = text[..at] + (random.Next(3) == 0 ? "" : Characters[random.Next(Characters.Length)].ToString()) + text[Math.Min(text.Length, at + random.Next(3))..];
            var diagnostics = new DiagnosticBag();
            YamlReader.ReadAny(new SpecFile("a.yaml", "a.yaml", changed), diagnostics);
            foreach (SpecDiagnostic found in diagnostics.GetSorted().Where(static found => found.Id == "IGT0101"))
            {
                errors++;
                Assert.DoesNotMatch("(?i)while |did not|scalar|context|token|node", found.Message.Split('\'')[0]);
                Assert.InRange(found.Span.Offset, 0, changed.Length);
            }
        }

        Assert.InRange(errors, 500, 3_000);
    }

    private static List<string> ReadTexts(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        var texts = new List<string>();
        for (UserStringHandle handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            texts.Add(metadata.GetUserString(handle));
        }

        return texts;
    }
}
