namespace Igata.Generator.Emit;

/// <summary>The namespaces that a file uses, found by the names in it, so that none stands there for nothing.</summary>
internal static class Usings
{
    private static readonly (string Namespace, string[] Names)[] Table =
    [
        ("System", ["ArgumentNullException", "DateTimeOffset", "Guid", "IDisposable", "InvalidOperationException", "NotImplementedException", "Obsolete", "ReadOnlySpan<", "StringComparison", "TimeSpan", "Uri"]),
        ("System.Collections.Generic", ["IAsyncEnumerable<", "IReadOnlyList<", "KeyValuePair<"]),
        ("System.Diagnostics", ["DebuggerDisplay"]),
        ("System.Diagnostics.CodeAnalysis", ["SetsRequiredMembers", "Experimental("]),
        ("System.Globalization", ["CultureInfo"]),
        ("System.Net", ["HttpStatusCode"]),
        ("System.Net.Http", ["HttpClient"]),
        ("System.Runtime.CompilerServices", ["MethodImpl("]),
        ("System.Text.Json.Serialization", ["[JsonConverter("]),
        ("System.Threading", ["CancellationToken"]),
        ("System.Threading.Tasks", ["ValueTask"]),
        ("global::Igata.Runtime", ["ApiClientOptions", "ApiManifest", "ByteString", "EquatableList<", "EquatableMap<", "EquatableSet<", "IApiClient", "Optional<", "OrFalse<", "Secret"]),
        ("global::Igata.Runtime.Errors", ["ApiErrorException", "ErrorAnswer", "ErrorShape", "InvalidRequestException", "ProtocolException", "TransportException"]),
        ("global::Igata.Runtime.Json", ["Blank", "IJsonReadable<", "Json.", "JsonData", "JsonMembers", "JsonReadableConverter<", "JsonReader", "JsonWriter"]),
        ("global::Igata.Runtime.Operations", ["Operation."]),
        ("global::Igata.Runtime.Operations", ["OperationTable<"]),
        ("global::Igata.Runtime.Protocols", ["_transport.SendAsync(", "_transport.StreamAsync("]),
        ("global::Igata.Runtime.Transport", ["ApiTransport"]),
        ("global::Igata.Runtime.Validation", ["IValidatable", "Check."]),
    ];

    public static IEnumerable<string> Of(string text) =>
        Table.Where(row => row.Names.Any(text.Contains)).Select(row => row.Namespace).Distinct();
}
