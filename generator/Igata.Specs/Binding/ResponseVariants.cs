using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Splits a method with several bodies in one status into one method for each of them: the first body is that of the method, the others
/// are those of variants, which are named after their keyword.
/// </summary>
internal static class ResponseVariants
{
    /// <summary>Returns the keywords of the bodies that are not the first of their status, in the order of the spec.</summary>
    public static IReadOnlyList<string> GetKeywords(MethodSpec method) =>
        method.Rest.Responses.All(response => response.Bodies.Count < 2) ? [] : [.. method.Rest.Responses.SelectMany(response => response.Bodies.Skip(1)).Select(GetKeyword).Distinct()];

    /// <summary>Returns the method with one body in each status: the one with a keyword, or else the first.</summary>
    /// <param name="method">The method.</param>
    /// <param name="keyword">The keyword of the variant; null for the method itself.</param>
    /// <param name="variants">The keywords of all variants.</param>
    public static MethodSpec Select(MethodSpec method, string? keyword, IReadOnlyList<string> variants)
    {
        if (variants.Count == 0)
        {
            return method;
        }

        MethodSpec selected = method with
        {
            Rest = method.Rest with
            {
                Responses = [.. method.Rest.Responses.Select(response => response with { Bodies = SelectBody(response, keyword), HasAlternatives = response.Bodies.Count > 1 })],
            },
            Examples = [.. method.Examples.Where(example => keyword == FindKeyword(example, variants))],
        };
        return keyword is null ? selected : selected with { Short = null, Pages = null };
    }

    /// <summary>Returns the name of a variant.</summary>
    public static string GetSuffix(string keyword) => keyword switch
    {
        "body" => "Body",
        "content" => "Content",
        "events" => "Events",
        "lines" => "Lines",
        _ => throw new InvalidOperationException($"The body '{keyword}' is not defined."),
    };

    private static IReadOnlyList<BodySpec> SelectBody(ResponseSpec response, string? keyword) =>
        [.. response.Bodies.Where(body => GetKeyword(body) == keyword).Concat(response.Bodies).Take(1)];

    private static string GetKeyword(BodySpec body) => body.Keyword.Value.TrimEnd('?');

    private static string? FindKeyword(ExampleSpec example, IReadOnlyList<string> variants) =>
        example.Response is var (_, value) && value is JsonObject parts ? variants.FirstOrDefault(keyword => parts[keyword] is not null) : null;
}
