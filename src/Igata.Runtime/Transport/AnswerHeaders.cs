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
}
