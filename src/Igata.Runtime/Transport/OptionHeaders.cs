using Igata.Runtime.Http;

namespace Igata.Runtime.Transport;

/// <summary>The headers that go with every call: those of the API, and those of the options, which come before them.</summary>
internal static class OptionHeaders
{
    public static KeyValuePair<string, string>[] Of(ApiClientOptions options)
    {
        var writer = new ParameterWriter(isHeader: true, violations: null);
        options.WriteHeaders(writer);
        return writer.IsEmpty && options.OwnHeaders is null ? [] : Joined(writer, options);
    }

    private static KeyValuePair<string, string>[] Joined(ParameterWriter writer, ApiClientOptions options)
    {
        List<KeyValuePair<string, string?>> ofApi = writer.Written;
        IDictionary<string, string> given = options.Headers;
        var headers = new List<KeyValuePair<string, string>>(ofApi.Count + given.Count);
        foreach ((string name, string? value) in ofApi)
        {
            if (!given.ContainsKey(name))
            {
                headers.Add(new(name, value ?? ""));
            }
        }

        foreach (KeyValuePair<string, string> header in given)
        {
            headers.Add(header);
        }

        return headers.ToArray();
    }
}
