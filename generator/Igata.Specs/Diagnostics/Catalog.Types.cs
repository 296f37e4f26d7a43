namespace Igata.Specs.Diagnostics;

/// <content>Types and patterns.</content>
public static partial class Catalog
{
    public static readonly DiagnosticRule UnknownType = CreateSuppressibleError("IGT0203",
        "Unknown type",
        "Type '{0}' is not defined in this API.{1}",
        "A name that starts with a capital letter is a type of the same folder; built-in types are lower case.",
        "Define the type under 'types' in any file of the folder, or correct its name.");

    private static readonly DiagnosticKind InvalidType = CreateErrorKind("IGT0206",
        "Invalid type expression",
        "The type cannot be read, so no C# type can be chosen for it.",
        "Write the name of a type, 'list of', 'set of', 'map of' or 'string of' a type, or types with 'or' between them; parentheses group.");

    public static readonly DiagnosticRule EmptyTypeExpression = InvalidType.CreateRule("A type is missing here.");

    public static readonly DiagnosticRule UnexpectedTypeToken = InvalidType.CreateRule("Invalid type expression '{0}': expected 'or' or the end after '{1}', but found '{2}'.");

    public static readonly DiagnosticRule NullAlone = InvalidType.CreateRule("Invalid type expression '{0}': null alone is not a type; expected 'T or null'.");

    public static readonly DiagnosticRule NullItem = InvalidType.CreateRule("Invalid type expression '{0}': null alone is not a type; expected '(T or null)'.");

    public static readonly DiagnosticRule MissingTypeOperand = InvalidType.CreateRule("Invalid type expression '{0}': expected a type after '{1}'.");

    public static readonly DiagnosticRule TypeNestingTooDeep = InvalidType.CreateRule("Type expression '{0}' is nested too deeply; the maximum is {1} levels. Name the inner part.");

    public static readonly DiagnosticRule MissingTypeParenthesis = InvalidType.CreateRule("Invalid type expression '{0}': a ')' is missing.");

    public static readonly DiagnosticRule MissingOf = InvalidType.CreateRule("Invalid type expression '{0}': expected 'of' and a type after '{1}'.");

    public static readonly DiagnosticRule UnknownBuiltInType = InvalidType.CreateRule("'{0}' is not a built-in type, and the name of a defined type starts with a capital letter.{1}");

    public static readonly DiagnosticRule LimitedUnionCase = InvalidType.CreateRule(
        "'{0}' cannot be a case here: it is a union with limits or a constant of its own, which would be lost. Write its cases out.");

    public static readonly DiagnosticRule AliasChainTooLong = CreateError("IGT0210",
        "Type has too many names",
        "This type resolves through more than {0} names.",
        "The limits protect the build from types that would exhaust the stack, and readers from comparing the cases of a union one by one.",
        "Shorten the chain of named types. Give a large union a 'discriminator', whose cases have no limit.");

    public static readonly DiagnosticRule UnionTooLarge = AliasChainTooLong.Kind.CreateRule(
        "This union has more than {0} cases. Write it with 'cases' and a 'discriminator', which have no limit.");

    public static readonly DiagnosticRule InvalidTypeName = CreateError("IGT0212",
        "Invalid type name",
        "'{0}' is not a valid type name: expected a letter A to Z, followed by letters and digits.",
        "Built-in types are lower case, so a new built-in type can never collide with a type of yours.",
        "Rename the type.");

    private static readonly DiagnosticKind AmbiguousCases = CreateErrorKind("IGT0221",
        "Ambiguous union",
        "The case of a union is selected by the kind of the JSON value; within one kind, by a const, a pattern or an enum, which is the last; objects also by their required members, and lists by their first item.",
        "Give the cases different constants, patterns or required members, or use a union with a discriminator.");

    public static readonly DiagnosticRule AmbiguousUnion = AmbiguousCases.CreateRule(
        "'{0}' and '{1}' are both {2} in JSON and cannot be distinguished. '{0}' needs a 'const' or a 'pattern'; an enum is the last case.");

    public static readonly DiagnosticRule AmbiguousFalse = AmbiguousCases.CreateRule(
        "'{0}' and '{1}' are both {2} in JSON and cannot be distinguished. Use '{1}' alone.");

    public static readonly DiagnosticRule AmbiguousNumbers = AmbiguousCases.CreateRule(
        "'{0}' and '{1}' are both a number in JSON and cannot be distinguished. Use 'decimal', which holds the digits of both.");

    public static readonly DiagnosticRule AmbiguousRecords = AmbiguousCases.CreateRule(
        "'{0}' and '{1}' are both an object in JSON and cannot be distinguished: neither requires a member that the other does not declare, and both require no member with different constants.");

    public static readonly DiagnosticRule AmbiguousMaps = AmbiguousCases.CreateRule(
        "'{0}' and '{1}' are both an object in JSON and cannot be distinguished: each accepts any object.");

    public static readonly DiagnosticRule AmbiguousItems = AmbiguousCases.CreateRule(
        "'{0}' and '{1}' are both an array in JSON and cannot be distinguished by the first item: '{2}' and '{3}' may be the same.");

    public static readonly DiagnosticRule InfiniteType = CreateError("IGT0222",
        "Infinitely recursive type",
        "'{0}' requires itself through '{1}', so no value can exist.",
        "A value of the type would have to contain another value of the type, and so on.",
        "Make one member of the cycle optional with '?', or a list.");

    public static readonly DiagnosticRule AliasCycle = CreateError("IGT0223",
        "Circular type alias",
        "Type '{0}' is defined in terms of itself: {1}.",
        "A type can contain itself only as a member of a record.",
        "Break the cycle, or make one of the types a record.");

    private static readonly DiagnosticKind InvalidInclude = CreateErrorKind("IGT0274",
        "Invalid include",
        "The members of an included record are copied, so it must be one record, and two records must not define one member differently.",
        "Include records only. If two of them define a member differently, define it under 'fields', which goes before both.");

    public static readonly DiagnosticRule IncludedNotRecord = InvalidInclude.CreateRule("'{0}' cannot be included, because it is not a record.");

    public static readonly DiagnosticRule IncludedSecret = InvalidInclude.CreateRule(
        "'{0}' cannot be included, because it is secret as a whole, and its members would be shown; make its members secret.");

    public static readonly DiagnosticRule IncludedTwice = InvalidInclude.CreateRule("'{0}' and '{1}' both define the member '{2}', but not in the same way.");

    private static readonly DiagnosticKind InvalidEncodedType = CreateErrorKind("IGT0275",
        "Invalid type in a string",
        "'string of T' is a string that holds what a T looks like, so T must look different from a string and from null.",
        "Write the type without 'string of', or 'or null' behind it.");

    public static readonly DiagnosticRule EncodedString = InvalidEncodedType.CreateRule("'{0}' is not allowed, because the type in it is a string already.");

    public static readonly DiagnosticRule EncodedNull = InvalidEncodedType.CreateRule("'{0}' is not allowed, because a string cannot hold null; write 'or null' behind the type.");

    private static readonly DiagnosticKind InvalidFamily = CreateErrorKind("IGT0279",
        "Invalid family",
        "A key that ends in a star is a family: it takes the members whose names begin with the text before the star, and which nothing else names. So it is a map, which is empty if there are none.",
        "Write 'map of T'; in a query or a form also 'map of list of T'. A family stands under 'fields', 'query', 'form' or 'headers'.");

    public static readonly DiagnosticRule FamilyNotMap = InvalidFamily.CreateRule("The family '{0}' must be a map, because its members have names of their own; its type is '{1}'.");

    public static readonly DiagnosticRule OptionalFamily = InvalidFamily.CreateRule("The family '{0}' cannot be optional, because it is empty if there are no members; expected a key without '?'.");

    public static readonly DiagnosticRule FamilyItemNotText = InvalidFamily.CreateRule("The family '{0}' cannot be sent in {1}: expected a map of {2}, but the type of its values is '{3}'.");

    public static readonly DiagnosticRule MisplacedFamily = InvalidFamily.CreateRule("The family '{0}' is not possible under '{1}', where every name is known.");

    public static readonly DiagnosticRule FamilyKeyword = InvalidFamily.CreateRule("'{1}' is not possible in the family '{0}': it is about one value.");

    public static readonly DiagnosticRule RepeatedFamily = InvalidFamily.CreateRule("The families '{0}' and '{1}' take the same headers, because the case of their names does not matter.");

    private static readonly DiagnosticKind UnsupportedPattern = CreateErrorKind("IGT0226",
        "Unsupported pattern",
        "A pattern is a regular expression of ECMA-262 with the flag u. It is matched in linear time, so a hostile value cannot make it slow. Back-references and most look-arounds do not allow this.",
        "Use anchors, classes, counts, groups and alternatives. A look-ahead may stand directly after ^ at the start.");

    public static readonly DiagnosticRule EmptyPattern = UnsupportedPattern.CreateRule("The pattern is empty; expected at least one character.");

    public static readonly DiagnosticRule PatternTooLong = UnsupportedPattern.CreateRule("The pattern '{0}' has {2} characters; the maximum is {3}.");

    public static readonly DiagnosticRule PatternTooComplex = UnsupportedPattern.CreateRule("The pattern '{0}' is too complex: its counts expand to more than {2} steps. Use smaller counts, or maxLength.");

    public static readonly DiagnosticRule LookAround = UnsupportedPattern.CreateRule(
        "'{1}' is not supported in the pattern '{0}': only a look-ahead, (?=...) or (?!...), is supported, directly after ^ at the start of a pattern without alternatives.");

    public static readonly DiagnosticRule BackReference = UnsupportedPattern.CreateRule("'{1}' is not supported in the pattern '{0}': a back-reference cannot be matched in linear time.");

    public static readonly DiagnosticRule UnknownPatternFlag = UnsupportedPattern.CreateRule("'{1}' is not supported in the pattern '{0}': expected the flags i or s.");

    public static readonly DiagnosticRule UnknownProperty = UnsupportedPattern.CreateRule(
        "'{1}' is not supported in the pattern '{0}': expected a general category such as \\p{{L}}, \\p{{Lu}} or \\p{{Nd}}, or \\p{{ASCII}} or \\p{{Any}}.");

    public static readonly DiagnosticRule UnopenedGroup = UnsupportedPattern.CreateRule("'{1}' in the pattern '{0}' closes a group that was not opened.");

    public static readonly DiagnosticRule GroupNestingTooDeep = UnsupportedPattern.CreateRule("Groups in the pattern '{0}' are nested deeper than {2} levels.");

    public static readonly DiagnosticRule UnclosedGroup = UnsupportedPattern.CreateRule("The group '{1}' in the pattern '{0}' is not closed.");

    public static readonly DiagnosticRule CountedCount = UnsupportedPattern.CreateRule("'{1}' is not supported in the pattern '{0}': a count cannot have another count.");

    public static readonly DiagnosticRule InvalidCount = UnsupportedPattern.CreateRule(
        "'{1}' is not a valid count in the pattern '{0}': expected {{n}}, {{n,}} or {{n,m}} with numbers up to {2}. The character itself is written \\{{.");

    public static readonly DiagnosticRule NothingToCount = UnsupportedPattern.CreateRule("'{1}' in the pattern '{0}' has nothing before it to repeat. The character itself is written \\{1}.");

    public static readonly DiagnosticRule UnclosedClass = UnsupportedPattern.CreateRule("The class '{1}' in the pattern '{0}' is not closed.");

    public static readonly DiagnosticRule EmptyClass = UnsupportedPattern.CreateRule("The class '{1}' in the pattern '{0}' is empty.");

    public static readonly DiagnosticRule InvalidCharacterRange = UnsupportedPattern.CreateRule("'{1}' is not a valid range in the pattern '{0}': expected a lower character, then a higher one.");

    public static readonly DiagnosticRule IncompleteEscape = UnsupportedPattern.CreateRule("'{1}' at the end of the pattern '{0}' escapes nothing.");

    public static readonly DiagnosticRule UnknownEscape = UnsupportedPattern.CreateRule("'{1}' is not a supported escape in the pattern '{0}'.");

    public static readonly DiagnosticRule InvalidHexEscape = UnsupportedPattern.CreateRule("'{1}' is not a valid escape in the pattern '{0}': expected {2} hexadecimal digits.");

    private static DiagnosticKind[] TypeKinds =>
        [AmbiguousCases, InfiniteType.Kind, AliasCycle.Kind, InapplicableLimit.Kind, EmptyRange.Kind, InvalidInclude, InvalidEncodedType, InvalidFamily, UnsupportedPattern];
}
