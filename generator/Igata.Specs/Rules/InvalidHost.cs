using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Checks the members of requests in the hosts of endpoints: their places, and their values in the spec.</summary>
internal sealed class InvalidHost : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is not { Kind: Protocol.Rest } api)
        {
            return;
        }

        HashSet<string> variables = [.. (api.Variables?.Fields ?? []).Select(field => field.Wire.Value)];
        var checkedUrls = new HashSet<string>(StringComparer.Ordinal);
        foreach (MethodSpec method in boundSpec.Spec.Methods.Where(method => boundSpec.Spec.IsOwn(method.File.Path)))
        {
            Located<string>? url = FindEndpoint(method, api);
            FieldSpec[] members = [.. method.Rest.Host?.Fields ?? []];
            foreach (FieldSpec member in members)
            {
                CheckMember(member, url, method, variables, diagnostics);
            }

            if (url?.Value.IndexOf('{') >= 0)
            {
                CheckMissing(method, url, [.. variables, .. members.Select(member => member.Wire.Value)], boundSpec, diagnostics);
            }

            if (members.Length > 0 && url is not null && checkedUrls.Add(url.Value))
            {
                CheckUrl(url, variables, diagnostics);
            }
        }

        foreach (BoundShape shape in boundSpec.Shapes.Where(shape => shape.Location is FieldLocation.Host))
        {
            CheckValues(shape, boundSpec, diagnostics);
        }
    }

    private static void CheckMember(FieldSpec member, Located<string>? url, MethodSpec method, HashSet<string> variables, DiagnosticBag diagnostics)
    {
        string name = member.Wire.Value;
        if (variables.Contains(name))
        {
            diagnostics.Add(Catalog.HostMemberIsVariable, member.Wire.Location, name);
        }
        else if (url is null)
        {
            // An endpoint that is not defined is reported already.
            if (method.Endpoint is null)
            {
                diagnostics.Add(Catalog.HostMemberWithoutEndpoint, member.Wire.Location, name);
            }
        }
        else if (!EndpointTemplate.GetNames(EndpointTemplate.FindHost(url.Value) ?? "").Contains(name))
        {
            string[] names = [.. PathTemplate.GetNames(url.Value)];
            diagnostics.Add(
                names.Contains(name) ? new DiagnosticReason(Catalog.HostMemberOutsideHost, name, url.Value) : new DiagnosticReason(Catalog.UnusedHostMember, name, url.Value, SpellingSuggestion.Create(name, names)),
                member.Wire.Location);
        }
    }

    // A name that no method declares is an undeclared variable.
    private static void CheckMissing(MethodSpec method, Located<string> url, HashSet<string> declared, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (string name in PathTemplate.GetNames(url.Value).Distinct().Where(name => !declared.Contains(name)))
        {
            if (boundSpec.Spec.Client is not null || boundSpec.Spec.Methods.Any(other => other.Rest.Host?.Fields.Any(field => field.Wire.Value == name) == true))
            {
                diagnostics.Add(Catalog.MissingHostMember, (method.Endpoint ?? method.Key).Location, method.Key.Value, name);
            }
        }
    }

    private static void CheckUrl(Located<string> url, HashSet<string> variables, DiagnosticBag diagnostics)
    {
        if (EndpointTemplate.FindHost(url.Value) is not { } host)
        {
            return;
        }

        string[] names = [.. EndpointTemplate.GetNames(host)];
        int position = 0;
        for (int i = 0; i < names.Length; i++)
        {
            int end = host.IndexOf('}', position) + 1;
            int next = host.IndexOf('{', end);
            string between = next < 0 ? host.Substring(end) : host.Substring(end, next - end);
            bool isMember = !variables.Contains(names[i]);
            if (next >= 0 && between.IndexOf('.') < 0 && (isMember || !variables.Contains(names[i + 1])))
            {
                diagnostics.Add(Catalog.HostMembersInOneLabel, url.Location, names[i], names[i + 1]);
            }
            else if (isMember && next < 0 && between.TrimEnd('.').LastIndexOf('.') < 0)
            {
                diagnostics.Add(Catalog.HostWithoutDomain, url.Location, url.Value, names[i]);
            }

            position = end;
        }
    }

    private static void CheckValues(BoundShape shape, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        JsonLeaf?[] values = [shape.Spec.Const, shape.Spec.Default as JsonLeaf, .. FindEnum(shape, boundSpec)?.Spec.Values.Select(value => value.Value) ?? []];
        foreach (JsonLeaf value in values.OfType<JsonLeaf>())
        {
            if (!HostLabels.AreValid(value.Scalar.Text))
            {
                diagnostics.Add(Catalog.HostValueNotLabels, value.Location, value.Scalar.Text);
            }
        }
    }

    private static BoundEnum? FindEnum(BoundShape shape, BoundSpec boundSpec) =>
        shape.Type is DefinedType defined ? boundSpec.Enums.FirstOrDefault(candidate => candidate.Def.Name == defined.Name) : null;

    private static Located<string>? FindEndpoint(MethodSpec method, ApiSpec api) => method.Endpoint is null ? api.Endpoint
        : api.Endpoints.Where(endpoint => endpoint.Name.Value == method.Endpoint.Value).Select(endpoint => endpoint.Url).FirstOrDefault();
}
