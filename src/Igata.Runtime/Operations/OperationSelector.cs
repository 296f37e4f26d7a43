using System.ComponentModel;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Selects one of several operations with the same HTTP method and path.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OperationSelector
{
    /// <summary>Returns the operations whose request has a body of the content type that was sent; those that name it come before those with a range.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <param name="candidates">The operations.</param>
    /// <param name="contentType">The content type of the request, or null.</param>
    /// <returns>At least one operation.</returns>
    /// <exception cref="UnsupportedMediaTypeException">No operation has a body of that content type.</exception>
    public static IReadOnlyList<Route<TService>> SelectByContentType<TService>(IReadOnlyList<Route<TService>> candidates, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        if (string.IsNullOrWhiteSpace(contentType))
        {
            Route<TService>[] withoutBody = [.. candidates.Where(static route => GetMatch(route) is { Consumes.Count: 0 } or { IsBodyOptional: true })];
            return withoutBody.Length > 0 ? withoutBody : candidates;
        }

        // Operations can differ in their types of JSON. A caller that sends another one is served all the same.
        string sent = contentType.Split(';')[0].Trim();
        Func<string, bool>[] tests = [media => media.Equals(sent, StringComparison.OrdinalIgnoreCase), media => IsJson(media) && IsJson(sent), media => AcceptHeader.Includes(media, sent)];
        Route<TService>[]? matching = tests.Select(test => candidates.Where(route => GetMatch(route).Consumes.Any(test)).ToArray()).FirstOrDefault(static found => found.Length > 0);
        return matching ?? throw new UnsupportedMediaTypeException(string.Join(", ", candidates.SelectMany(static route => GetMatch(route).Consumes).Distinct()), sent);
    }

    /// <summary>
    /// Selects the operation whose constants and types of path parameters the request has, and one of whose media types it accepts. If no
    /// operation has them, the first is selected, whose reader then reports what is wrong.
    /// </summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <param name="candidates">The operations.</param>
    /// <param name="createRequest">The function that returns the request with the path parameters of a route.</param>
    /// <param name="route">Receives the operation.</param>
    /// <returns>False if the request accepts none of the media types of the operations.</returns>
    public static bool TrySelect<TService>(IReadOnlyList<Route<TService>> candidates, Func<Route<TService>, HttpRequestParts> createRequest, out Route<TService> route)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(createRequest);
        HttpRequestParts request = createRequest(candidates[0]);
        string? accept = request.Headers.GetText("Accept");
        JsonData body = ReadBody(candidates, request);
        Route<TService>[] fitting = [.. candidates.Where(candidate => HasConstants(GetMatch(candidate), request, body) && HasSegments(candidate))];
        if (fitting.Length == 0)
        {
            route = candidates[0];
            return true;
        }

        int constants = fitting.Max(static candidate => GetMatch(candidate).RequiredConstants);
        Route<TService>[] best = [.. fitting.Where(candidate => GetMatch(candidate).RequiredConstants == constants)];
        int segments = best.Max(static candidate => GetMatch(candidate).Segments.Count);
        best = [.. best.Where(candidate => GetMatch(candidate).Segments.Count == segments)];

        // The order is stable: of two that are accepted alike, the first one in the spec is selected.
        (route, double weight) = best.Select(candidate => (candidate, GetWeight(GetMatch(candidate), accept))).MaxBy(static pair => pair.Item2);
        return weight > 0;
    }

    private static RequestMatch GetMatch<TService>(Route<TService> route) => route.Operation!.Match!;

    private static double GetWeight(RequestMatch match, string? accept) => match.Produces.Count == 0 ? 1 : match.Produces.Max(media => AcceptHeader.GetWeight(accept, media));

    private static bool IsJson(string media) => media.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    // A body that is not JSON has no constants; the reader of the operation reports it.
    private static JsonData ReadBody<TService>(IReadOnlyList<Route<TService>> candidates, HttpRequestParts request)
    {
        if (!candidates.Any(static candidate => GetMatch(candidate).Constants.Any(static constant => constant.Place is RequestPlace.Body)))
        {
            return default;
        }

        try
        {
            return request.ReadJson(JsonParsing.Data);
        }
        catch (JsonFormatException)
        {
            return default;
        }
    }

    private static bool HasConstants(RequestMatch match, HttpRequestParts request, JsonData body) => match.Constants.All(constant =>
    {
        string? found = constant.Place switch
        {
            RequestPlace.Query => request.Query.GetText(constant.Name),
            RequestPlace.Headers => request.Headers.GetText(constant.Name),
            RequestPlace.Body => body.Kind is JsonKind.Object && body.TryGet(constant.Name, out JsonData member) ? GetText(member) : null,
            _ => throw new InvalidOperationException($"The place {constant.Place} is not defined."),
        };
        return found is null ? !constant.IsRequired : found == GetText(JsonData.Parse(constant.Value));
    });

    private static bool HasSegments<TService>(Route<TService> route) => GetMatch(route).Segments.All(segment =>
        segment.IsMatch(route.Parameters.Where(parameter => parameter.Key == segment.Name).Select(static parameter => parameter.Value).FirstOrDefault()));

    // In a query and in a header, a string has no quotes.
    private static string GetText(JsonData value) => value.Kind is JsonKind.String ? value.GetString() : value.ToString();
}
