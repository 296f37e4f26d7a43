namespace Igata.Specs.Yaml;

/// <summary>
/// Explains the errors of the YAML parser. Its messages name states of the parser and often the place where it noticed an error, not the one
/// where somebody made it.
/// </summary>
/// <param name="text">The text of the file.</param>
/// <param name="lines">Its lines.</param>
/// <param name="open">The mappings and sequences that are open, the innermost first.</param>
internal sealed class ParserErrors(string text, LineMap lines, IReadOnlyList<YamlFrame> open)
{
    private static readonly Dictionary<string, Func<ParserErrors, int, ParserError>> Explanations = new(StringComparer.Ordinal)
    {
        ["While parsing a block mapping, did not find expected key."] = static (errors, at) => errors.HasKey(at) ? errors.ExplainLine(at, null) : errors.ExplainLine(at, "is not 'key: value': put ': ' after its key, or the text of several lines in quotes."),
        ["While parsing a block collection, did not find expected '-' indicator."] = static (errors, at) => errors.ExplainLine(at, "is not an item of the list above it: start it with '- ', or indent it deeper."),
        ["While parsing a flow mapping, did not find expected ',' or '}'."] = static (errors, at) => errors.ExplainBracket(at),
        ["While parsing a flow mapping,  did not find expected ',' or '}'."] = static (errors, at) => errors.ExplainBracket(at),
        ["While parsing a flow sequence, did not find expected ',' or ']'."] = static (errors, at) => errors.ExplainBracket(at),
        ["While parsing a node, did not find expected node content."] = static (errors, at) => errors.ExplainMissingValue(at),
        ["While parsing a node, did not find expected token."] = static (errors, at) => errors.ExplainMissingValue(at),
        ["While scanning a simple key, could not find expected ':'."] = static (errors, at) => errors.ExplainContinuation(at),
        ["While scanning a multiline plain scalar, found invalid mapping."] = static (errors, at) => errors.ExplainContinuation(at),
        ["While scanning a plain scalar value, found invalid mapping."] = static (errors, at) => errors.ExplainColon(at),
        ["Mapping values are not allowed in this context."] = static (errors, at) => errors.ExplainColon(at),
        ["Mapping keys are not allowed in this context."] = static (_, at) => new(at, at + 1, "'?' before a key is not supported. Write 'key: value', or put the text in quotes."),
        ["Block sequence entries are not allowed in this context."] = static (_, at) => new(at, at + 1, "a list starts in the line of its key. Move '- ' to the next line, or write the list as [a, b]."),
        ["While scanning for the next token, found character that cannot start any token."] = static (errors, at) => errors.ExplainFirstCharacter(at),
        ["While scanning plain scalar, found a comment between adjacent scalars."] = static (_, at) => new(at, at + 1, "a comment divides a text of several lines. Move the comment, or put the text in quotes."),
        ["While scanning a flow sequence end, found invalid comment after ']'."] = static (_, at) => ExplainComment(at),
        ["While scanning a flow entry, found invalid comment after comma."] = static (_, at) => ExplainComment(at),
        ["While scanning a flow sequence end, found invalid comment after double-quoted scalar."] = static (_, at) => ExplainComment(at),
        ["While scanning a block scalar, found a comment without whtespace after '>' indicator."] = static (_, at) => ExplainComment(at),
        ["While scanning a quoted scalar, found unexpected end of stream."] = static (_, at) => new(at, at + 1, "this quote is not closed. Close it; inside single quotes, write '' for a quote, and inside double quotes \\\"."),
        ["While scanning a multi-line double-quoted scalar, found wrong indentation."] = static (_, at) => new(at, at + 1, "this quote is not closed before a line that is not indented deeper. Close it, or indent all lines of the text."),
        ["While scanning a quoted scalar, found unexpected document indicator."] = static (_, at) => new(at, at + 1, "this quote is not closed before a line that starts with '---' or '...'. Close it."),
        ["While scanning a quoted scalar, found unknown escape character."] = static (errors, at) => errors.ExplainEscape(at),
        ["While scanning a quoted scalar, did not find expected hexadecimal number."] = static (errors, at) => errors.ExplainEscape(at),
        ["While scanning a quoted scalar, found invalid Unicode surrogates."] = static (_, at) => new(at, at + 1, "an escape in this text is not a character: '\\ud800' to '\\udfff' stand in pairs, and '\\U' goes up to '\\U0010ffff'."),
        ["While scanning a quoted scalar, found invalid Unicode character escape code."] = static (_, at) => new(at, at + 1, "an escape in this text is not a character: '\\ud800' to '\\udfff' stand in pairs, and '\\U' goes up to '\\U0010ffff'."),
        ["While scanning a block scalar, did not find expected comment or line break."] = static (_, at) => new(at, at + 1, "only a comment can follow '|' or '>' in its line. Write the text in the next lines, indented deeper than the key."),
        ["While scanning a block scalar, found an indentation indicator equal to 0."] = static (_, at) => new(at, at + 1, "the number after '|' or '>' is 0, but a block of text is indented by at least 1. Remove the number."),
        ["While scanning a literal block scalar, found extra spaces in first line."] = static (_, at) => ExplainBlankLine(at),
        ["While scanning a literal block scalar, found more spaces in lines above first content line."] = static (_, at) => ExplainBlankLine(at),
        ["While scanning a mapping, found invalid tab as indentation."] = static (_, at) => ExplainTab(at),
        ["While scanning a plain scalar, found a tab character that violate indentation."] = static (_, at) => ExplainTab(at),
        ["While scanning a directive, found unexpected end of stream."] = static (errors, at) => errors.ExplainDocument(at),
        ["While scanning a document end, found invalid content after '...' marker."] = static (errors, at) => errors.ExplainDocument(at),
        ["Did not find expected <document start>."] = static (errors, at) => errors.ExplainDocument(at),
        ["Did not find expected <document end>."] = static (errors, at) => errors.ExplainDocument(at),
        ["While parsing a node, found more than one anchor."] = static (_, at) => ExplainMark(at),
        ["While parsing a node, found undefined tag handle."] = static (_, at) => ExplainMark(at),
        ["Anchor before sequence entry on same line is not allowed."] = static (_, at) => ExplainMark(at),
        ["While scanning an anchor or alias, found value containing disallowed: []{},"] = static (_, at) => ExplainMark(at),
        ["While scanning a tag, did not find the expected '>'."] = static (_, at) => ExplainMark(at),
        ["While scanning a tag, did not find expected whitespace, comma or line break."] = static (_, at) => ExplainMark(at),
        ["While scanning a tag, did not find URI escaped octet."] = static (_, at) => ExplainMark(at),
        ["While scanning a tag, did not find expected '!'."] = static (_, at) => ExplainMark(at),
        ["Unexpected comma at end of tag"] = static (_, at) => ExplainMark(at),
    };

    /// <summary>Explains an error with a message and a location.</summary>
    public ParserError Explain(string message, int start, int end)
    {
        start = Math.Min(start, text.Length);
        return "@%`".IndexOf(Peek(start)) >= 0 ? ExplainFirstCharacter(start)
            : Explanations.TryGetValue(message, out Func<ParserErrors, int, ParserError>? explain) ? explain(this, start)
            : new ParserError(start, end, message + " If this is text, put it in quotes; otherwise, correct the indentation.");
    }

    /// <summary>Explains a bracket or brace that is not closed.</summary>
    public ParserError ExplainUnclosed(int at) => FindFlow() is { } flow
        ? new ParserError(flow.Start, flow.Start + 1, $"this {Name(flow)} is not closed. {ExplainClosing(flow)}")
        : new ParserError(at, at, "a bracket or brace is not closed. Close it, or put the text in quotes.");

    private string ExplainClosing(YamlFrame flow)
    {
        int end = FindLineEnd(flow.Start);
        string line = text.Substring(flow.Start, end - flow.Start);
        return line.Contains(" #") ? $"' #' starts a comment, so what follows it is not read: put text with ' #' in quotes, or write the comment after '{Closing(flow)}'."
            : line.TrimEnd().Length == 1 ? $"Write '{Closing(flow)}' at its end, and indent all lines in it, also its end, deeper than the key before it."
            : $"Write '{Closing(flow)}' at its end, or put the text in quotes.";
    }

    private ParserError ExplainFirstCharacter(int at) => new(at, at + 1, $"unquoted text cannot start with '{Peek(at)}'. If this is text, put it in quotes.");

    private static ParserError ExplainComment(int at) => new(at, at + 1, "'#' starts a comment only after a space. Add the space, or put the text in quotes.");

    private static ParserError ExplainMark(int at) => new(at, at + 1, "text that starts with '&', '*' or '!' is an anchor, an alias or a tag, which specs do not support. If it is text, put it in quotes.");

    private ParserError ExplainDocument(int at) => FindFirstLine() is var first && CountSpaces(first) > 0 && Peek(at) is not ('-' or '.' or '%')
        ? new(first, first + CountSpaces(first), $"the first line is indented by {FormatSpaces(CountSpaces(first))}, but a later one is not. Start all keys of the file in the first column.")
        : new(at, at, "lines that start with '---', '...' or '%' divide a file into documents, but a spec file has only one. Remove the line, or put the text in quotes.");

    private static ParserError ExplainTab(int at) => new(at, at + 1, "a tab cannot indent a line. Use spaces.");

    private static ParserError ExplainBlankLine(int at) => new(at, at + 1, "an empty line before the first line of this text has more spaces than it. Remove these spaces.");

    /// <summary>Explains a line in a block.</summary>
    /// <param name="at">The start of what the parser did not expect.</param>
    /// <param name="expected">What the line should be; null if the line before is wrong.</param>
    private ParserError ExplainLine(int at, string? expected)
    {
        int start = FindLineStart(at);
        if (Peek(at) is ']' or '}')
        {
            return ExplainMissingValue(at);
        }

        if (text.Substring(start, at - start).Trim().Length > 0)
        {
            return new ParserError(at, at + 1, $"{Quote(at)} follows a value that is complete. Put the whole value in quotes, or remove it. Inside single quotes, write '' for a quote.");
        }

        int column = at - start;
        List<int> columns = FindIndentations(start);
        return !columns.Contains(column) ? new ParserError(at, FindLineEnd(at), $"this line is indented by {FormatSpaces(column)}, but the lines that it could belong to by {FormatAlternatives(columns)}. Correct the indentation.")
            : StartsItem(at) ? new ParserError(at, at + 1, "'- ' starts an item of a list, but this is a mapping with keys. Indent the list below its key, or write 'key: value'.")
            : expected is null ? ExplainContinuation(at)
            : new ParserError(at, FindLineEnd(at), $"{Quote(at)} {expected}");
    }

    private ParserError ExplainBracket(int at) => Peek(at) switch
    {
        '\0' => ExplainUnclosed(at),
        ':' => ExplainColon(at),
        ',' when Peek(at + 1) == '#' => ExplainComment(at + 1),
        '#' => ExplainComment(at),
        var found when FindFlow() is { } flow => found is ']' or '}'
            ? new(at, at + 1, $"'{found}' is found where '{Closing(flow)}' closes the {Name(flow)} of line {GetLine(flow.Start)}.")
            : new(at, at + 1, $"',' or '{Closing(flow)}' is missing before {Quote(at)}. Separate the values, close the {Name(flow)} of line {GetLine(flow.Start)}, or put the text in quotes."),
        _ => new(at, at + 1, $"{Quote(at)} is found where a bracket or brace is closed. Close it, or put the text in quotes."),
    };

    private ParserError ExplainMissingValue(int at) => Peek(at) switch
    {
        ',' => new(at, at + 1, "a value is missing before this comma. Write it, or remove the comma."),
        ']' or '}' => new(at, at + 1, $"'{Peek(at)}' closes nothing that is open here. Remove it, or put the text in quotes."),
        '\0' when FindFlow() is not null => ExplainUnclosed(at),
        '-' => new(at, at + 1, "a list in [ ] has no '- ' before its items. Separate them by commas."),
        _ => new(at, at + 1, "a value is missing here. Write it, or put the text in quotes."),
    };

    // A colon in a line without another key belongs to text that the line continues.
    private ParserError ExplainColon(int at)
    {
        int start = FindLineStart(at);
        string before = text.Substring(start, at - start);
        bool isFlow = FindFlow() is not null;
        int key = start + before.Length - before.TrimStart().Length;
        return isFlow || before.Contains(": ") || before.TrimStart().StartsWith("- ", StringComparison.Ordinal) || before.IndexOf('"') >= 0
            ? new ParserError(at, at + 1, FormatColon())
            : new ParserError(key, at, $"this line is indented deeper than a key can be here, so it continues the text above, which cannot contain ': '. Indent {Quote(key)} like the other keys, or put the text in quotes.");
    }

    private string FormatColon()
    {
        string key = FindFlow() is { } flow ? $" If this is a key in the {Name(flow)} of line {GetLine(flow.Start)}, write ',' before it." : "";
        return $"unquoted text cannot contain ': '.{key} If this is text, put all of it in quotes.";
    }

    // A line without a colon, or the line before, whose text this one continues.
    private ParserError ExplainContinuation(int at)
    {
        int line = FindLineStart(at);
        int start = line + CountSpaces(line);
        if (HasKey(start) || start == FindLineEnd(start))
        {
            line = FindPreviousLine(line);
            start = line + CountSpaces(line);
        }

        return new ParserError(start, FindLineEnd(start), $"{Quote(start)} has no ': ' after its key, with a space after the colon. Write 'key: value', or put the text of several lines in quotes.");
    }

    private ParserError ExplainEscape(int at)
    {
        int end = at < text.Length ? text.IndexOf('\\', at) : -1;
        while (end >= 0 && end + 1 < text.Length && IsEscape(end))
        {
            end = end + 2 < text.Length ? text.IndexOf('\\', end + 2) : -1;
        }

        return end < 0 || end + 1 >= text.Length
            ? new ParserError(at, at + 1, "this text has an invalid escape. Write '\\\\' for a backslash, or put the text in single quotes.")
            : new ParserError(end, end + 2, $"'{text.Substring(end, 2)}' is not an escape of a character. In double quotes, write '\\\\' for a backslash, '\\u' with four hexadecimal digits or '\\U' with eight; in single quotes, a backslash is text.");
    }

    private bool IsEscape(int at)
    {
        int digits = text[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        return "0abtnvfre\"/\\N_LPxuU \t\r\n".IndexOf(text[at + 1]) >= 0
            && at + 1 + digits < text.Length && text.Substring(at + 2, digits).All(Uri.IsHexDigit)
            && !(digits == 8 && text.Substring(at + 2, digits).CompareTo("0010FFFF") > 0);
    }

    private YamlFrame? FindFlow() => open.FirstOrDefault(frame => frame.Flow);

    private static string Name(YamlFrame flow) => flow.IsMapping ? "brace" : "bracket";

    private static char Closing(YamlFrame flow) => flow.IsMapping ? '}' : ']';

    private bool HasKey(int at)
    {
        string line = text.Substring(at, FindLineEnd(at) - at).TrimEnd();
        return line.Contains(": ") || line.EndsWith(":", StringComparison.Ordinal);
    }

    private bool StartsItem(int at) => Peek(at) == '-' && Peek(at + 1) is ' ' or '\n' or '\r' or '\0';

    private char Peek(int at) => at < text.Length ? text[at] : '\0';

    private int FindLineStart(int at) => at == 0 ? 0 : text.LastIndexOfAny(['\r', '\n'], at - 1) + 1;

    private int FindLineEnd(int at)
    {
        int end = text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? text.Length : end;
    }

    private int GetLine(int at) => lines.GetLocation(at, at).Span.Line;

    /// <summary>Finds the indentations of the line before and of the lines that contain it, in ascending order.</summary>
    private List<int> FindIndentations(int line)
    {
        var found = new List<int>();
        while (line > 0 && (found.Count == 0 || found[0] > 0))
        {
            line = FindPreviousLine(line);
            int spaces = CountSpaces(line);
            if (FindLineEnd(line) > line + spaces)
            {
                // The keys of an item are in the column after '- '.
                int[] columns = StartsItem(line + spaces) ? [spaces + 2, spaces] : [spaces];
                foreach (int column in columns.Where(column => found.Count == 0 || column < found[0]))
                {
                    found.Insert(0, column);
                }
            }
        }

        return found;
    }

    /// <summary>Finds the line before, which is neither empty nor a comment; the first line if there is none.</summary>
    private int FindPreviousLine(int line)
    {
        do
        {
            line = line == 0 ? 0 : FindLineStart(line - 1);
        }
        while (line > 0 && Peek(line + CountSpaces(line)) is '\r' or '\n' or '#');

        return line;
    }

    /// <summary>Finds the first line that is neither empty nor a comment.</summary>
    private int FindFirstLine()
    {
        int line = 0;
        while (FindLineEnd(line) < text.Length && Peek(line + CountSpaces(line)) is '\r' or '\n' or '#')
        {
            line = FindLineEnd(line) + 1;
        }

        return line;
    }

    private int CountSpaces(int line)
    {
        int end = line;
        while (Peek(end) == ' ')
        {
            end++;
        }

        return end - line;
    }

    private static string FormatAlternatives(List<int> columns) =>
        columns.Count < 2 ? string.Concat(columns) : string.Join(", ", columns.Take(columns.Count - 1)) + " or " + columns[columns.Count - 1];

    private static string FormatSpaces(int count) => count == 1 ? "1 space" : $"{count} spaces";

    // The beginning of the rest of the line, for a message of one line.
    private string Quote(int at)
    {
        const int MaxLength = 30;
        string rest = text.Substring(at, FindLineEnd(at) - at).TrimEnd();
        string mark = rest.IndexOf('\'') >= 0 ? "\"" : "'";
        return mark + (rest.Length <= MaxLength ? rest : rest.Substring(0, MaxLength).TrimEnd() + "…") + mark;
    }
}
