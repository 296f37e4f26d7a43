using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Guesses how the next page of a method is found. OpenAPI cannot say it, so a guess is a comment that a person may uncomment.</summary>
internal sealed class PageHints(RecordViews views)
{
    private static readonly string[] TokensOfResponse = ["next_page_token", "nextPageToken", "next_cursor", "nextCursor", "next_token", "nextToken", "next_marker", "nextMarker", "cursor"];

    private static readonly string[] TokensOfRequest = ["page_token", "pageToken", "cursor", "next_token", "nextToken", "marker", "after", "starting_after"];

    /// <summary>Returns the keywords of <c>pages</c>; null if nothing hints at pages.</summary>
    public SpecMap? Find(Operation operation)
    {
        Response? response = operation.Responses.Find(candidate => candidate.Status is ['2', ..]);
        Schema? body = response?.Bodies.Find(content => MediaTypes.IsJson(content.Media))?.Schema;
        if (body is null || operation.Verb != "GET")
        {
            return null;
        }

        string? items = FindItems(body);
        bool isList = RecordViews.Reveal(body).Kinds == ValueKinds.List;
        if (response!.Headers.Exists(header => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase)) && (isList || items is not null))
        {
            return Create("link", "next", isList ? null : items);
        }

        if (items is null)
        {
            return null;
        }

        string[] parameters = [.. operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Query).Select(parameter => parameter.Name)];
        string[] members = [.. views.Find(body)!.Members.Select(member => member.Name)];
        string? from = TokensOfResponse.FirstOrDefault(members.Contains);
        string? to = TokensOfRequest.FirstOrDefault(parameters.Contains);
        if (from is not null && to is not null)
        {
            return Create("from", from, items).Add("to", to, SpecTextKind.String);
        }

        string? after = new[] { "after", "starting_after" }.FirstOrDefault(parameters.Contains);
        string? more = new[] { "has_more", "hasMore" }.FirstOrDefault(members.Contains);
        return after is not null && more is not null ? Create("after", after, items).Add("id", "id", SpecTextKind.String).Add("more", more, SpecTextKind.String)
            : parameters.Contains("page") ? Create("page", "page", items)
            : parameters.Contains("offset") ? Create("offset", "offset", items)
            : null;
    }

    // The only list of a response has the items.
    private string? FindItems(Schema body)
    {
        string[] lists = [.. views.Find(body)?.Members.Where(member => RecordViews.Reveal(member.Schema).Kinds == ValueKinds.List).Select(member => member.Name) ?? []];
        return lists.Length == 1 ? lists[0] : lists.FirstOrDefault(name => name is "data" or "items" or "entries" or "results");
    }

    private static SpecMap Create(string keyword, string value, string? items)
    {
        var map = new SpecMap();
        if (items is not null)
        {
            map.Add("items", items, SpecTextKind.String);
        }

        return map.Add(keyword, value, SpecTextKind.String);
    }
}
