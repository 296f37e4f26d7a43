namespace Igata.Specs.Names;

/// <summary>The types that the generated code uses by their short names, and their namespaces.</summary>
public static class ShortNames
{
    /// <summary>The types. An attribute has two names.</summary>
    public static IReadOnlyList<ShortName> All { get; } =
    [
        .. Of("Igata.Runtime",
            "ApiClientOptions", "ApiErrorException", "BasicCredentials", "ByteString", "EquatableList", "EquatableMap", "EquatableSet", "EventStream",
            "IApiClient", "IJsonRpcClient", "InvalidRequestException", "IsoDuration", "JsonCodec", "JsonData", "JsonFormatException", "JsonKind",
            "JsonMembers", "JsonRpcBatchExtensions", "JsonRpcCall", "JsonRpcClientOptions", "LineStream", "MediaContent", "Optional", "OrFalse",
            "ProtocolException", "Secret", "ServerEvent", "TransportException"),
        .. Of("Igata.Runtime.CompilerServices",
            "ApiDescription", "ApiManifest", "ApiManifestAttribute", "ApiOperation", "ApiTransport", "AuthScheme", "BoxedBoolean", "Check",
            "DeserializationTag", "EmptyValue", "ErrorResponse", "ErrorShape", "EventFormat", "ExplicitNullTracker", "FamilyBuilder", "FileCheck",
            "GeneratedContract", "GeneratedContractAttribute", "HttpRequestParts", "HttpRequestWriter", "HttpResponseParts", "HttpResponseWriter",
            "IHttpRequest", "IJsonReadable", "IJsonWritable", "IReadableTableRecord", "ITableRecord", "IValidatable", "IssuedToken", "JsonBody",
            "JsonDirection", "JsonNames", "JsonParsing", "JsonPartConverter", "JsonReadOnlyConverter", "JsonReadableConverter", "JsonReader",
            "JsonWriteOnlyConverter", "JsonWriter", "JsonWriters", "LineFormat", "NestedShape", "Operation", "OperationTable", "OptionText", "OptionalMember",
            "Pagination", "ParameterFormat", "ParameterNesting", "ParameterWriter", "RecordState", "RecordVisitor", "RequestConstant", "RequestMatch",
            "RequestPlace", "RequestSegment", "RestOperation", "RetryAfterFormat", "RuntimeContract", "ServerEvents", "TableRecord", "TextPattern",
            "ValueCodec", "ValueCodecs", "ViolationsBuilder"),
        .. Of("System",
            "ArgumentNullException", "DateOnly", "DateTimeOffset", "Func", "Guid", "IAsyncDisposable", "IDisposable", "InvalidOperationException", "NotImplementedException",
            "Obsolete", "ObsoleteAttribute", "ReadOnlySpan", "StringComparison", "TimeOnly", "TimeSpan", "Uri", "UriKind"),
        .. Of("System.Collections.Generic",
            "Dictionary", "IAsyncEnumerable", "IEnumerable", "IReadOnlyDictionary", "IReadOnlyList", "KeyValuePair"),
        .. Of("System.Runtime.CompilerServices",
            "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "StrongBox"),
        .. Of("System.Text.Json.Serialization",
            "JsonConverter", "JsonConverterAttribute"),
        .. Of("System.Threading",
            "CancellationToken", "LazyInitializer"),
        .. Of("System.Threading.Tasks",
            "ValueTask"),
    ];

    /// <summary>The types that only the code of webhooks uses.</summary>
    public static IReadOnlyList<ShortName> OfWebhooks { get; } =
    [
        .. Of("Igata.Runtime", "WebhookCall", "WebhookOptions", "WebhookSender"),
        .. Of("Igata.Runtime.CompilerServices", "ChallengeMember", "ChallengeScheme", "ErrorTest", "SignatureScheme", "WebhookDescription", "WebhookOperation", "WebhookReply", "WebhookTable"),
    ];

    private static readonly Dictionary<string, string> Namespaces = All.Concat(OfWebhooks).ToDictionary(type => type.Name, type => type.Namespace, StringComparer.Ordinal);

    /// <summary>Returns the namespace of a type, or null if the generated code does not use a type of that name.</summary>
    public static string? FindNamespace(string name) => Namespaces.TryGetValue(name, out string? found) ? found : null;

    private static IEnumerable<ShortName> Of(string space, params string[] names) => names.Select(name => new ShortName(name, space));
}

/// <summary>A type that the generated code uses by its short name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace of the type.</param>
public sealed record ShortName(string Name, string Namespace);
