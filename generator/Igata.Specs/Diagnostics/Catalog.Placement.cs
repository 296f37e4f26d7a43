namespace Igata.Specs.Diagnostics;

/// <content>Keywords that are not allowed where they were found.</content>
public static partial class Catalog
{
    private static readonly DiagnosticKind Misplaced = CreateErrorKind("IGT0208",
        "Keyword not allowed here",
        "The keyword exists, but has no effect in this place or together with the keywords beside it.",
        "Move or remove the keyword. The reference of the language says where each keyword is allowed.");

    public static readonly DiagnosticRule KeywordConflict = Misplaced.CreateRule("'{0}' is not allowed together with '{1}'.");

    public static readonly DiagnosticRule HeaderKeywordInOtherFile = Misplaced.CreateRule("'{0}' is not allowed in this file: it belongs in api.yaml.");

    public static readonly DiagnosticRule ApiNameInExtension = Misplaced.CreateRule("'api' is not allowed together with 'extends': the name of the client is used.");

    public static readonly DiagnosticRule ClientKeyword = Misplaced.CreateRule("'{0}' is not allowed together with 'extends': the client defines it.");

    public static readonly DiagnosticRule TokenInExtension = Misplaced.CreateRule("'token' is not allowed in an extension of a client: only the client can fetch tokens.");

    public static readonly DiagnosticRule PasswordInExtension = Misplaced.CreateRule(
        "'password' is not allowed in an extension of a client: the user name would be an option, and only the client has options.");

    public static readonly DiagnosticRule TokenWithoutHeader = Misplaced.CreateRule("'{0}' is not allowed together with '{1}': it belongs to a 'header'.");

    public static readonly DiagnosticRule ApiKeywordOfOtherProtocol = Misplaced.CreateRule("'{0}' is only allowed with 'protocol: {1}', but the API has 'protocol: {2}'.");

    public static readonly DiagnosticRule RequestKeywordWithRest = Misplaced.CreateRule(
        "'{0}' is not allowed with 'protocol: rest': expected 'path', 'query', 'headers' and 'body'.");

    public static readonly DiagnosticRule ResponseKeywordWithRest = Misplaced.CreateRule(
        "'{0}' is not allowed with 'protocol: rest': expected 'responses' with a status, for example {{ 200: Note }}.");

    public static readonly DiagnosticRule TargetWithRest = Misplaced.CreateRule(
        "'{0}' is not allowed with 'protocol: rest': expected a verb and a path, for example 'get: notes'.");

    public static readonly DiagnosticRule RequestKeywordWithJsonRpc = Misplaced.CreateRule("'{0}' is not allowed with 'protocol: json-rpc': expected 'params'.");

    public static readonly DiagnosticRule ResponseKeywordWithJsonRpc = Misplaced.CreateRule("'{0}' is not allowed with 'protocol: json-rpc': expected 'result'.");

    public static readonly DiagnosticRule TargetWithJsonRpc = Misplaced.CreateRule(
        "'{0}' is not allowed with 'protocol: json-rpc': the key of the method is its name on the wire.");

    public static readonly DiagnosticRule RequestKeywordWithTargetHeader = Misplaced.CreateRule("'{0}' is not allowed with 'protocol: target-header': expected 'request'.");

    public static readonly DiagnosticRule ResponseKeywordWithTargetHeader = Misplaced.CreateRule("'{0}' is not allowed with 'protocol: target-header': expected 'response'.");

    public static readonly DiagnosticRule VerbWithTargetHeader = Misplaced.CreateRule(
        "'{0}' is not allowed with 'protocol: target-header': expected the 'target' that is sent in the header.");

    public static readonly DiagnosticRule WrongEnumType = Misplaced.CreateRule("'type' is not allowed here: the values of an enum must be of type string, int, long or ulong.");

    public static readonly DiagnosticRule WrongDiscriminatorType = Misplaced.CreateRule("'type' is not allowed here: a discriminator must be of type string, int or boolean.");

    public static readonly DiagnosticRule RulesWithoutFields = Misplaced.CreateRule("'rules' is only allowed together with 'fields' or 'include': rules apply to the members of a record.");

    public static readonly DiagnosticRule RulesOfNamedRequest = Misplaced.CreateRule(
        "'rules' is only allowed for a request that is written in place; move the rules of a named type to the type.");

    public static readonly DiagnosticRule CombinedRule = Misplaced.CreateRule("'{0}' is not allowed together with other keywords of a rule: write it as a rule of its own.");

    public static readonly DiagnosticRule DefaultOfType = Misplaced.CreateRule("'default' is not allowed for a named type: only members have defaults.");

    public static readonly DiagnosticRule AsWithoutCSharpType = Misplaced.CreateRule(
        "'as' is not allowed here: no C# type is generated for this named type, because it only adds limits to the members that use it.");

    public static readonly DiagnosticRule ConstOfNonScalar = Misplaced.CreateRule("'const' is only allowed for a scalar type, not for '{0}'.");

    public static readonly DiagnosticRule NonFiniteOfNonNumber = Misplaced.CreateRule("'non-finite' is only allowed for 'number', not for '{0}'.");

    public static readonly DiagnosticRule MisplacedJoinedBy = Misplaced.CreateRule("'joined-by' is only allowed for a list in a query or in a header.");

    public static readonly DiagnosticRule MisplacedDirection = Misplaced.CreateRule("'{0}' is only allowed for a member of a JSON object that is not a constant.");

    public static readonly DiagnosticRule MisplacedNesting = Misplaced.CreateRule("'nesting' is only allowed for a record, a map or a list in a query, a form or a multipart body.");

    public static readonly DiagnosticRule MisplacedMedia = Misplaced.CreateRule("'media' is only allowed for a file in a multipart body.");

    public static readonly DiagnosticRule MisplacedIdempotencyToken = Misplaced.CreateRule(
        "'idempotency-token' is only allowed for an optional string or uuid among the members of a request.");

    public static readonly DiagnosticRule MisplacedFlag = Misplaced.CreateRule("'flag' is only allowed as the type of a member of 'query'.");

    public static readonly DiagnosticRule AsWithoutBodyMember = Misplaced.CreateRule(
        "'as' of a response is only allowed beside a body with a type, if the response also has headers or the method has several statuses: it names the member for the body.");

    public static readonly DiagnosticRule MisplacedFile = Misplaced.CreateRule("'file' is only allowed as the type of a member of 'multipart'; a raw body is 'content'.");
}
