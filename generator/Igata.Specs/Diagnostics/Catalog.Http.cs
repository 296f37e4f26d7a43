namespace Igata.Specs.Diagnostics;

/// <content>REST: paths, parameters, bodies, statuses, tokens, pages.</content>
public static partial class Catalog
{
    private static readonly DiagnosticKind InvalidPath = CreateErrorKind("IGT0247",
        "Invalid path",
        "The path is appended to the endpoint and sent exactly as written, with values in place of the names in braces.",
        "Write a path relative to the endpoint, for example notes/{id}.");

    public static readonly DiagnosticRule RootedPath = InvalidPath.CreateRule("Invalid path '{0}': it is relative to the endpoint, so it cannot start with '/'.");

    public static readonly DiagnosticRule PathWithQuery = InvalidPath.CreateRule("Invalid path '{0}': it cannot contain '?'. Parameters of the query belong under 'query'.");

    public static readonly DiagnosticRule UnbalancedPath = InvalidPath.CreateRule("Invalid path '{0}': the braces are not balanced, or contain no name.");

    public static readonly DiagnosticRule AdjacentPathParameters = InvalidPath.CreateRule("Invalid path '{0}': two parameters need a character between them.");

    public static readonly DiagnosticRule RepeatedPathParameter = InvalidPath.CreateRule("Invalid path '{0}': it contains '{{{1}}}' twice.");

    public static readonly DiagnosticRule PlusAfterPathParameter = InvalidPath.CreateRule("Invalid path '{0}': a parameter that may contain slashes is written '{{+{1}}}'.");

    public static readonly DiagnosticRule SeveralFreePathParameters = InvalidPath.CreateRule("Invalid path '{0}': only one parameter may contain slashes, but several begin with '+'.");

    public static readonly DiagnosticRule PathWithDotSegment = InvalidPath.CreateRule("Invalid path '{0}': segments '.' and '..' are removed before the path is sent.");

    public static readonly DiagnosticRule UnescapedPath = InvalidPath.CreateRule("Invalid path '{0}': it contains a character that must be escaped, for example a space as %20.");

    public static readonly DiagnosticRule InvalidPathEscape = InvalidPath.CreateRule("Invalid path '{0}': expected two hexadecimal digits after '%'.");

    public static readonly DiagnosticRule UndeclaredPathParameter = CreateSuppressibleError("IGT0248",
        "Undeclared path parameter",
        "Path parameter '{{{0}}}' is not declared.{1}",
        "A declaration gives the parameter a type.",
        "Declare the parameter under 'path' of the method, or of the API if methods share it.");

    public static readonly DiagnosticRule UnusedPathParameter = CreateSuppressibleError("IGT0249",
        "Unused path parameter",
        "Path parameter '{0}' is not used in a path.",
        "A parameter that is not in the path would never be sent.",
        "Add the parameter to the path in braces, or remove it from 'path'.");

    private static readonly DiagnosticKind UnsupportedParameter = CreateErrorKind("IGT0250",
        "Unsupported parameter type",
        "Parameters are sent as text: strings, numbers, booleans, times and enums, and lists of them in a query, a header or a form.",
        "Change the type, move the member to the JSON body, or set 'nesting', with which the members of a record are parameters of their own.");

    public static readonly DiagnosticRule OptionalPathParameter = UnsupportedParameter.CreateRule("Path parameter '{0}' cannot be optional: a path always contains all of its parameters.");

    public static readonly DiagnosticRule PathParameterNotText = UnsupportedParameter.CreateRule("'{0}' cannot be sent in a path: expected one text value, but its type is '{1}'.");

    public static readonly DiagnosticRule ParameterItemNotText = UnsupportedParameter.CreateRule("'{0}' cannot be sent in {1}: expected a list of text values, but the type of its items is '{2}'.");

    public static readonly DiagnosticRule ParameterNotText = UnsupportedParameter.CreateRule("'{0}' cannot be sent in {1}: expected a text value or a list of them, but its type is '{2}'.");

    public static readonly DiagnosticRule NullablePart = UnsupportedParameter.CreateRule("'{0}' cannot be sent as a part of a body: a part is present or absent, but its type is '{1}'.");

    public static readonly DiagnosticRule FormNotText = UnsupportedParameter.CreateRule("'{0}' expects members or a map of text values, but its type is '{1}'.");

    public static readonly DiagnosticRule MissingVerb = CreateSuppressibleError("IGT0251",
        "Method needs exactly one verb",
        "Method '{0}' has no verb: expected one of get, put, post, patch, delete and head, or another verb in capitals.",
        "The verb and the path name the operation on the wire.",
        "Write one verb as a keyword, with the path as its value: 'get: notes/{id}'.");

    public static readonly DiagnosticRule MultipleVerbs = MissingVerb.Kind.CreateRule("Method '{0}' has more than one verb: '{1}' and '{2}'.");

    public static readonly DiagnosticRule MultipleBodies = CreateError("IGT0252",
        "More than one body",
        "'{0}' is a second body; '{1}' is already defined.",
        "A request has one body: 'body', 'form', 'multipart', 'content' or 'lines'.",
        "Remove one of the two, or merge them.");

    public static readonly DiagnosticRule RequestBodyNotAllowed = CreateError("IGT0253",
        "Body not allowed",
        "A {0} request cannot have a body.",
        "HTTP defines no body for HEAD requests, for responses to HEAD, and for responses with status 204 or 304.",
        "Use 'query' for HEAD. Remove the body of the response, or change its status.");

    public static readonly DiagnosticRule HeadResponseBodyNotAllowed = RequestBodyNotAllowed.Kind.CreateRule("The response to a HEAD request cannot have a body.");

    public static readonly DiagnosticRule ResponseBodyNotAllowed = RequestBodyNotAllowed.Kind.CreateRule("A response with status {0} cannot have a body.");

    public static readonly DiagnosticRule RequiredPartOfOptionalBody = RequestBodyNotAllowed.Kind.CreateRule("'{0}' must be optional, because the body 'multipart?' can be absent.");

    public static readonly DiagnosticRule InvalidResponseStatus = CreateError("IGT0254",
        "Invalid response status",
        "{0} is not a response status: expected 200 to 399.",
        "A status of 400 or more is an error and throws an exception.",
        "Correct the status, or move it to 'errors'.");

    public static readonly DiagnosticRule ErrorStatusAsResponse = InvalidResponseStatus.Kind.CreateRule("{0} is not a response status: 400 and above belong under 'errors'.");

    public static readonly DiagnosticRule UnknownEndpoint = CreateSuppressibleError("IGT0255",
        "Unknown endpoint",
        "Endpoint '{0}' is not defined in this API.{1}",
        "A method names one of the endpoints of the API, not a URL.",
        "Define the endpoint under 'endpoints' in api.yaml, or correct its name.");

    public static readonly DiagnosticRule UndeclaredVariable = CreateSuppressibleError("IGT0256",
        "Undeclared variable",
        "Variable '{{{0}}}' of the endpoint is not declared.{1}",
        "A variable is an option of the client; its declaration gives it a type and documentation.",
        "Declare the variable under 'variables' in api.yaml, or under 'host' of the methods if each request sets it.");

    private static readonly DiagnosticKind InvalidHost = CreateErrorKind("IGT0276",
        "Invalid host",
        "The members under 'host' are put into the host of the endpoint. Their values consist of labels, and can never change where a request is sent to.",
        "Write the name of each member in braces in the host of the endpoint, before its last labels: https://{bucket}.api.example/.");

    public static readonly DiagnosticRule HostMemberNotText = InvalidHost.CreateRule("'{0}' cannot be a part of a host: expected a string, an enum, a uuid or a whole number that is not secret, but its type is '{1}'.");

    public static readonly DiagnosticRule OptionalHostMember = InvalidHost.CreateRule("'{0}' cannot be optional without a 'default', because a host always contains it.");

    public static readonly DiagnosticRule UnusedHostMember = InvalidHost.CreateRule("'{0}' is not in the host of the endpoint of this method, which is '{1}'.{2}");

    public static readonly DiagnosticRule HostMemberWithoutEndpoint = InvalidHost.CreateRule("'{0}' has no place, because the API has no 'endpoint' with its name in braces.");

    public static readonly DiagnosticRule HostMemberOutsideHost = InvalidHost.CreateRule("'{0}' is not in the host of '{1}', but in another part of it.");

    public static readonly DiagnosticRule MissingHostMember = InvalidHost.CreateRule("The endpoint of method '{0}' contains '{{{1}}}', which is not declared under 'host' of this method.");

    public static readonly DiagnosticRule HostMemberIsVariable = InvalidHost.CreateRule("'{0}' is also a variable of the API. A name in braces is set by the client or by each request, but not by both.");

    public static readonly DiagnosticRule HostWithoutDomain = InvalidHost.CreateRule("The endpoint '{0}' must end in a fixed domain after '{{{1}}}', so that no value sends a request to the host of someone else.");

    public static readonly DiagnosticRule HostMembersInOneLabel = InvalidHost.CreateRule("'{{{0}}}' and '{{{1}}}' of the endpoint need a '.' between them, so that a server can separate them.");

    public static readonly DiagnosticRule HostValueNotLabels = InvalidHost.CreateRule("'{0}' cannot be a part of a host: expected lower-case letters, digits and '-' in labels of at most 63 characters, joined by dots.");

    public static readonly DiagnosticRule UnusedVariable = CreateWarning("IGT0257",
        "Unused variable",
        "Variable '{0}' is not used in an endpoint.",
        "The client would have an option without effect.",
        "Add the variable to an endpoint in braces, or remove it from 'variables'.");

    private static readonly DiagnosticKind InvalidTokenSource = CreateErrorKind("IGT0258",
        "Invalid token source",
        "The client calls a method of the API to get a token, and reads the token from its response.",
        "Name a method that needs no token itself, and a header, a member or a JSON Pointer of its response.");

    public static readonly DiagnosticRule TokenMethodNeedsToken = InvalidTokenSource.CreateRule("Method '{0}' cannot issue the token, because it needs the token itself. Give it 'auth: none' or other credentials.");

    public static readonly DiagnosticRule TokenMethodNotCallable = InvalidTokenSource.CreateRule("Method '{0}' cannot issue the token, because it is unimplemented or removed.");

    public static readonly DiagnosticRule TokenSourceNotFound = InvalidTokenSource.CreateRule("'{0}: {1}' is not found: the response of '{2}' has no such header or member.");

    public static readonly DiagnosticRule TokenNotString = InvalidTokenSource.CreateRule("'from: {0}' cannot be the token: expected a string, but its type is '{1}'.");

    public static readonly DiagnosticRule TokenExpiryNotTime = InvalidTokenSource.CreateRule("'expires: {0}' cannot be the end of the token: expected a time or seconds, but its type is '{1}'.");

    public static readonly DiagnosticRule RefreshNotString = InvalidTokenSource.CreateRule("'from: {0}' of 'refresh' must be a string, but its type is '{1}'.");

    public static readonly DiagnosticRule RefreshParameterNotFound = InvalidTokenSource.CreateRule("'to: {0}' of 'refresh' must be a string in the request of '{1}', and its only required member.");

    private static readonly DiagnosticKind InvalidAuthList = CreateErrorKind("IGT0277",
        "Invalid list of credentials",
        "All entries of a list are sent with one request. Of 'any-of' the first is used that the client has all it needs for.",
        "Write each header, parameter and cookie once in a list, and 'none' as the last entry of 'any-of'.");

    public static readonly DiagnosticRule NoneInList = InvalidAuthList.CreateRule("'none' is not allowed in a list, all of whose entries are sent. It can be the last entry of 'any-of'.");

    public static readonly DiagnosticRule NoneNotLast = InvalidAuthList.CreateRule("'none' must be the last entry of 'any-of', because the entries after it are never used.");

    public static readonly DiagnosticRule RepeatedCredentials = InvalidAuthList.CreateRule("This entry is sent in the same place as another one of its list, which is {0}.");

    public static readonly DiagnosticRule RepeatedChoice = InvalidAuthList.CreateRule("This entry of 'any-of' is never used, because an entry before it is equal.");

    public static readonly DiagnosticRule AuthListInExtension = InvalidAuthList.CreateRule("A list of credentials is not allowed in an extension of a client: each entry is an option, and only the client has options.");

    private static readonly DiagnosticKind InvalidPagination = CreateErrorKind("IGT0259",
        "Invalid pagination",
        "The generated method requests one page after the other: it needs the list of items, and the token or the link of the next page.",
        "Name a list in the response as 'items', and how the next page is requested: by a link, a token, a number, an offset or the id of the last item.");

    public static readonly DiagnosticRule PagesLinkWithoutRest = InvalidPagination.CreateRule("'{0}: {1}' is only allowed with 'protocol: rest', in which a page has a URL.");

    public static readonly DiagnosticRule PagesItemsNotFound = InvalidPagination.CreateRule("'items: {0}' is not found: the response has no such member.");

    public static readonly DiagnosticRule PagesItemsNotList = InvalidPagination.CreateRule("'items: {0}' must be a list, but its type is '{1}'.");

    public static readonly DiagnosticRule PagesWithoutResponse = InvalidPagination.CreateRule("'pages' requires a response with a list, but the method has no response.");

    public static readonly DiagnosticRule PagesBodyNotList = InvalidPagination.CreateRule("'pages' without 'items' requires that the response is a list, but its type is '{0}'.");

    public static readonly DiagnosticRule PagesTokenNotFound = InvalidPagination.CreateRule("'from: {0}' is not found: the response has no such header or member.");

    public static readonly DiagnosticRule PagesTokenNotValue = InvalidPagination.CreateRule("'from: {0}' cannot be a token, because its type is '{1}'.");

    public static readonly DiagnosticRule PagesParameterNotFound = InvalidPagination.CreateRule("'{0}: {1}' is not found: the request has no such member.");

    public static readonly DiagnosticRule PagesParameterNotReachable = InvalidPagination.CreateRule("'{0}: {1}' leads through '{2}', which can be absent, and cannot be created because its record has required members.");

    public static readonly DiagnosticRule PagesTokenCounts = InvalidPagination.CreateRule("'to' must have as many members as 'from', which has {0}, but it has {1}.");

    public static readonly DiagnosticRule PagesResponseMemberNotFound = InvalidPagination.CreateRule("'{0}: {1}' is not found: the response has no such member.");

    public static readonly DiagnosticRule PagesResponseMemberType = InvalidPagination.CreateRule("'{0}: {1}' must be {2}, but its type is '{3}'.");

    public static readonly DiagnosticRule PagesIdNotFound = InvalidPagination.CreateRule("'id: {0}' is not found: the items, whose type is '{1}', have no such member.");

    public static readonly DiagnosticRule PagesIdMissing = InvalidPagination.CreateRule("'after: {0}' requires 'id', because the items are neither scalars nor enums: their type is '{1}'.");

    public static readonly DiagnosticRule PagesParameterMismatch = InvalidPagination.CreateRule("'{4}: {0}' must have the type of '{5}: {2}', which is '{3}', but its type is '{1}'.");

    private static readonly DiagnosticKind InvalidUnionCase = CreateSuppressibleKind("IGT0260",
        "Invalid union case",
        "The discriminator becomes the first member of each case, with a constant value, unless the case declares it. A record that stands under several keys, or in several unions, declares it, because one constant is not enough.",
        "Use a record of its own for each case, or declare the discriminator in the record, as a const or as an enum with every key.");

    public static readonly DiagnosticRule OptionalUnionCase = InvalidUnionCase.CreateRule("Case '{0}' of '{1}' cannot be optional; expected a name without '?'.");

    public static readonly DiagnosticRule NullableUnionCase = InvalidUnionCase.CreateRule("Case '{0}' of '{1}' cannot be null or false, but its type is '{2}'.");

    public static readonly DiagnosticRule UnionCaseNotRecord = InvalidUnionCase.CreateRule("Case '{0}' of '{1}' must be a record or a union of records, but its type is '{2}'.");

    public static readonly DiagnosticRule UnionCaseOfTwoUnions = InvalidUnionCase.CreateRule(
        "Case '{0}' of '{1}' cannot be '{2}', which is a case under another key or of another union already. Declare '{3}' in '{2}', as a const or an enum that has every key.");

    public static readonly DiagnosticRule UnionCaseOfClient = InvalidUnionCase.CreateRule(
        "Case '{0}' of '{1}' cannot be '{2}', which is a record of the client and has no discriminator '{3}' with this value.");

    public static readonly DiagnosticRule UnionCaseDeclaresDiscriminator = InvalidUnionCase.CreateRule(
        "Case '{0}' of '{1}' cannot be '{2}', because '{2}' declares the discriminator '{3}', but not as a required const or enum that has '{0}'.");

    public static readonly DiagnosticRule UnionCaseOfUnion = InvalidUnionCase.CreateRule(
        "Case '{0}' of '{1}' is a union whose record '{2}' does not declare the discriminator '{3}' as a required const or enum.");

    public static readonly DiagnosticRule UnionCaseWithoutKey = InvalidUnionCase.CreateRule(
        "Case '{0}' of '{1}' cannot be '{2}', because no record of this union has '{0}' as its '{3}'.");

    public static readonly DiagnosticRule NestedViews = InvalidUnionCase.CreateRule("View '{0}' of '{1}' cannot be '{2}', whose values are views themselves; write its views here.");

    public static readonly DiagnosticRule UnionCaseWrongKey = InvalidUnionCase.CreateRule("Case '{0}' of '{1}' cannot exist, because the discriminator is {2}.");

    public static readonly DiagnosticRule HeaderSetByTransport = CreateError("IGT0270",
        "Reserved header",
        "'{0}' is set by the transport.",
        "Some headers follow from the message or from other keywords, and cannot have a value of their own.",
        "Remove the header.");

    public static readonly DiagnosticRule HeaderSetByAuth = HeaderSetByTransport.Kind.CreateRule("'{0}' is set by 'auth'.");

    public static readonly DiagnosticRule HeaderSetByDispatch = HeaderSetByTransport.Kind.CreateRule("'{0}' is set by 'dispatch'.");

    private static readonly DiagnosticKind MisplacedOptional = CreateErrorKind("IGT0271",
        "Required item after an optional one",
        "With positional parameters only the last ones can be omitted, and in a tuple only the last item.",
        "Move the optional parameters to the end; write 'or null' in a tuple.");

    public static readonly DiagnosticRule RequiredAfterOptional = MisplacedOptional.CreateRule("'{0}' is required, but follows the optional '{1}'.");

    public static readonly DiagnosticRule OptionalBeforeItem = MisplacedOptional.CreateRule("'{0}' cannot be optional, because other items follow it; only the last item of a tuple can be absent.");

    public static readonly DiagnosticRule WrongRetryAfterType = CreateError("IGT0273",
        "Retry header without a time",
        "'{0}' says when to retry, but its type is '{1}': expected a time, 'seconds', a number or 'string'.",
        "The client waits for the time in this header before it sends a request again.",
        "Change the type of the header, or name another header in 'retry-after'.");

    private static readonly DiagnosticKind InvalidShortForm = CreateSuppressibleKind("IGT0272",
        "Invalid short overload",
        "The parameters of a short overload are a public signature. 'short' lists them, so that a change of the request cannot change the signature unnoticed.",
        "List all required members of the request, in the order of the parameters. Optional members may be added.");

    public static readonly DiagnosticRule ShortMissingMember = InvalidShortForm.CreateRule("'short' must list every required member of the request, but these are missing: {0}.");

    public static readonly DiagnosticRule ShortUnknownMember = InvalidShortForm.CreateRule("'{0}' is not a member of the request.{1}");

    public static readonly DiagnosticRule ShortConstant = InvalidShortForm.CreateRule("'{0}' cannot be a parameter, because its value is constant.");

    public static readonly DiagnosticRule ShortWithoutMembers = InvalidShortForm.CreateRule("'short' expects at least one member of the request, but it is empty.");

    public static readonly DiagnosticRule ShortWithoutRequest = InvalidShortForm.CreateRule("'short' requires a request, but the method has none.");

    public static readonly DiagnosticRule TokenNotSecret = CreateSuggestion("IGT0268",
        "Issued token is not secret",
        "The token '{0}' of the response of '{1}' is not marked as secret, so the text of the response shows it.",
        "Logs and debuggers print the text of a record. The text of a secret is ***.",
        "Add 'secret: true' to the token.");

    private static readonly DiagnosticKind InvalidStream = CreateErrorKind("IGT0290",
        "Invalid stream",
        "A response of events or lines is read one by one. An event has a name and JSON as its data; a line is JSON, or text.",
        "Name the type of one event or line. With 'by: event' it is a union by key, whose keys are the names of the events.");

    public static readonly DiagnosticRule EventsNotUnionByKey = InvalidStream.CreateRule("'by: event' requires a union by key, whose keys are the names of the events, but the type is '{0}'.");

    public static readonly DiagnosticRule EndWithoutEvents = InvalidStream.CreateRule("'end' requires 'events': it is the data of the event that ends them.");

    public static readonly DiagnosticRule AmbiguousRoute = CreateWarning("IGT0295",
        "Indistinguishable methods",
        "'{0}' is also that of '{1}', and a request may be that of both: the table of operations for servers has only '{1}'.",
        "A server finds the method by the verb, the path, constants in the request, the content type, and the types of path parameters.",
        "Give one method a required constant, another content type, or other types of path parameters. If only the client is used, suppress the warning.");

    private static DiagnosticKind[] HttpKinds =>
    [
        InvalidPath, UndeclaredPathParameter.Kind, UnusedPathParameter.Kind, UnsupportedParameter, MissingVerb.Kind, MultipleBodies.Kind,
        RequestBodyNotAllowed.Kind, InvalidResponseStatus.Kind, UnknownEndpoint.Kind, UndeclaredVariable.Kind, InvalidHost, UnusedVariable.Kind, InvalidTokenSource, InvalidAuthList,
        InvalidPagination, InvalidUnionCase, HeaderSetByTransport.Kind, MisplacedOptional, WrongRetryAfterType.Kind, InvalidShortForm,
        TokenNotSecret.Kind, InvalidStream, AmbiguousRoute.Kind,
    ];
}
