namespace Igata.Specs.Names;

/// <summary>Names that something in C# already has. One table, so that one rule can say so.</summary>
public static class TakenNames
{
    /// <summary>What no member of a record may be called, and why.</summary>
    public static IReadOnlyCollection<string> InRecords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    };

    /// <summary>What no value of an open set, and no error code, may be called.</summary>
    public static IReadOnlyCollection<string> InEnums { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "CompareTo", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Names", "Parse",
        "PrintMembers", "ReferenceEquals", "ToString", "TryParse", "Value",
    };

    /// <summary>What no type may be called, because the generated code uses it by its short name.</summary>
    public static IReadOnlyCollection<string> ForTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Igata", "System", "Microsoft",
        "Json", "JsonData", "JsonMembers", "JsonReader", "JsonWriter", "IJsonReadable", "IJsonWritable",
        "EquatableList", "EquatableMap", "Optional", "OrFalse", "Secret", "ByteString", "Blank",
        "Check", "Violation", "Violations", "IValidatable", "ValidationException", "InvalidRequestException",
        "Api", "ApiClient", "ApiException", "ApiManifest", "ApiManifestAttribute", "ApiTransport", "IApiClient",
        "Operation", "OperationTable", "Operations", "Transport", "Unit", "Pattern",
        "Action", "Array", "ArgumentException", "ArgumentNullException", "Attribute", "Boolean", "Byte", "Bytes", "Char",
        "CancellationToken", "CompilerGenerated", "CompilerGeneratedAttribute", "Convert", "CultureInfo",
        "DateTimeOffset", "DebuggerBrowsable", "DebuggerBrowsableAttribute", "DebuggerBrowsableState",
        "DebuggerDisplay", "DebuggerDisplayAttribute", "Dictionary", "Double", "EditorBrowsable",
        "EditorBrowsableAttribute", "EditorBrowsableState", "Enumerable", "Exception", "Experimental",
        "ExperimentalAttribute", "Func", "GeneratedCode", "GeneratedCodeAttribute", "Guid", "HashCode", "HttpClient",
        "HttpRequestException", "IAsyncEnumerable", "IBufferWriter", "IDisposable", "IEnumerable", "IEquatable",
        "IFormatProvider", "IReadOnlyList", "ISpanParsable", "Int32", "Int64", "InvalidOperationException",
        "JsonConverter", "JsonConverterAttribute", "List", "Map", "Math", "Memory", "MethodImpl",
        "MethodImplAttribute", "MethodImplOptions", "NotImplementedException", "NotNullWhen", "NotNullWhenAttribute",
        "NotSupportedException", "Object", "Obsolete", "ObsoleteAttribute", "ReadOnlyMemory", "ReadOnlySpan",
        "RequiresUnreferencedCode", "SetsRequiredMembers", "SetsRequiredMembersAttribute", "Single", "Span",
        "StackTraceHidden", "String", "StringBuilder", "StringComparer", "StringComparison", "Task", "TimeProvider",
        "TimeSpan", "Type", "Uri", "UriKind", "Utf8", "ValueTask", "ValueType", "Void",
    };

    /// <summary>The types that the generated code adds to an API.</summary>
    public static IReadOnlyCollection<string> OfApi(string api) => new HashSet<string>(StringComparer.Ordinal)
    {
        $"{api}Client", $"I{api}Client", $"{api}ClientOptions", $"{api}ClientExtensions", $"I{api}Service", $"{api}Error",
        $"{api}Exception", $"{api}Targets", $"{api}Operations",
    };
}
