using Igata.Runtime.Http;

namespace Igata.Runtime.Transport;

/// <summary>The headers that are sent with every call: those of the API, and those of the options, which take precedence.</summary>
internal static class DefaultRequestHeaders
{
    public static KeyValuePair<string, string>[] Build(ApiClientOptions options)
    {
        var writer = new ParameterWriter(isHeader: true, violations: null);
        options.WriteHeaders(writer);
        return writer.IsEmpty && options.HeadersOrNull is null ? [] : Merge(writer, options);
    }

    private static KeyValuePair<string, string>[] Merge(ParameterWriter writer, ApiClientOptions options)
    {
        List<KeyValuePair<string, string?>> apiHeaders = writer.Entries;
        IDictionary<string, string> userHeaders = options.Headers;
        var headers = new List<KeyValuePair<string, string>>(apiHeaders.Count + userHeaders.Count);
        foreach ((string name, string? value) in apiHeaders)
        {
            if (!userHeaders.ContainsKey(name))
            {
                headers.Add(new(name, value ?? ""));
            }
        }

        foreach (KeyValuePair<string, string> header in userHeaders)
        {
            headers.Add(header);
        }

        return headers.ToArray();
    }
}
