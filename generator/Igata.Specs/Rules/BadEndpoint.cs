using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class BadEndpoint : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api?.Endpoint is { } endpoint && !IsSound(endpoint.Value))
        {
            findings.Add(Catalog.BadEndpoint, endpoint.Place, endpoint.Value);
        }
    }

    private static bool IsSound(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) &&
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) &&
        uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 &&
        endpoint.All(HeaderText.IsVisible) && endpoint.EndsWith("/", StringComparison.Ordinal);
}
