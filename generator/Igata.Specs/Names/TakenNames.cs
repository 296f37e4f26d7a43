namespace Igata.Specs.Names;

/// <summary>Names that something in C# already has. One table, so that one rule can say so.</summary>
public static class TakenNames
{
    /// <summary>What no member of a record may be called: C# has it, or the generated code inside a record calls it.</summary>
    public static IReadOnlyCollection<string> InRecords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
        "Check", "Json", "JsonIndexOf", "MissingJson", "ReadJson", "ReadJsonInAnyOrder", "TimeSpan", "UnknownMembers", "WriteJson",
    };

    /// <summary>What no value of an open set, and no error code, may be called.</summary>
    public static IReadOnlyCollection<string> InEnums { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "CompareTo", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Names", "Parse",
        "PrintMembers", "ReferenceEquals", "ToString", "TryParse", "Value",
        "CultureInfo", "Json", "ReadJson", "WriteJson",
    };

    /// <summary>What no type may be called, because the generated code uses it by its short name.</summary>
    public static IReadOnlyCollection<string> ForTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Igata", "System",
        "ApiClientOptions", "ApiDescription", "ApiErrorException", "ApiManifest", "ApiManifestAttribute", "ApiTransport",
        "ArgumentNullException", "Blank", "ByteString", "CancellationToken", "Check", "CultureInfo", "DateTimeOffset",
        "DebuggerDisplay", "DebuggerDisplayAttribute", "EquatableList", "EquatableMap", "EquatableSet", "ErrorAnswer",
        "ErrorShape", "Experimental", "ExperimentalAttribute", "Guid", "HttpClient", "HttpStatusCode", "IApiClient",
        "IAsyncEnumerable", "IDisposable", "IJsonReadable", "IJsonWritable", "InvalidOperationException",
        "InvalidRequestException", "IReadOnlyList", "IValidatable", "Json", "JsonConverter", "JsonConverterAttribute",
        "JsonData", "JsonFormatException", "JsonKind", "JsonMembers", "JsonReadableConverter", "JsonReader", "JsonWriter", "KeyValuePair",
        "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "NotImplementedException", "Obsolete",
        "ObsoleteAttribute", "Operation", "OperationTable", "Optional", "OrFalse", "ProtocolException", "ReadOnlySpan",
        "Secret", "SetsRequiredMembers", "SetsRequiredMembersAttribute", "StringComparison", "TimeSpan",
        "TransportException", "Unknown", "Uri", "ValueTask", "Violations",
    };

    /// <summary>The types that the generated code adds to an API.</summary>
    public static IReadOnlyCollection<string> OfApi(string api) => new HashSet<string>(StringComparer.Ordinal)
    {
        $"{api}Client", $"I{api}Client", $"{api}ClientOptions", $"{api}ClientExtensions", $"I{api}Service", $"{api}Error",
        $"{api}Exception", $"{api}Targets", $"{api}Operations",
    };
}
