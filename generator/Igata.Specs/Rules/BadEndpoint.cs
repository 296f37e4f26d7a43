using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadEndpoint : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api is not { } api)
        {
            return;
        }

        // Paths are appended to it; but a call of JSON-RPC goes to the endpoint itself.
        bool whole = api.Kind == Protocol.JsonRpc;
        foreach (Located<string> endpoint in (IEnumerable<Located<string>>)[.. api.Endpoint is { } main ? [main] : Array.Empty<Located<string>>(), .. api.Endpoints.Select(named => named.Url)])
        {
            // A name in braces stands for a part of a host or of a path.
            string filled = Template.Filled(endpoint.Value, "a");
            if (!IsSound(filled) || (!whole && !filled.EndsWith("/", StringComparison.Ordinal)))
            {
                findings.Add(Catalog.BadEndpoint, endpoint.Place, endpoint.Value, whole ? "." : ", and end in '/'.");
            }
        }
    }

    private static bool IsSound(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) &&
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) &&
        uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 &&
        endpoint.IndexOfAny(['{', '}']) < 0 && endpoint.All(HeaderText.IsVisible);
}
