using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidEndpoint : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is not { } api)
        {
            return;
        }

        // Paths are appended to an endpoint, but a JSON-RPC call is sent to the endpoint itself.
        bool isWholeUrl = api.Kind == Protocol.JsonRpc;
        foreach (Located<string> endpoint in (IEnumerable<Located<string>>)[.. api.Endpoint is { } main ? [main] : Array.Empty<Located<string>>(), .. api.Endpoints.Select(endpointSpec => endpointSpec.Url)])
        {
            // A name in braces can be replaced by any part of a host or of a path.
            string substituted = PathTemplate.Substitute(endpoint.Value, "a");
            if (!IsValid(substituted))
            {
                diagnostics.Add(Catalog.InvalidEndpoint, endpoint.Location, endpoint.Value);
            }
            else if (!isWholeUrl && !substituted.EndsWith("/", StringComparison.Ordinal))
            {
                diagnostics.Add(Catalog.EndpointWithoutSlash, endpoint.Location, endpoint.Value);
            }
        }
    }

    private static bool IsValid(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) &&
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) &&
        uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 &&
        endpoint.IndexOfAny(['{', '}']) < 0 && endpoint.All(HeaderText.IsVisible);
}
