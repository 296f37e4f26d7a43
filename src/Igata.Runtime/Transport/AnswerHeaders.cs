using System.Net.Http.Headers;
using Igata.Runtime.Http;

namespace Igata.Runtime.Transport;

/// <summary>The headers of an answer as values that outlive it.</summary>
internal static class AnswerHeaders
{
    public static IReadOnlyDictionary<string, string> Of(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, var values) in response.Headers.NonValidated)
        {
            headers[name] = values.ToString();
        }

        foreach ((string name, var values) in response.Content.Headers.NonValidated)
        {
            headers[name] = values.ToString();
        }

        return headers;
    }

    public static ParameterReader Reader(HttpResponseMessage response)
    {
        var headers = new List<KeyValuePair<string, string>>();
        Add(headers, response.Headers);
        Add(headers, response.Content.Headers);
        return new ParameterReader("header", headers, isHeader: true);
    }

    /// <summary>The same of headers that were kept.</summary>
    public static ParameterReader Reader(IReadOnlyDictionary<string, string> headers) => new("header", [.. headers], isHeader: true);

    private static void Add(List<KeyValuePair<string, string>> to, HttpHeaders from)
    {
        foreach ((string name, var values) in from.NonValidated)
        {
            foreach (string value in values)
            {
                to.Add(new(name, value));
            }
        }
    }
}
