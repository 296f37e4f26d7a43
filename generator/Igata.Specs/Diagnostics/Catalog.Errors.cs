namespace Igata.Specs.Diagnostics;

/// <content>Errors: statuses, bodies that are not JSON, errors in a success, absent results.</content>
public static partial class Catalog
{
    private static readonly DiagnosticKind InvalidErrors = CreateErrorKind("IGT0291",
        "Invalid error description",
        "A client finds an error by its code, its status, or the class of its status; with 'when' also in a body with a status of success. 'absent' makes a code a result.",
        "Use the keyword only where it applies.");

    public static readonly DiagnosticRule ErrorClassWithJsonRpc = InvalidErrors.CreateRule("'{0}' stands for HTTP statuses, but the code of an error of JSON-RPC is a number of its own. List the numbers.");

    public static readonly DiagnosticRule ErrorContentWithJsonRpc = InvalidErrors.CreateRule("'content' is not allowed with JSON-RPC, whose errors are JSON. Use 'body' for the 'data' of the error.");

    public static readonly DiagnosticRule ErrorWhenWithJsonRpc = InvalidErrors.CreateRule("'when' is not allowed with JSON-RPC, which has an error or a result. Remove it.");

    public static readonly DiagnosticRule ErrorClassWithStatus = InvalidErrors.CreateRule("'{0}' stands for all statuses of its class, so 'status' has no effect. Remove it.");

    public static readonly DiagnosticRule ErrorTestNotValue = InvalidErrors.CreateRule("The test of '{0}' expects a value, a list of values or 'present', but found other keywords or none.");

    public static readonly DiagnosticRule ErrorContentLimit = InvalidErrors.CreateRule("'maxBytes' has no effect on an error, which is read up to the limit of the client. Remove it.");

    public static readonly DiagnosticRule ErrorsInExtension = InvalidErrors.CreateRule("An extension uses the errors of its client, so 'errors' can only list codes. '{0}' is not allowed here.");

    public static readonly DiagnosticRule AbsentWithPages = InvalidErrors.CreateRule("'absent' is not allowed with 'pages', because there must be a page from which the next one is found. Remove one of the two.");

    public static readonly DiagnosticRule AbsentWithStream = InvalidErrors.CreateRule("'absent' is not allowed with 'events' and 'lines', which are requested when they are enumerated. List the code under 'errors'.");

    public static readonly DiagnosticRule AbsentWithToken = InvalidErrors.CreateRule("'absent' is not allowed for '{0}', because this method issues the token of other calls. Remove it.");

    public static readonly DiagnosticRule UnusedReadOnly = CreateSuppressibleSuggestion("IGT0292",
        "Unused direction of a member",
        "'readOnly' of '{0}' has no effect, because no request contains its record. Remove it.",
        "A member that is 'readOnly' is not sent in requests, and one that is 'writeOnly' is not sent in responses. It can be absent in C#, since a record can be in both.",
        "Remove the keyword, so that the member is always present in C#.");

    public static readonly DiagnosticRule UnusedWriteOnly = UnusedReadOnly.Kind.CreateRule("'writeOnly' of '{0}' has no effect, because no response contains its record. Remove it.");

    private static DiagnosticKind[] ErrorKinds => [InvalidErrors, UnusedReadOnly.Kind];
}
