using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class ReservedHeader : ISpecRule
{
    private static readonly string[] TransportHeaders = ["Host", "Content-Length", "Content-Type", "Transfer-Encoding", "Connection"];

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        Auth common = boundSpec.Header.Auth;
        foreach (FieldSpec header in DeclaredHeaders.GetAll(boundSpec.Spec))
        {
            CheckTransportHeader(header.Wire, diagnostics);
            if (header.IsFamily && header.Wire.Value.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            {
                diagnostics.Add(Catalog.HeaderSetByTransport, header.Wire.Location, header.Wire.Value);
            }
        }

        CheckQuery(boundSpec.Spec.Api?.Query, common, diagnostics);
        CheckRequestHeaders(boundSpec.Spec.Api?.Headers, common, boundSpec, diagnostics);
        foreach (BoundMethod method in boundSpec.Methods)
        {
            CheckRequestHeaders(method.Spec.Rest.Headers, method.Model.Auth ?? common, boundSpec, diagnostics);
            CheckQuery(method.Spec.Rest.Query, method.Model.Auth ?? common, diagnostics);
        }

        IEnumerable<AuthSpec?> auths = [boundSpec.Spec.Api?.Auth, .. boundSpec.Spec.Methods.Select(method => method.Auth)];
        foreach (Located<string> header in auths.SelectMany(auth => auth?.Flatten() ?? []).Select(auth => auth.Header).OfType<Located<string>>())
        {
            CheckTransportHeader(header, diagnostics);
        }
    }

    private static void CheckTransportHeader(Located<string> header, DiagnosticBag diagnostics)
    {
        if (TransportHeaders.Contains(header.Value, StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.Add(Catalog.HeaderSetByTransport, header.Location, header.Value);
        }
    }

    private static void CheckRequestHeaders(FieldsSpec? headers, Auth auth, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        string[] credentials = [.. auth.Flatten().Select(GetHeader).OfType<string>()];
        foreach (FieldSpec header in headers?.Fields ?? [])
        {
            DiagnosticRule? rule = credentials.Any(name => IsSameHeader(header.Wire.Value, name)) ? Catalog.HeaderSetByAuth
                : IsSameHeader(header.Wire.Value, boundSpec.Spec.Api?.DispatchHeader?.Value) ? Catalog.HeaderSetByDispatch
                : null;
            if (rule is not null)
            {
                diagnostics.Add(rule, header.Wire.Location, header.Wire.Value);
            }
        }
    }

    /// <summary>Returns the header that credentials are sent in, or null.</summary>
    public static string? GetHeader(Auth auth) => auth switch
    {
        BearerAuth or BasicAuth => "Authorization",
        HeaderAuth header => header.Header,
        TokenAuth token => token.Header,
        CookieAuth => "Cookie",
        _ => null,
    };

    private static void CheckQuery(FieldsSpec? query, Auth auth, DiagnosticBag diagnostics)
    {
        foreach (FieldSpec field in query?.Fields ?? [])
        {
            if (auth.Flatten().OfType<QueryAuth>().Any(credentials => field.Wire.Value == credentials.Name))
            {
                diagnostics.Add(Catalog.HeaderSetByAuth, field.Wire.Location, field.Wire.Value);
            }
        }
    }

    private static bool IsSameHeader(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
