using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A body that is the JSON of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonBody<T>
    where T : IJsonReadable<T>
{
    /// <summary>Gets the function that reads the body of a response.</summary>
    public static HttpResponseReader<T> Reader { get; } = static http => http.ReadJson(JsonParsing.Value<T>);

    /// <summary>Gets the function that reads the body of a response that is a list.</summary>
    public static HttpResponseReader<EquatableList<T>> ListReader { get; } = static http => http.ReadJson(JsonParsing.List<T>);
}
