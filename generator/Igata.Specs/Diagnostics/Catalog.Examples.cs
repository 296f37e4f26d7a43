namespace Igata.Specs.Diagnostics;

/// <content>Documented exchanges.</content>
public static partial class Catalog
{
    private static readonly DiagnosticKind ExampleMismatch = CreateSuppressibleKind("IGT0261",
        "Example does not match its method",
        "Examples are tests: each is a complete exchange of its method.",
        "Give the example the sections of the method, and either the response or 'error'.");

    public static readonly DiagnosticRule MissingExampleSection = ExampleMismatch.CreateRule("The call of '{0}' has no '{1}', which the method requires.");

    public static readonly DiagnosticRule UnknownExampleSection = ExampleMismatch.CreateRule("The call of '{0}' has '{1}', but the method has only {2}.");

    public static readonly DiagnosticRule SectionWithoutRequest = ExampleMismatch.CreateRule("The call of '{0}' has '{1}', but the method sends nothing.");

    public static readonly DiagnosticRule SetupCallWithRequest = ExampleMismatch.CreateRule("Method '{0}' sends nothing; expected {{}} as its request.");

    public static readonly DiagnosticRule ExampleWithResponseAndError = ExampleMismatch.CreateRule("The example has both '{0}' and 'error'; expected one of them.");

    public static readonly DiagnosticRule ExampleWithoutResponse = ExampleMismatch.CreateRule("The example has neither '{0}' nor 'error'; expected one of them.");

    public static readonly DiagnosticRule WrongResponseKeyword = ExampleMismatch.CreateRule("The example has '{0}', but this protocol expects '{1}'.");

    public static readonly DiagnosticRule UnexpectedExampleResponse = ExampleMismatch.CreateRule("The example has '{0}', but the method has no '{0}', so its body is ignored.");

    public static readonly DiagnosticRule WrongExampleResponse = ExampleMismatch.CreateRule("'response' of an example expects a mapping with 'status', 'headers', and one of 'body', 'content', 'events' and 'lines'.");

    public static readonly DiagnosticRule WrongExampleContent = ExampleMismatch.CreateRule("'content' of an example expects a text, or {{ base64: … }} with valid base64.");

    public static readonly DiagnosticRule WrongExampleText = ExampleMismatch.CreateRule("'content' of the example expects a text, because the body is one.");

    public static readonly DiagnosticRule WrongExampleLines = ExampleMismatch.CreateRule("'lines' of the example expects a list.");

    public static readonly DiagnosticRule MissingExampleStatus = ExampleMismatch.CreateRule("'response' of the example requires a 'status', one of: {0}.");

    public static readonly DiagnosticRule UndeclaredExampleStatus = ExampleMismatch.CreateRule("Status {0} of the example is not one of the statuses of the method: {1}.");

    public static readonly DiagnosticRule UnexpectedExampleBody = ExampleMismatch.CreateRule("The response of the example has a body, but the response with status {0} has none.");

    public static readonly DiagnosticRule MissingExampleBody = ExampleMismatch.CreateRule("The response of the example has no body, but the response with status {0} has one.");

    public static readonly DiagnosticRule WrongExampleBodyKeyword = ExampleMismatch.CreateRule("The response with status {0} is written under '{1}', but the example has '{2}'.");

    public static readonly DiagnosticRule MissingExampleItems = ExampleMismatch.CreateRule("The response of the example requires '{1}' with a list, because the response with status {0} is one.");

    public static readonly DiagnosticRule WrongExampleHeaders = ExampleMismatch.CreateRule("'headers' of the example expects a mapping from names to values.");

    public static readonly DiagnosticRule WrongExampleErrorKeyword = ExampleMismatch.CreateRule("'error' of the example has '{0}', but this protocol has only '{1}', '{2}' and '{3}'.");

    public static readonly DiagnosticRule MissingExampleErrorKeyword = ExampleMismatch.CreateRule("'error' of the example requires '{0}'.");

    public static readonly DiagnosticRule ExampleUnknownMember = CreateSuppressibleError("IGT0262",
        "Unknown member in example",
        "'{0}' is not a member of '{1}'.{2}",
        "A documented member belongs in the spec.",
        "Add the member to the spec, or remove it from the example.");

    public static readonly DiagnosticRule ExampleMissingMember = CreateError("IGT0263",
        "Missing member in example",
        "'{0}' requires the member '{1}', which is missing.",
        "Either the documentation of the API is incomplete, or the member is optional.",
        "Add the member to the example, or make it optional with '?'.");

    public static readonly DiagnosticRule ExampleViolatesLimit = CreateError("IGT0264",
        "Example violates a limit",
        "'{1}: {2}' is violated by {0}.",
        "The client would not send this request.",
        "Correct the value or the limit.");

    private static readonly DiagnosticKind ExampleViolatesRule = CreateErrorKind("IGT0265",
        "Example violates a rule",
        "The client would not send this request.",
        "Correct the request or the rule.");

    public static readonly DiagnosticRule ExampleViolatesAnyOf = ExampleViolatesRule.CreateRule("The request violates a rule: at least one of {0} is required.");

    public static readonly DiagnosticRule ExampleViolatesOneOf = ExampleViolatesRule.CreateRule("The request violates a rule: exactly one of {0} is required, but it has {1}.");

    public static readonly DiagnosticRule ExampleViolatesMust = ExampleViolatesRule.CreateRule("The request violates a rule: '{0}' does not have the value that {1} requires.");

    public static readonly DiagnosticRule ExampleViolatesRequire = ExampleViolatesRule.CreateRule("The request violates a rule: '{0}' is missing, which {1} requires.");

    public static readonly DiagnosticRule ExampleViolatesForbid = ExampleViolatesRule.CreateRule("The request violates a rule: '{0}' is present, which {1} forbids.");

    public static readonly DiagnosticRule ExampleUnknownCode = CreateSuppressibleError("IGT0266",
        "Unknown error code in example",
        "Error code '{0}' is not defined in this API.{1}",
        "A documented code belongs in the spec, so that callers can compare with it.",
        "Define the code under 'errors: codes' in api.yaml, or correct the example.");

    public static readonly DiagnosticRule ExampleUnknownValue = CreateSuppressibleWarning("IGT0267",
        "Unknown enum value in example",
        "'{0}' is not a value of '{1}'.{2}",
        "Enums accept unknown values, but a documented value belongs in the spec.",
        "Add the value to the enum, or correct the example.");

    private static DiagnosticKind[] ExampleKinds =>
    [
        ExampleMismatch, ExampleUnknownMember.Kind, ExampleMissingMember.Kind, ExampleViolatesLimit.Kind, ExampleViolatesRule, ExampleUnknownCode.Kind,
        ExampleUnknownValue.Kind,
    ];
}
