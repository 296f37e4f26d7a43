namespace Igata.Specs.Names;

/// <summary>Names that are reserved in C#.</summary>
public static class ReservedNames
{
    /// <summary>Names that members of records cannot have: C# defines them, or the generated code of a record uses them.</summary>
    public static IReadOnlyCollection<string> InRecords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
        "Check", "EmptyValue", "FillJson", "JsonNames", "JsonParsing", "JsonWriters", "MethodImplOptions", "OptionalMember", "ReadHttp", "ReadJson", "ReadJsonInAnyOrder", "ParameterFormat", "TableRecord", "TimeSpan",
        "UnknownMembers", "ValueCodecs", "WithIdempotencyToken", "WriteFilledJson", "WriteHttp", "WriteJson",
    };

    /// <summary>Names that cases of unions cannot have.</summary>
    public static IReadOnlyCollection<string> InUnions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "ArgumentNullException", "Check", "Clone", "Deconstruct", "Equals", "Finalize", "GetHashCode", "GetType", "InvalidOperationException",
        "IsCase", "JsonData", "JsonKind", "JsonParsing", "JsonWriters", "MemberwiseClone", "PrintMembers", "ReadCase", "ReadJson", "ReferenceEquals",
        "TimeSpan", "ToString", "Unknown", "UnknownMembers", "WriteJson",
    };

    /// <summary>Names that methods of JSON-RPC cannot have, because the class of the calls for batches uses them.</summary>
    public static IReadOnlyCollection<string> InCalls { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "JsonData", "JsonParsing", "JsonRpcCall", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Names that options cannot have: every client has them, or the generated code uses them.</summary>
    public static IReadOnlyCollection<string> InOptions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "Authenticator", "Credentials", "CredentialsSource", "Endpoint", "GetEndpoint", "Headers", "HttpVersion", "Ids", "KeyEquals", "GetKeys", "MaxResponseBytes", "MissingMembers",
        "MaxResponseDepth", "Observer", "ServiceVersion", "TimeProvider", "Timeout", "Token", "TokenRequest", "TokenRequestSource", "TokenSource", "ParseUrl", "TrySet",
        "ValidateRequests", "GetVariable", "WriteHeaders", "WriteQuery", "GetKeySources", "ParseKey",
        "ArgumentNullException", "BasicCredentials", "IdsOrNull", "InvalidOperationException", "JsonParsing", "JsonWriters", "OptionText", "ParameterFormat", "UriKind",
    };

    /// <summary>Names that enum values and error codes cannot have.</summary>
    public static IReadOnlyCollection<string> InEnums { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "CompareTo", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Names", "Parse",
        "PrintMembers", "ReferenceEquals", "ToString", "TryParse", "Value",
        "CultureInfo", "InvalidOperationException", "JsonParsing", "ReadJson", "StringComparison", "WriteJson",
    };

    /// <summary>Names that the exception of an API already has, or that its code uses: a body or a header of an error gets a longer one.</summary>
    public static IReadOnlyCollection<string> InExceptions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "ApiMessage", "BinaryContent", "Body", "BodyText", "Code", "Data", "Equals", "Error", "Finalize", "GetBaseException", "GetHashCode", "GetObjectData",
        "GetType", "Headers", "HelpLink", "HResult", "HttpStatusCode", "InnerException", "Json", "JsonCodec", "JsonData", "JsonParsing", "JsonWriters", "MemberwiseClone",
        "Message", "Operation", "OutgoingContent", "OutgoingHeaders", "ParameterFormat", "ReferenceEquals", "RetryAfter", "SerializeObjectState", "Shape", "Source", "StackTrace", "StatusCode",
        "StatusOf", "TargetSite", "TextContent", "ToString", "TryReadBody", "TryReadBytes", "TryReadHeader", "TryReadHeaderFamily", "TryReadText",
    };

    /// <summary>Names that types cannot have, because the generated code uses them as short names.</summary>
    public static IReadOnlyCollection<string> ForTypes { get; } = new HashSet<string>(["Igata", "Server", "System", "Unknown", .. ShortNames.All.Select(type => type.Name)], StringComparer.Ordinal);

    /// <summary>Returns the names of the types that are generated for every API.</summary>
    public static IReadOnlyCollection<string> GetApiNames(string api) => new HashSet<string>(StringComparer.Ordinal)
    {
        $"{api}Client", $"I{api}Client", $"{api}ClientOptions", $"{api}ClientExtensions", $"I{api}Service", $"{api}Error",
        $"{api}Exception", $"{api}Targets", $"{api}Operations", $"{api}Calls", $"{api}ExtensionCalls", $"{api}ExtensionChecks", $"{api}NestedShapes", $"{api}ExtensionShapes",
    };

    /// <summary>Returns the names of the types that are generated for every API with webhooks, and of their namespace.</summary>
    public static IReadOnlyCollection<string> GetWebhookNames(string api) => new HashSet<string>(StringComparer.Ordinal)
    {
        "Webhooks", $"I{api}Webhooks", $"{api}Webhooks", $"{api}WebhookOptions", $"{api}WebhookSender",
    };
}
