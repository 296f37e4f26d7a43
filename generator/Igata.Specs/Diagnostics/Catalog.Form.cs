namespace Igata.Specs.Diagnostics;

/// <content>Keywords and their values.</content>
public static partial class Catalog
{
    public static readonly DiagnosticRule UnknownKeyword = CreateError("IGT0201",
        "Unknown keyword",
        "'{1}' is not a keyword of {0}.{2}",
        "A misspelled keyword would otherwise be ignored.",
        "Correct or remove the keyword. The reference of the language lists all keywords.");

    public static readonly DiagnosticRule ExpectsText = CreateError("IGT0204",
        "Wrong kind of value",
        "'{0}' expects text, but found {1}.",
        "Each keyword accepts only certain kinds of values.",
        "Write a value of the expected kind. The reference of the language has an example of every keyword.");

    private static readonly DiagnosticKind WrongKind = ExpectsText.Kind;

    public static readonly DiagnosticRule ExpectsBoolean = WrongKind.CreateRule("'{0}' expects true or false, but found {1}.");

    public static readonly DiagnosticRule ExpectsCount = WrongKind.CreateRule("'{0}' expects a whole number, zero or more, but found {1}.");

    public static readonly DiagnosticRule ExpectsBound = WrongKind.CreateRule("'{0}' expects an unquoted number as in JSON, or a quoted date or time of day, but found {1}.");

    public static readonly DiagnosticRule ExpectsNumber = WrongKind.CreateRule("'{0}' expects an unquoted number as in JSON, but found {1}.");

    public static readonly DiagnosticRule ExpectsList = WrongKind.CreateRule("'{0}' expects a list, but found {1}.");

    public static readonly DiagnosticRule ExpectsListOfTexts = WrongKind.CreateRule("'{0}' expects a list of texts, but one item is {1}.");

    public static readonly DiagnosticRule ExpectsTextOrList = WrongKind.CreateRule("'{0}' expects text or a list of texts, but found {1}.");

    public static readonly DiagnosticRule ExpectsMapping = WrongKind.CreateRule("'{0}' expects a mapping, but found {1}.");

    public static readonly DiagnosticRule ExpectsUrl = WrongKind.CreateRule("Endpoint '{0}' expects a URL, but found {1}.");

    public static readonly DiagnosticRule ExpectsType = WrongKind.CreateRule("'{0}' expects a type expression, but found {1}.");

    public static readonly DiagnosticRule ExpectsTypeOrKeywords = WrongKind.CreateRule("'{0}' expects a type expression or a mapping of keywords, but found {1}.");

    public static readonly DiagnosticRule ExpectsBytes = WrongKind.CreateRule("'{0}' of 'content' expects 'bytes' or 'string', but found {1}.");

    public static readonly DiagnosticRule ExpectsSingleValue = WrongKind.CreateRule("'{0}' expects a single value, but found {1}.");

    public static readonly DiagnosticRule ExpectsMembers = WrongKind.CreateRule("'{0}' expects a mapping of members, but found {1}.");

    public static readonly DiagnosticRule ExpectsPositionalMembers = WrongKind.CreateRule("'{0}' expects a list of mappings with one member each, but one item is {1}.");

    public static readonly DiagnosticRule ExpectsViews = WrongKind.CreateRule("'views' expects a list of types, and of mappings from one name to a type, but found {0}.");

    public static readonly DiagnosticRule UnnamedView = WrongKind.CreateRule("'views' expects the name of a type, or a mapping with a name, but found '{0}'; write {{ name: {0} }}.");

    public static readonly DiagnosticRule EmptyViews = WrongKind.CreateRule("'views' expects at least one type, but it is empty.");

    public static readonly DiagnosticRule ExpectsTuple = WrongKind.CreateRule("'tuple' expects a list of mappings with one member each, but found {0}.");

    public static readonly DiagnosticRule EmptyTuple = WrongKind.CreateRule("'tuple' expects at least one item, but it is empty.");

    public static readonly DiagnosticRule ExpectsNamedType = WrongKind.CreateRule("'{0}' expects the name of a type, but found {1}.");

    public static readonly DiagnosticRule ExpectsEnumValues = WrongKind.CreateRule("'{0}' expects a list or a mapping of values, but found {1}.");

    public static readonly DiagnosticRule ExpectsSingleValues = WrongKind.CreateRule("'{0}' expects a list of single values, but one item is {1}.");

    public static readonly DiagnosticRule ExpectsSummaryOrMapping = WrongKind.CreateRule("Enum value '{0}' expects a summary or a mapping, but found {1}.");

    public static readonly DiagnosticRule EmptyEnum = WrongKind.CreateRule("'enum' expects at least one value, but it is empty.");

    public static readonly DiagnosticRule EmptyCases = WrongKind.CreateRule("'cases' expects at least one case, but it is empty.");

    public static readonly DiagnosticRule ExpectsSetupCall = WrongKind.CreateRule("'{0}' expects a list of mappings from one method to its request, but one item is {1}.");

    public static readonly DiagnosticRule ExpectsErrorCodes = WrongKind.CreateRule("'{0}' expects a list of codes, and of mappings from one code to its keywords, but one item is {1}.");

    public static readonly DiagnosticRule ExpectsStatus = WrongKind.CreateRule("'responses' expects HTTP statuses such as 200, but found '{0}'.");

    public static readonly DiagnosticRule ExpectsBody = WrongKind.CreateRule("Response {0} expects keywords such as 'body' and 'headers', but found members. Move them under 'body'.");

    public static readonly DiagnosticRule ExpectsResponse = WrongKind.CreateRule("Response {0} expects a type or a mapping, but found {1}. Write '{0}: {{}}' for a response without a body.");

    public static readonly DiagnosticRule AuthWithTwoForms = WrongKind.CreateRule("'auth' expects one of 'basic', 'header', 'query', 'cookie' and 'any-of', but found '{0}' and '{1}'.");

    public static readonly DiagnosticRule SchemeWithToken = WrongKind.CreateRule("'auth' has both 'scheme' and 'token', but only one of them is possible beside 'header'.");

    public static readonly DiagnosticRule AuthWithoutForm = WrongKind.CreateRule("'auth' expects one of 'basic', 'header', 'query', 'cookie' and 'any-of', but has none of them.");

    public static readonly DiagnosticRule EmptyAuth = WrongKind.CreateRule("'auth' expects at least one entry in a list, but it is empty.");

    public static readonly DiagnosticRule ExpectsAuthEntry = WrongKind.CreateRule("An entry of 'auth' is 'bearer', 'custom', or a mapping such as {{ header: X-Api-Key }}, but found {0}. Lists are allowed only in 'any-of'.");

    public static readonly DiagnosticRule CodeWithoutLocation = WrongKind.CreateRule("'code' expects 'member', 'header' or both, but found neither.");

    public static readonly DiagnosticRule PagesWithTwoForms = WrongKind.CreateRule("'pages' expects one of 'link', 'next', 'from' with 'to', 'page', 'offset' and 'after', but found '{0}' and '{1}'.");

    public static readonly DiagnosticRule PagesWithoutForm = WrongKind.CreateRule("'pages' expects one of 'link', 'next', 'from' with 'to', 'page', 'offset' and 'after', but found none.");

    public static readonly DiagnosticRule PagesWithHalfForm = WrongKind.CreateRule("'pages' expects '{1}' with '{0}', but it is missing.");

    public static readonly DiagnosticRule PagesWithForeignDetail = WrongKind.CreateRule(
        "'pages' does not expect '{0}' with '{1}': 'first' belongs to 'page', 'id' to 'after', and 'more' to 'page', 'offset' and 'after'.");

    public static readonly DiagnosticRule MissingKeyword = CreateSuppressibleError("IGT0205",
        "Missing keyword",
        "'{0}' requires the keyword '{1}', which is missing.",
        "Without this keyword the spec is incomplete, and nothing can be generated from it.",
        "Add the keyword.");

    public static readonly DiagnosticRule ItemsWithoutTuple = MissingKeyword.Kind.CreateRule("'items' requires the keyword 'tuple', which is missing; a list is written 'list of' its type.");

    public static readonly DiagnosticRule MissingApiKeyword = MissingKeyword.Kind.CreateRule("The API requires the keyword '{0}', which is missing.");

    public static readonly DiagnosticRule MissingMethodKeyword = MissingKeyword.Kind.CreateRule("Method '{0}' requires the keyword '{1}', which is missing.");

    public static readonly DiagnosticRule NoResponse = MissingKeyword.Kind.CreateRule("'responses' of method '{0}' is empty; expected a status, such as 'responses: {{ 204: {{}} }}'.");

    public static readonly DiagnosticRule MissingTarget = MissingKeyword.Kind.CreateRule("Method '{0}' requires the keyword 'target', which is missing here and in the API.");

    public static readonly DiagnosticRule MissingHeader = MissingKeyword.Kind.CreateRule("The folder requires an api.yaml with the header of the API.");

    public static readonly DiagnosticRule DuplicateType = CreateError("IGT0207",
        "Duplicate definition",
        "Type '{0}' is already defined in {1}.",
        "Each name is defined once per folder; any file of the folder can use it.",
        "Remove or rename one of the two. Add '@' and the date to the key of an older version of a method.");

    public static readonly DiagnosticRule DuplicateMethod = DuplicateType.Kind.CreateRule("Method '{0}' is already defined in {1}.");

    public static readonly DiagnosticRule MissingType = CreateError("IGT0209",
        "Missing type",
        "No type is given for {0}: expected 'type', 'fields', 'include', 'enum', 'const' or 'cases'. The members of a request or a response are written directly below its keyword.",
        "Every member and every named type has a type.",
        "Add 'type', 'fields', 'enum', 'const' or 'cases'. Use 'type: any' if the type is not known.");

    public static readonly DiagnosticRule InvalidChoice = CreateError("IGT0211",
        "Invalid value",
        "'{0}' is not one of: {1}.{2}",
        "The keyword accepts only certain values.",
        "Use one of the listed values.");

    public static readonly DiagnosticRule EmptyMethodName = CreateError("IGT0213",
        "Invalid method key",
        "Invalid method key '{0}': the name before '@' is empty.",
        "The key is the name of the method on the wire. An older version of a method also has '@' and its date, for example ListConnections@20151104.",
        "Write the name on the wire, and for an older version '@' and its date.");

    public static readonly DiagnosticRule InvisibleMethodName = EmptyMethodName.Kind.CreateRule(
        "Invalid method key '{0}': the name is sent in a header, which allows only visible ASCII characters.");

    public static readonly DiagnosticRule InvalidMethodVersion = EmptyMethodName.Kind.CreateRule(
        "Invalid method key '{0}': expected letters and digits after '@'.");

    public static readonly DiagnosticRule AmbiguousRecord = CreateWarning("IGT0214",
        "Ambiguous record",
        "This is read as a record with a member 'type', because all keys are also keywords. Write '{0}: {1}' if you mean that type.",
        "Entries of 'request', 'response' and 'fields' are always members, never keywords.",
        "Write a type without braces, or rename the members.");

    public static readonly DiagnosticRule MissingApiYaml = CreateWarning("IGT0215",
        "Missing api.yaml",
        "The file looks like part of a spec, but its folder has no api.yaml, so it is ignored.",
        "The header in api.yaml makes a folder the spec of an API.",
        "Add an api.yaml that starts with 'api:', or exclude the file from the specs.");

    public static readonly DiagnosticRule WrongFirstKey = MissingApiYaml.Kind.CreateRule(
        "This api.yaml does not begin with 'api:' or 'extends:', so its folder is ignored. If it is a spec, write 'api:' first.");

    private static DiagnosticKind[] FormKinds =>
    [
        UnknownKeyword.Kind, UnknownType.Kind, WrongKind, MissingKeyword.Kind, InvalidType, DuplicateType.Kind, Misplaced, MissingType.Kind, AliasChainTooLong.Kind,
        InvalidChoice.Kind, InvalidTypeName.Kind, EmptyMethodName.Kind, AmbiguousRecord.Kind, MissingApiYaml.Kind,
    ];
}
