using System.Net.Http.Headers;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Http;

/// <summary>Copies the headers of a response, so that they can be used after it is disposed of.</summary>
internal static class ResponseHeaders
{
    /// <summary>The separator of the values of Set-Cookie, which contain commas. It cannot be in a value.</summary>
    public const char LineSeparator = '\n';

    /// <param name="response">The response.</param>
    /// <param name="conceal">Whether a debugger shows only the names, because a value may be a secret.</param>
    public static IReadOnlyDictionary<string, string> ToDictionary(HttpResponseMessage response, bool conceal = false)
    {
        Dictionary<string, string> headers = conceal ? new ConcealedHeaders() : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, var values) in response.Headers.NonValidated)
        {
            headers[name] = HeaderSyntax.IsSetCookie(name) ? string.Join(LineSeparator, values) : values.ToString();
        }

        foreach ((string name, var values) in response.Content.Headers.NonValidated)
        {
            headers[name] = HeaderSyntax.IsSetCookie(name) ? string.Join(LineSeparator, values) : values.ToString();
        }

        return headers;
    }

    public static ParameterReader CreateReader(HttpResponseMessage response, FilledMembers? filled = null)
    {
        var headers = new List<KeyValuePair<string, string>>();
        Add(headers, response.Headers);
        Add(headers, response.Content.Headers);
        return new ParameterReader("header", headers, isHeader: true) { Filled = filled };
    }

    /// <summary>Creates a reader for headers that were copied.</summary>
    public static ParameterReader CreateReader(IReadOnlyDictionary<string, string> headers) => new("header", [.. headers.SelectMany(SplitLines)], isHeader: true);

    /// <summary>Returns the lines of a header.</summary>
    public static IEnumerable<KeyValuePair<string, string>> SplitLines(KeyValuePair<string, string> header) =>
        header.Value.Split(LineSeparator).Select(line => new KeyValuePair<string, string>(header.Key, line));

    private static void Add(List<KeyValuePair<string, string>> destination, HttpHeaders source)
    {
        foreach ((string name, var values) in source.NonValidated)
        {
            foreach (string value in values)
            {
                destination.Add(new(name, value));
            }
        }
    }
}
