namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule InvalidYaml = CreateError("IGT0101",
        "Not YAML",
        "This cannot be read as YAML: {0} Quote the text if it is one.",
        "A plain text cannot begin with any of @ % ` & * ! | > ' \" # [ ] { } , and cannot hold ': ' or ' #'. Put it in single quotes.");

    public static readonly DiagnosticRule FileTooLong = CreateError("IGT0102",
        "The file is too long",
        "This file has {0} characters; a file of a spec has at most {1}.",
        "Split it: a folder may hold any number of files with types and methods.");

    public static readonly DiagnosticRule TabCharacter = CreateError("IGT0103",
        "A tab",
        "A tab stands here. Use spaces; inside a text write \"\\t\" in double quotes.",
        "Readers of YAML do not agree on what a tab means.");

    public static readonly DiagnosticRule InvisibleCharacter = CreateError("IGT0104",
        "A character that nobody can see",
        "The character U+{0} cannot stand in a spec. Write it as \"\\u{0}\" in double quotes, or leave it out.",
        "Control characters, byte order marks and halves of surrogate pairs are refused: what cannot be seen cannot be reviewed.");

    public static readonly DiagnosticRule NestingTooDeep = CreateError("IGT0105",
        "Nested too deeply",
        "This is nested more than {0} deep; nothing behind it was read.",
        "Give the inner parts a name under 'types' and use the name.");

    public static readonly DiagnosticRule UnsupportedAnchor = CreateError("IGT0106",
        "An anchor",
        "'&{0}' is an anchor of YAML, and specs have none. Name a type and use the name, or quote the text.",
        "There is one way to use a thing twice: a name under 'types'.");

    public static readonly DiagnosticRule UnsupportedAlias = CreateError("IGT0107",
        "An alias",
        "'*{0}' is an alias of YAML, and specs have none. If it is a text, quote it: '*{0}'.",
        "A plain text that begins with * is an alias to YAML.");

    public static readonly DiagnosticRule UnsupportedTag = CreateError("IGT0108",
        "A tag",
        "'{0}' is a tag of YAML, and specs have none. If it is a text, quote it.",
        "A plain text that begins with ! is a tag to YAML.");

    public static readonly DiagnosticRule UnsupportedMergeKey = CreateError("IGT0109",
        "A merge key",
        "'<<' merges mappings in YAML 1.1, and specs do not. Write the members out, or quote the key if it is one.",
        "Flat records read better than chains.");

    public static readonly DiagnosticRule MultipleDocuments = CreateError("IGT0110",
        "A second document",
        "A second YAML document begins here; a file of a spec is one document. Put it in a file of its own.",
        "Everything behind a second '---' would be read by some tools and not by others.");

    public static readonly DiagnosticRule DuplicateKey = CreateError("IGT0111",
        "A key twice",
        "'{0}' is already written in line {1}. Remove one of the two.",
        "Most readers of YAML silently take the last one. In a list of members 'a' and 'a?' are the same.");

    public static readonly DiagnosticRule KeyIsNotString = CreateError("IGT0112",
        "A key that is no text",
        "A key must be a text, not a list or a mapping. If it is a text, quote it.",
        "'{id}' at the beginning of a key is a mapping to YAML.");

    public static readonly DiagnosticRule UnquotedComma = CreateError("IGT0113",
        "A comma that splits",
        "'{0}' became a key without a value: a comma splits a mapping in braces. Quote the text that holds the comma.",
        "In { summary: Already started, stop it first. } the text ends at the comma.");

    public static readonly DiagnosticRule UnintendedComment = CreateWarning("IGT0114",
        "A comment that may be text",
        "'{0}' is a comment here and no part of the text before it. Quote the text, or put a second space before the comment.",
        "In 'summary: see #5' the text is 'see'.");

    public static readonly DiagnosticRule AmbiguousScalar = CreateError("IGT0115",
        "Readers disagree",
        "Readers of YAML disagree on what {0} is. Quote it if it is a text; write it as JSON does if it is not.",
        "A plain value is what JSON says it is: true, false, null, a number, else a text. yes, on, ~, 0x1F, 0123, 1_000, .5, +1 and dates are read differently elsewhere.");

    public static readonly DiagnosticRule RootIsNotMapping = CreateError("IGT0116",
        "Not a mapping",
        "A file of a spec is a mapping with keys such as 'methods:', not {0}.",
        "Begin the file with 'api:', 'types:' or 'methods:'.");

    public static readonly DiagnosticRule InternalError = CreateError("IGT0199",
        "A fault of Igata",
        "This is a fault of Igata, not of the spec; please report it with the spec: {0}",
        "Nothing that a spec says should lead here.");
}
