namespace Igata.Specs.Names;

/// <summary>Names that something in C# already has. One table, so that one rule can say so.</summary>
public static class ReservedNames
{
    /// <summary>What no member of a record may be called: C# has it, or the generated code inside a record calls it.</summary>
    public static IReadOnlyCollection<string> InRecords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
        "Check", "JsonParsing", "JsonIndexOf", "JsonWriters", "MissingJson", "OptionalMember", "ReadHttp", "ReadJson", "ReadJsonInAnyOrder", "ParameterFormat", "TimeSpan",
        "UnknownMembers", "WithIdempotencyToken", "WriteHttp", "WriteJson",
    };

    /// <summary>What no case of a union may be called.</summary>
    public static IReadOnlyCollection<string> InUnions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Deconstruct", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
        "Check", "JsonParsing", "JsonKind", "JsonWriters", "ReadCase", "ReadJson", "TimeSpan", "Unknown", "WriteJson",
    };

    /// <summary>What no option of a client may be called: every client has it, or the generated code calls it.</summary>
    public static IReadOnlyCollection<string> InOptions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "Authenticator", "Credentials", "CredentialsSource", "Endpoint", "GetEndpoint", "Headers", "Ids", "KeyEquals", "GetKeys", "MaxResponseBytes",
        "MaxResponseDepth", "Observer", "TimeProvider", "Timeout", "Token", "TokenRequest", "TokenRequestSource", "TokenSource", "ParseUrl", "TrySet",
        "ValidateRequests", "GetVariable", "WriteHeaders",
    };

    /// <summary>What no value of an open set, and no error code, may be called.</summary>
    public static IReadOnlyCollection<string> InEnums { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "CompareTo", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Names", "Parse",
        "PrintMembers", "ReferenceEquals", "ToString", "TryParse", "Value",
        "CultureInfo", "JsonParsing", "ReadJson", "WriteJson",
    };

    /// <summary>What no type may be called, because the generated code uses it by its short name.</summary>
    public static IReadOnlyCollection<string> ForTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Igata", "System",
        "ApiClientOptions", "ApiDescription", "ApiErrorException", "ApiManifest", "ApiManifestAttribute", "ApiOperation",
        "ApiTransport", "ArgumentNullException", "AuthScheme", "BasicCredentials", "DeserializationTag", "ByteString", "CancellationToken",
        "Check", "CultureInfo", "DateTimeOffset", "DebuggerDisplay", "DebuggerDisplayAttribute", "Dictionary", "EquatableList",
        "EquatableMap", "EquatableSet", "ErrorResponse", "ErrorShape", "Experimental", "ExperimentalAttribute", "Func", "Guid",
        "HttpResponseParts", "HttpClient", "HttpMethod", "HttpResponseWriter", "HttpRequestParts", "HttpRequestWriter", "HttpStatusCode",
        "IApiClient", "IAsyncEnumerable", "IDisposable", "IEnumerable", "IHttpRequest", "IJsonReadable", "IJsonRpcClient", "IJsonWritable",
        "InvalidOperationException", "InvalidRequestException", "IReadOnlyDictionary", "IReadOnlyList", "IssuedToken",
        "IValidatable", "JsonParsing", "JsonCodec", "JsonConverter", "JsonConverterAttribute", "JsonData", "JsonFormatException", "JsonKind",
        "JsonMembers", "ExplicitNullTracker", "JsonReadableConverter", "JsonReader", "JsonRpcBatchExtensions", "JsonRpcCall", "JsonRpcClientOptions",
        "JsonWriter", "JsonWriters", "KeyValuePair", "MediaContent", "MethodImpl", "MethodImplAttribute", "MethodImplOptions",
        "NotImplementedException", "Obsolete", "ObsoleteAttribute", "Operation", "OperationTable", "Optional", "OptionalMember", "OrFalse",
        "Pagination", "ParameterWriter", "ProtocolException", "ReadOnlySpan", "RestOperation", "Secret", "SetsRequiredMembers",
        "SetsRequiredMembersAttribute", "StringComparison", "ParameterFormat", "TimeSpan", "TransportException", "Unknown", "Uri",
        "UriKind", "ValueTask", "Violations",
    };

    /// <summary>The types that the generated code adds to an API.</summary>
    public static IReadOnlyCollection<string> GetApiNames(string api) => new HashSet<string>(StringComparer.Ordinal)
    {
        $"{api}Client", $"I{api}Client", $"{api}ClientOptions", $"{api}ClientExtensions", $"I{api}Service", $"{api}Error",
        $"{api}Exception", $"{api}Targets", $"{api}Operations", $"{api}Calls", $"{api}ExtensionCalls", $"{api}ExtensionChecks",
    };
}
