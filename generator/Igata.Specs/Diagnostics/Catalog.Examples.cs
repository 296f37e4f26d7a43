namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule ExampleMismatch = CreateError("IGT0261",
        "An example that does not fit its method",
        "This example does not fit its method: {0}",
        "An example has 'request' if the method has one, and either 'response' or 'error'.");

    public static readonly DiagnosticRule ExampleUnknownMember = CreateError("IGT0262",
        "A member that the spec does not have",
        "'{0}' is not a member of {1}.{2}",
        "Describe the member, or take it out of the example.");

    public static readonly DiagnosticRule ExampleMissingMember = CreateError("IGT0263",
        "A member is missing",
        "{0} needs '{1}', and the example does not have it.",
        "Add it to the example, or mark the member with '?'.");

    public static readonly DiagnosticRule ExampleViolatesLimit = CreateError("IGT0264",
        "A limit is broken",
        "{0} breaks '{1}: {2}'.",
        "A client refuses to send this request.");

    public static readonly DiagnosticRule ExampleViolatesRule = CreateError("IGT0265",
        "A rule is broken",
        "This request breaks a rule of its method: {0}",
        "A client refuses to send this request.");

    public static readonly DiagnosticRule ExampleUnknownCode = CreateSuppressibleError("IGT0266",
        "An error code that the spec does not have",
        "Error code '{0}' is not defined in this API.{1}",
        "Define it under 'errors: codes' in api.yaml.");

    public static readonly DiagnosticRule ExampleUnknownValue = CreateWarning("IGT0267",
        "A value that the spec does not have",
        "'{0}' is not a value of {1}.{2}",
        "Enums are open, so this works; but a value that is documented should be in the spec.");
}
