namespace Igata.Generator.Emit;

/// <summary>The namespaces that a file uses, found by the names in it, so that none stands there for nothing.</summary>
internal static class UsingDirectives
{
    private static readonly (string Namespace, string[] Names)[] Table =
    [
        ("System", ["ArgumentNullException", "DateTimeOffset", "Func<", "Guid", "IDisposable", "InvalidOperationException", "NotImplementedException", "Obsolete", "ReadOnlySpan<", "StringComparison", "TimeSpan", "Uri"]),
        ("System.Collections.Generic", ["Dictionary<", "IAsyncEnumerable<", "IEnumerable<", "IReadOnlyList<", "KeyValuePair<"]),
        ("System.Diagnostics", ["DebuggerDisplay"]),
        ("System.Diagnostics.CodeAnalysis", ["SetsRequiredMembers", "Experimental("]),
        ("System.Globalization", ["CultureInfo"]),
        ("System.Net", ["HttpStatusCode"]),
        ("System.Net.Http", ["HttpClient", "HttpMethod."]),
        ("System.Runtime.CompilerServices", ["MethodImpl("]),
        ("System.Text.Json.Serialization", ["[JsonConverter("]),
        ("System.Threading", ["CancellationToken"]),
        ("System.Threading.Tasks", ["ValueTask"]),
        ("global::Igata.Runtime", ["ApiClientOptions", "ApiManifest", "BasicCredentials", "ByteString", "EquatableList<", "EquatableMap<", "EquatableSet<", "IApiClient", "IJsonRpcClient", "JsonRpcBatchExtensions", "JsonRpcClientOptions", "Optional<", "OrFalse<", "Secret"]),
        ("global::Igata.Runtime.Auth", ["AuthScheme", "IssuedToken"]),
        ("global::Igata.Runtime.Errors", ["ApiErrorException", "ErrorResponse", "ErrorShape", "InvalidRequestException", "ProtocolException", "TransportException"]),
        ("global::Igata.Runtime.Http", ["HttpResponseParts", "HttpResponseWriter", "HttpRequestParts", "HttpRequestWriter", "IHttpRequest", "MediaContent", "ParameterWriter", "ParameterFormat."]),
        ("global::Igata.Runtime.Json", ["DeserializationTag", "IJsonReadable<", "JsonParsing.", "JsonCodec.", "JsonData", "JsonMembers", "JsonReadableConverter<", "JsonReader", "JsonWriter"]),
        ("global::Igata.Runtime.Operations", ["Operation.", "OperationTable."]),
        ("global::Igata.Runtime.Protocols", ["transport.SendAsync(", "transport.StreamAsync(", "transport.CallAsync(", "transport.EnumerateLinkedPagesAsync<", ".Transport.", "JsonRpcCall<", "Pagination.EnumerateByTokenAsync<", "RestOperation"]),
        ("global::Igata.Runtime.Transport", ["ApiOperation", "ApiTransport"]),
        ("global::Igata.Runtime.Validation", ["IValidatable", "Check."]),
    ];

    public static IEnumerable<string> Find(string text) =>
        Table.Where(row => row.Names.Any(text.Contains)).Select(row => row.Namespace).Distinct();
}
