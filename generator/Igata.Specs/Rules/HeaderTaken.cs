using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class HeaderTaken : ISpecRule
{
    private static readonly string[] Transports = ["Host", "Content-Length", "Content-Type", "Transfer-Encoding", "Connection"];

    public void Check(Draft draft, Findings findings)
    {
        Auth common = draft.Header.Auth;
        foreach (FieldSpec header in Headers.All(draft.Spec))
        {
            Transport(header.Wire, findings);
        }

        Sent(draft.Spec.Api?.Headers, common, draft, findings);
        foreach (DraftMethod method in draft.Methods)
        {
            Sent(method.Spec.Rest.Headers, method.Model.Auth ?? common, draft, findings);
        }

        IEnumerable<AuthSpec?> auths = [draft.Spec.Api?.Auth, .. draft.Spec.Methods.Select(method => method.Auth)];
        foreach (Located<string> header in auths.Select(auth => auth?.Header).OfType<Located<string>>())
        {
            Transport(header, findings);
        }
    }

    private static void Transport(Located<string> header, Findings findings)
    {
        if (Transports.Contains(header.Value, StringComparer.OrdinalIgnoreCase))
        {
            findings.Add(Catalog.HeaderTaken, header.Place, header.Value, "the transport");
        }
    }

    private static void Sent(FieldsSpec? headers, Auth auth, Draft draft, Findings findings)
    {
        string? credentials = auth switch
        {
            BearerAuth or BasicAuth => "Authorization",
            HeaderAuth header => header.Header,
            TokenAuth token => token.Header,
            _ => null,
        };
        foreach (FieldSpec header in headers?.Fields ?? [])
        {
            string? by = IsSame(header.Wire.Value, credentials) ? "'auth'" : IsSame(header.Wire.Value, draft.Spec.Api?.DispatchHeader?.Value) ? "'dispatch'" : null;
            if (by is not null)
            {
                findings.Add(Catalog.HeaderTaken, header.Wire.Place, header.Wire.Value, by);
            }
        }
    }

    private static bool IsSame(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
