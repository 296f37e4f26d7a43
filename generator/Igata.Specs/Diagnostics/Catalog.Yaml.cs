namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule InvalidYaml = CreateError("IGT0101",
        "Invalid YAML",
        "Invalid YAML: {0}",
        "Unquoted text cannot start with any of @ % ` & * ! | > ' \" # [ ] { } , and cannot contain ': ' or ' #'.",
        "Correct the line that the message names. Text with special characters is put in single quotes.");

    public static readonly DiagnosticRule MissingComma = InvalidYaml.Kind.CreateRule("Invalid YAML: ',' is missing before this key. Write it, or close the brace before the key.");

    public static readonly DiagnosticRule FileTooLong = CreateError("IGT0102",
        "File is too long",
        "The file has more than {0} characters, which is the maximum.",
        "The limit protects the build from files that take too long to read.",
        "Split the file. A folder can have any number of files with types and methods.");

    public static readonly DiagnosticRule TabCharacter = CreateError("IGT0103",
        "Tab character",
        "Tabs are not allowed. Use spaces; inside a string, write \"\\t\" in double quotes.",
        "YAML parsers disagree on the meaning of tabs.",
        "Replace the tab with spaces, or write \"\\t\" in double quotes.");

    public static readonly DiagnosticRule InvisibleCharacter = CreateError("IGT0104",
        "Invisible character",
        "Character U+{0} is not allowed. Write it as \"\\u{0}\" in double quotes, or remove it.",
        "Control characters, byte order marks and halves of surrogate pairs are rejected because they cannot be seen in a review.",
        "Remove the character, or write it as an escape in double quotes.");

    public static readonly DiagnosticRule LoneSurrogate =
        InvisibleCharacter.Kind.CreateRule("\"\\u{0}\" is one half of a surrogate pair; a string must contain whole characters.");

    public static readonly DiagnosticRule NestingTooDeep = CreateError("IGT0105",
        "Nesting is too deep",
        "Nesting is deeper than {0} levels; the rest of the file was not read.",
        "The limit protects the build from files that would exhaust the stack.",
        "Move inner parts to named types under 'types'.");

    public static readonly DiagnosticRule UnsupportedAnchor = CreateError("IGT0106",
        "YAML anchor is not supported",
        "'&{0}' is a YAML anchor, which specs do not support. Define a type and use its name, or quote the text.",
        "A spec has one way to reuse a definition: a name under 'types'.",
        "Use a name under 'types' to reuse a definition, or put the text in quotes.");

    public static readonly DiagnosticRule UnsupportedAlias = CreateError("IGT0107",
        "YAML alias is not supported",
        "'*{0}' is a YAML alias, which specs do not support. If it is text, quote it: '*{0}'.",
        "Unquoted text that starts with * is an alias in YAML.",
        "Put the text in quotes, or use the name of a type.");

    public static readonly DiagnosticRule UnsupportedTag = CreateError("IGT0108",
        "YAML tag is not supported",
        "'{0}' is a YAML tag, which specs do not support. If it is text, quote it.",
        "Unquoted text that starts with ! is a tag in YAML.",
        "Put the text in quotes, or remove the tag.");

    public static readonly DiagnosticRule UnsupportedMergeKey = CreateError("IGT0109",
        "YAML merge key is not supported",
        "'<<' is a YAML 1.1 merge key, which specs do not support. Write the members out, or quote the key.",
        "YAML 1.2 has no merge keys, so parsers treat '<<' differently.",
        "Write the members out, or put the key in quotes.");

    public static readonly DiagnosticRule MultipleDocuments = CreateError("IGT0110",
        "More than one YAML document",
        "A second YAML document starts here, but a spec file has only one. Move it to its own file.",
        "Some tools ignore everything after the second '---'.",
        "Move the second document to its own file.");

    public static readonly DiagnosticRule DuplicateKey = CreateError("IGT0111",
        "Duplicate key",
        "Duplicate key '{0}': it is already defined in line {1}.",
        "Most YAML parsers silently use the last of two equal keys. In a list of members, 'a' and 'a?' are the same key.",
        "Remove one of the two, or rename it.");

    public static readonly DiagnosticRule KeyIsNotString = CreateError("IGT0112",
        "Key is not a string",
        "A key must be a string, not a list or a mapping. If it is text, quote it.",
        "'{id}' at the start of a key is a mapping in YAML.",
        "Put the key in quotes.");

    public static readonly DiagnosticRule UnquotedComma = CreateError("IGT0113",
        "Unquoted comma splits the value",
        "'{0}' is a key without a value. Write ': ' and the value after it; if a comma in braces splits a text here, put the text in quotes.",
        "In { summary: Already started, stop it first. } the summary ends at the comma.",
        "Put the text in quotes, or use block form, where a comma is text.");

    public static readonly DiagnosticRule UnintendedComment = CreateWarning("IGT0114",
        "Possibly unintended comment",
        "'{0}' is a comment, not part of the value before it. Quote the value, or put two spaces before the comment.",
        "In 'summary: see #5' the value is 'see'.",
        "Put the value in quotes, or put two spaces before the comment.");

    public static readonly DiagnosticRule AmbiguousScalar = CreateError("IGT0115",
        "Ambiguous YAML value",
        "YAML parsers read '{0}' differently. Quote it if it is text; otherwise write it as in JSON.",
        "An unquoted value follows JSON: true, false, null, a number, or else text. Other parsers read yes, on, ~, 0x1F, 0123, 1_000, .5, +1 and dates differently.",
        "Put text in quotes, and write other values as in JSON.");

    public static readonly DiagnosticRule EmptyValue =
        AmbiguousScalar.Kind.CreateRule("A value is missing, which YAML parsers read as null or as empty text. Write null, '' or the value.");

    public static readonly DiagnosticRule RootIsNotMapping = CreateError("IGT0116",
        "File is not a mapping",
        "A spec file must be a mapping with keys such as 'methods:', but this file is {0}.",
        "Every '.yaml' file in the folder of an API is part of its spec.",
        "Start the file with 'api:', 'types:' or 'methods:', or move it out of the folder.");

    public static readonly DiagnosticRule InternalError = CreateError("IGT0199",
        "Internal error",
        "Internal error in Igata. Please report it together with the spec: {0}",
        "This is a bug in Igata, not in the spec.",
        "Report the message together with the spec.");

    private static DiagnosticKind[] YamlKinds =>
    [
        InvalidYaml.Kind, FileTooLong.Kind, TabCharacter.Kind, InvisibleCharacter.Kind, NestingTooDeep.Kind, UnsupportedAnchor.Kind, UnsupportedAlias.Kind,
        UnsupportedTag.Kind, UnsupportedMergeKey.Kind, MultipleDocuments.Kind, DuplicateKey.Kind, KeyIsNotString.Kind, UnquotedComma.Kind,
        UnintendedComment.Kind, AmbiguousScalar.Kind, RootIsNotMapping.Kind, InternalError.Kind,
    ];
}
