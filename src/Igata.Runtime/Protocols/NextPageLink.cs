using Igata.Runtime.Http;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>The location of the URL of the next page: a relation in the <c>Link</c> header, or a member of the body.</summary>
/// <param name="Relation">The relation, or null.</param>
/// <param name="Member">The function that returns the URL from the response, or null.</param>
internal readonly record struct NextPageLink<TResponse>(string? Relation, Func<TResponse, string?>? Member)
{
    /// <summary>Returns the URL, which may be relative; null or empty after the last page.</summary>
    public string? Find(ApiResponse response, TResponse page) =>
        Member is not null ? Member(page)
        : ResponseHeaders.CreateReader(response.Response).GetText("Link") is { } header ? LinkHeader.Find(header, Relation!)
        : null;
}
