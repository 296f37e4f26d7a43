namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule InvalidPath = CreateError("IGT0247",
        "Not a path",
        "'{0}' is not a path: {1}",
        "A path is relative to the endpoint: notes/{id}.");

    public static readonly DiagnosticRule UndeclaredPathParameter = CreateSuppressibleError("IGT0248",
        "A path parameter that is not declared",
        "'{{{0}}}' in the path is not declared as a parameter.{1}",
        "Declare it under 'path' of the method, or of the API when methods share it.");

    public static readonly DiagnosticRule UnusedPathParameter = CreateSuppressibleError("IGT0249",
        "A path parameter that no path has",
        "The path parameter '{0}' stands in no path.",
        "Write it into the path in braces, or take it out of 'path'.");

    public static readonly DiagnosticRule UnsupportedParameterType = CreateError("IGT0250",
        "A parameter that cannot travel",
        "'{0}' cannot travel in {1}: {2}",
        "Parameters are texts: strings, numbers, booleans, times, enums, and in a query, a header or a form lists of them.");

    public static readonly DiagnosticRule WrongVerbCount = CreateError("IGT0251",
        "Not one verb",
        "Method '{0}' has {1}; a method of REST has one of get, put, post, patch, delete and head.",
        "The verb is the keyword, and the path stands behind it: get: notes/{id}.");

    public static readonly DiagnosticRule MultipleBodies = CreateError("IGT0252",
        "Two bodies",
        "'{0}' is a body, and there is '{1}' already.",
        "A request has one of body, form, multipart and content.");

    public static readonly DiagnosticRule BodyNotAllowed = CreateError("IGT0253",
        "A body where there is none",
        "{0} has no body.",
        "What GET and HEAD ask for stands in the query. Answers to HEAD, and those with 204 and 304, are headers only.");

    public static readonly DiagnosticRule InvalidResponseStatus = CreateError("IGT0254",
        "Not the status of a response",
        "{0} is not the status of a response: those are 200 to 399{1}.",
        "What begins at 400 is an error and stands under 'errors'.");

    public static readonly DiagnosticRule UnknownEndpoint = CreateSuppressibleError("IGT0255",
        "No such endpoint",
        "Endpoint '{0}' is not defined in this API.{1}",
        "Define it under 'endpoints' in api.yaml.");

    public static readonly DiagnosticRule UndeclaredVariable = CreateSuppressibleError("IGT0256",
        "A variable that is not declared",
        "'{{{0}}}' in the endpoint is not declared as a variable.{1}",
        "Declare it under 'variables' in api.yaml.");

    public static readonly DiagnosticRule UnusedVariable = CreateWarning("IGT0257",
        "A variable that no endpoint has",
        "The variable '{0}' stands in no endpoint.",
        "Write it into an endpoint in braces, or take it out of 'variables'.");

    public static readonly DiagnosticRule InvalidTokenSource = CreateError("IGT0258",
        "A token that cannot be had",
        "'{0}' cannot be '{1}' of the token: {2}",
        "The token comes from the response of a method that itself needs none: a header of it, or a JSON Pointer into its body.");

    public static readonly DiagnosticRule InvalidPagination = CreateError("IGT0259",
        "Pages that lead nowhere",
        "'{0}' cannot be '{1}' of the pages: {2}",
        "'items' is a list in the response, 'from' a token in the response, and 'to' the member of the request that takes it.");

    public static readonly DiagnosticRule InvalidUnionCase = CreateError("IGT0260",
        "Not a case",
        "'{0}' cannot be a case of '{1}': {2}",
        "With a discriminator every case is a record of its own, which does not declare the discriminator.");

    public static readonly DiagnosticRule ReservedHeader = CreateError("IGT0270",
        "A header that is not for specs",
        "'{0}' is set by {1}.",
        "Leave it out: it is right by itself.");

    public static readonly DiagnosticRule RequiredAfterOptional = CreateError("IGT0271",
        "A position that cannot be left out",
        "'{0}' is required, but stands behind '{1}', which may be absent.",
        "By position only the last parameters can be left out.");
}
