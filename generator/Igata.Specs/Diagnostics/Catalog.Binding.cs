namespace Igata.Specs.Diagnostics;

/// <content>Values, rules, names of methods and codes, endpoints.</content>
public static partial class Catalog
{
    public static readonly DiagnosticRule InapplicableLimit = CreateError("IGT0224",
        "Limit does not apply to this type",
        "'{0}' does not apply to '{1}'.",
        "A limit that is never checked would be misleading.",
        "Use minLength, maxLength and pattern for string, uri, uuid and times in text; maxBytes for string, bytes, base64url and file; minimum, maximum, exclusiveMinimum and exclusiveMaximum for numbers, times in numbers, dates and times of day; multipleOf for numbers and times in numbers; minItems and maxItems for lists; minProperties and maxProperties for maps and objects.");

    public static readonly DiagnosticRule EmptyRange = CreateError("IGT0225",
        "Empty range",
        "'{0}: {1}' is greater than '{2}: {3}', so no value is valid.",
        "No request could satisfy both limits.",
        "Swap the two limits, or change one.");

    public static readonly DiagnosticRule EmptyExclusiveRange = EmptyRange.Kind.CreateRule("'{0}: {1}' and '{2}: {3}' exclude every value.");

    public static readonly DiagnosticRule UnquotedString = CreateError("IGT0227",
        "Unquoted string",
        "{0} is {1} in JSON, but a string is expected. Quote it: '{0}'.",
        "Unquoted numbers, true, false and null are JSON values, not strings.",
        "Put the value in single quotes.");

    public static readonly DiagnosticRule WrongValueType = CreateError("IGT0228",
        "Value has the wrong type",
        "Expected {1}, but found {0}.",
        "Defaults, constants, rules and examples use values of the type of their member.",
        "Change the value or the type.");

    public static readonly DiagnosticRule NullConst = WrongValueType.Kind.CreateRule("'const' expects a string, a number, true or false, but found null.");

    public static readonly DiagnosticRule UntypedConst = WrongValueType.Kind.CreateRule("The type of the constant {0} is '{1}'; expected a specific type such as string, int or boolean.");

    public static readonly DiagnosticRule FractionalLimit = WrongValueType.Kind.CreateRule("'{0}' expects a whole number for this type, but {1} has a fraction or an exponent.");

    public static readonly DiagnosticRule WrongBound = WrongValueType.Kind.CreateRule("'{0}' expects {1}, but found {2}.");

    public static readonly DiagnosticRule WrongStep = WrongValueType.Kind.CreateRule("'{0}' expects a number greater than zero, but found {1}.");

    public static readonly DiagnosticRule TooManyPositions = WrongValueType.Kind.CreateRule("Expected at most {0} values, but the list has {1}.");

    public static readonly DiagnosticRule ExpectsNamedValues = WrongValueType.Kind.CreateRule("'{0}' expects a mapping from names to values, but found {1}.");

    public static readonly DiagnosticRule UnknownMember = CreateSuppressibleError("IGT0229",
        "Unknown member",
        "'{0}' is not a member of '{1}'.{2}",
        "Rules apply to the members of their record.",
        "Use a name on the wire, without '?'.");

    private static readonly DiagnosticKind IneffectiveRule = CreateErrorKind("IGT0230",
        "Rule has no effect",
        "A rule that every request satisfies is probably a mistake.",
        "Write 'any-of' or 'one-of' with two members or more, or 'when' with 'must', 'require' or 'forbid'.");

    public static readonly DiagnosticRule RuleWithoutChoice = IneffectiveRule.CreateRule("This rule has no effect: '{0}' requires at least two members or lists of members, but has {1}.");

    public static readonly DiagnosticRule RuleWithEmptySet = IneffectiveRule.CreateRule("This rule has no effect: a list under '{0}' is empty.");

    public static readonly DiagnosticRule RuleWithoutCondition = IneffectiveRule.CreateRule("This rule has no effect: expected 'any-of', 'one-of' or a condition under 'when'.");

    public static readonly DiagnosticRule RuleWithoutConsequence = IneffectiveRule.CreateRule("This rule has no effect: 'when' requires 'must', 'require' or 'forbid' beside it.");

    public static readonly DiagnosticRule RuleWithEmptyTest = IneffectiveRule.CreateRule("This rule has no effect: the test of '{0}' is empty.");

    public static readonly DiagnosticRule IncomparableMember = CreateError("IGT0231",
        "Member cannot be compared",
        "The type of '{0}' is '{1}'; a rule can only test whether it is present.",
        "Rules compare strings, numbers, booleans and enums.",
        "Test the member with 'present: true' or 'present: false'.");

    public static readonly DiagnosticRule UnknownErrorCode = CreateSuppressibleError("IGT0232",
        "Unknown error code",
        "Error code '{0}' is not defined in this API.{1}",
        "Each code has one definition, which gives it a C# name, a status and documentation.",
        "Define the code under 'errors: codes' in api.yaml, or correct it.");

    public static readonly DiagnosticRule UnknownMethod = CreateSuppressibleError("IGT0233",
        "Unknown method",
        "Method '{0}' is not defined in this API.{1}",
        "A method is named by its key, with '@' and the version if it has one.",
        "Write the key of a method of this API.");

    public static readonly DiagnosticRule UnknownReplacementMethod = CreateSuppressibleError("IGT0234",
        "Unknown replacement",
        "There is no method '{0}' to replace this one.{1}",
        "The replacement appears in the warning that callers of a deprecated API get.",
        "Name a replacement of the same kind that is defined in the same place, or remove 'replaced-by'.");

    public static readonly DiagnosticRule UnknownReplacementType = UnknownReplacementMethod.Kind.CreateRule("There is no type '{0}' to replace this one.{1}");

    public static readonly DiagnosticRule UnknownReplacementMember = UnknownReplacementMethod.Kind.CreateRule("There is no member '{0}' to replace this one.{1}");

    public static readonly DiagnosticRule UnknownReplacementValue = UnknownReplacementMethod.Kind.CreateRule("There is no enum value '{0}' to replace this one.{1}");

    public static readonly DiagnosticRule ReplacedByItself = UnknownReplacementMethod.Kind.CreateRule("'{0}' cannot replace itself.");

    public static readonly DiagnosticRule DuplicateValue = CreateError("IGT0235",
        "Duplicate value",
        "'{0}' is already in the list.",
        "A repeated value has no effect and is probably a mistake.",
        "Remove one of the two, or correct it.");

    public static readonly DiagnosticRule InvalidTarget = CreateError("IGT0236",
        "Invalid target",
        "'{0}' is not a valid target: it is sent in a header, which allows only visible ASCII characters.",
        "A target is what the service expects before the dot in the header, for example Studio_20161101.",
        "Remove spaces and other characters that a header cannot contain.");

    public static readonly DiagnosticRule VersionMismatch = CreateError("IGT0237",
        "Version does not match the target",
        "The key has version '{0}', but the target is '{1}'.",
        "The text after '@' is part of the target, so that a reader sees which version of the method it is.",
        "Correct the version in the key or in the target.");

    public static readonly DiagnosticRule DuplicateTarget = CreateError("IGT0238",
        "Duplicate target",
        "'{0}' is already used by method '{1}'.",
        "Two methods that are the same on the wire cannot be distinguished by the server.",
        "Correct the target, the path or the name of one method, or remove it.");

    public static readonly DiagnosticRule InvalidEndpoint = CreateError("IGT0239",
        "Invalid endpoint",
        "'{0}' is not a valid endpoint: expected an http or https URL without a query.",
        "Paths are appended to an endpoint; without a slash at the end its last segment would be lost.",
        "Write an absolute URL without user name, query and fragment; except for json-rpc, end it with '/'.");

    public static readonly DiagnosticRule EndpointWithoutSlash = InvalidEndpoint.Kind.CreateRule("'{0}' is not a valid endpoint: it must end with '/'.");

    public static readonly DiagnosticRule InvalidHeaderName = CreateError("IGT0240",
        "Invalid header",
        "'{0}' is not a valid header name: expected letters, digits and hyphens.",
        "HTTP does not allow every character in headers.",
        "Correct the name of the header or the media type.");

    public static readonly DiagnosticRule InvalidMediaType = InvalidHeaderName.Kind.CreateRule("'{0}' is not a valid media type: expected a type and a subtype, for example image/png.");

    public static readonly DiagnosticRule InvalidErrorStatus = CreateError("IGT0241",
        "Invalid error status",
        "{0} is not an error status: expected 400 to 599.",
        "A status below 400 is not an error; it belongs under 'responses'.",
        "Correct the status.");

    public static readonly DiagnosticRule InvalidErrorStatusWithWhen = InvalidErrorStatus.Kind.CreateRule("{0} is not an error status: expected 200 to 599, because 'when' finds errors in bodies with a status of success.");

    public static readonly DiagnosticRule EchoWithoutRequest = CreateError("IGT0242",
        "'echo' without a request",
        "'response: echo' requires a request, but the method has none.",
        "'echo' means that the response has the members of the request.",
        "Add a request, or describe the response.");

    public static readonly DiagnosticRule InapplicableSecret = CreateError("IGT0243",
        "'secret' does not apply to this type",
        "'secret' applies to every type but 'flag' and 'file', not to '{0}'.",
        "A flag has no value, and a file is never shown.",
        "Remove 'secret'.");

    public static readonly DiagnosticRule UnusedDefault = CreateWarning("IGT0244",
        "Unused default",
        "'{0}' is required, so its default is never used. Add '?' to its name if it is optional.",
        "A default is the value that the receiver assumes for an absent member.",
        "Add '?' to the name of the member, or remove the default.");

    public static readonly DiagnosticRule InvalidJsonPointer = CreateError("IGT0245",
        "Invalid JSON Pointer",
        "'{0}' is not a valid JSON Pointer: '~' must be followed by 0 or 1.",
        "In a JSON Pointer '~0' is the character '~', and '~1' is '/'.",
        "Write the name of a member, or a pointer such as /error/code.");

    public static readonly DiagnosticRule RequestMustBeRecord = CreateError("IGT0246",
        "Request is not a record",
        "The type of the request is '{0}', but the body of a call must be an object.",
        "The members of the request become parameters of the C# method.",
        "Write the members in place, or use a type with 'fields'.");

    private static DiagnosticKind[] MeaningKinds =>
    [
        UnquotedString.Kind, WrongValueType.Kind, UnknownMember.Kind, IneffectiveRule, IncomparableMember.Kind, UnknownErrorCode.Kind, UnknownMethod.Kind,
        UnknownReplacementMethod.Kind, DuplicateValue.Kind, InvalidTarget.Kind, VersionMismatch.Kind, DuplicateTarget.Kind, InvalidEndpoint.Kind,
        InvalidHeaderName.Kind, InvalidErrorStatus.Kind, EchoWithoutRequest.Kind, InapplicableSecret.Kind, UnusedDefault.Kind, InvalidJsonPointer.Kind,
        RequestMustBeRecord.Kind,
    ];
}
