namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule AmbiguousUnion = CreateError("IGT0221",
        "Cases that cannot be told apart",
        "{0} and {1} are both {2} in JSON, and nothing tells them apart.",
        "Values of one kind are told apart by a const or a pattern, and an enum may only be the last of its kind.");

    public static readonly DiagnosticRule InfiniteType = CreateError("IGT0222",
        "A type without end",
        "'{0}' can never be built: it needs itself through '{1}'.",
        "Make one member on the way optional with '?', or a list.");

    public static readonly DiagnosticRule AliasCycle = CreateError("IGT0223",
        "A type that is only itself",
        "Type '{0}' is defined by itself: {1}.",
        "A type may hold itself only as a member of a record.");

    public static readonly DiagnosticRule InapplicableLimit = CreateError("IGT0224",
        "A limit that says nothing",
        "'{0}' does not limit {1}.",
        "minLength, maxLength and pattern are for string; maxBytes for string and bytes; minimum and maximum for numbers and times in numbers; items for lists; properties for maps and objects.");

    public static readonly DiagnosticRule EmptyRange = CreateError("IGT0225",
        "Limits that nothing keeps",
        "'{0}: {1}' is more than '{2}: {3}': no value keeps both.",
        "Exchange the two.");

    public static readonly DiagnosticRule UnsupportedPattern = CreateError("IGT0226",
        "A pattern that is not cast",
        "In the pattern '{0}', '{1}' is not allowed: {2}",
        "Patterns are checked in one pass: anchors at both ends, classes, counts, and groups without a count.");

    public static readonly DiagnosticRule UnquotedString = CreateError("IGT0227",
        "A value that JSON takes for something else",
        "{0} is {1} to JSON, but a string is wanted here. Quote it: '{0}'.",
        "Single quotes make a text of anything.");

    public static readonly DiagnosticRule WrongValueType = CreateError("IGT0228",
        "A value of another type",
        "{0} is {1}, but {2} is wanted here.",
        "Change the value or the type.");

    public static readonly DiagnosticRule UnknownMember = CreateSuppressibleError("IGT0229",
        "No such member",
        "'{0}' is not a member of {1}.{2}",
        "A rule names members as they are on the wire, without '?'.");

    public static readonly DiagnosticRule IneffectiveRule = CreateError("IGT0230",
        "A rule that demands nothing",
        "This rule demands nothing: {0}",
        "A rule is 'any-of' or 'one-of' with two members or more, or 'when' with 'must', 'require' or 'forbid'.");

    public static readonly DiagnosticRule IncomparableMember = CreateError("IGT0231",
        "A member that cannot be tested",
        "'{0}' is {1}; a rule can only test whether it is present.",
        "Values are compared of strings, numbers, booleans and enums.");

    public static readonly DiagnosticRule UnknownErrorCode = CreateSuppressibleError("IGT0232",
        "No such error code",
        "Error code '{0}' is not defined in this API.{1}",
        "Define it under 'errors: codes' in api.yaml.");

    public static readonly DiagnosticRule UnknownMethod = CreateSuppressibleError("IGT0233",
        "No such method",
        "Method '{0}' is not defined in this API.{1}",
        "A method is named by its key, with '@' and the version if it has one.");

    public static readonly DiagnosticRule UnknownReplacement = CreateSuppressibleError("IGT0234",
        "No such successor",
        "'{0}' replaces nothing: there is no {1} of this name.{2}",
        "A successor is of the same kind and stands beside what it replaces.");

    public static readonly DiagnosticRule DuplicateValue = CreateError("IGT0235",
        "A value twice",
        "'{0}' is already in this list.",
        "Remove one of the two.");

    public static readonly DiagnosticRule InvalidTarget = CreateError("IGT0236",
        "Not a target",
        "'{0}' cannot stand in a header: only visible ASCII characters can.",
        "A target is what the service expects before the dot, such as Studio_20161101.");

    public static readonly DiagnosticRule VersionMismatch = CreateError("IGT0237",
        "Key and target differ",
        "The key says version '{0}', but the target is '{1}'.",
        "'@version' repeats a part of the target, so that a reader sees which one it is.");

    public static readonly DiagnosticRule DuplicateTarget = CreateError("IGT0238",
        "A target twice",
        "'{0}' is already sent by '{1}'.",
        "Two methods that look the same on the wire are one method.");

    public static readonly DiagnosticRule InvalidEndpoint = CreateError("IGT0239",
        "Not an endpoint",
        "'{0}' is not an endpoint: it must be an http or https URL without a query{1}",
        "Paths are appended to it; without the slash its last part would be lost.");

    public static readonly DiagnosticRule InvalidHeader = CreateError("IGT0240",
        "Not a header",
        "'{0}' cannot be {1} of a header.",
        "The name of a header has letters, digits and hyphens.");

    public static readonly DiagnosticRule InvalidErrorStatus = CreateError("IGT0241",
        "Not the status of an error",
        "{0} is not the status of an error: those are 400 to 599.",
        "What is below 400 is a response.");

    public static readonly DiagnosticRule EchoWithoutRequest = CreateError("IGT0242",
        "Nothing to echo",
        "There is nothing to echo: the method has no request.",
        "'echo' answers with the members of the request.");

    public static readonly DiagnosticRule SecretOnNonString = CreateError("IGT0243",
        "A secret that can be shown",
        "'secret' is for string, not for {0}.",
        "Only texts are hidden.");

    public static readonly DiagnosticRule UnusedDefault = CreateWarning("IGT0244",
        "A default that is never used",
        "'{0}' is always there, so its default is never used. Add '?' to its name if it may be absent.",
        "A default is what the receiver assumes when the member is absent.");

    public static readonly DiagnosticRule RequestMustBeRecord = CreateError("IGT0246",
        "A request that is no record",
        "The request is {0}, but the body of a call is an object.",
        "Write its members in place, or name a record.");

    public static readonly DiagnosticRule InvalidJsonPointer = CreateError("IGT0245",
        "Not a JSON Pointer",
        "'{0}' is not a JSON Pointer: '~' may only stand before 0 or 1.",
        "Write a member's name, or a pointer such as /error/code.");
}
