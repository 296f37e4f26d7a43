using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Checks the names of endpoints and the variables in their URLs.</summary>
internal sealed class EndpointVariables : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is not { } api)
        {
            return;
        }

        string[] endpoints = [.. api.Endpoints.Select(endpoint => endpoint.Name.Value)];
        foreach (Located<string> endpoint in boundSpec.Spec.Methods.Select(method => method.Endpoint).OfType<Located<string>>())
        {
            if (!endpoints.Contains(endpoint.Value))
            {
                diagnostics.Add(Catalog.UnknownEndpoint, endpoint.Location, endpoint.Value, SpellingSuggestion.Create(endpoint.Value, endpoints));
            }
        }

        Located<string>[] urls = [.. api.Endpoints.Select(endpoint => endpoint.Url), .. api.Endpoint is { } main ? [main] : Array.Empty<Located<string>>()];
        HashSet<string> declared = [.. (api.Variables?.Fields ?? []).Select(field => field.Wire.Value)];
        declared.UnionWith(boundSpec.Spec.Methods.SelectMany(method => method.Rest.Host?.Fields ?? []).Select(field => field.Wire.Value));

        // The requests of the methods of a client are not known.
        foreach (Located<string> url in boundSpec.Spec.Client is null ? urls : [])
        {
            foreach (string name in PathTemplate.GetNames(url.Value).Where(name => !declared.Contains(name)))
            {
                diagnostics.Add(Catalog.UndeclaredVariable, url.Location, name, SpellingSuggestion.Create(name, declared));
            }
        }

        HashSet<string> used = [.. urls.SelectMany(url => PathTemplate.GetNames(url.Value))];
        foreach (FieldSpec variable in (api.Variables?.Fields ?? []).Where(variable => !used.Contains(variable.Wire.Value)))
        {
            diagnostics.Add(Catalog.UnusedVariable, variable.Wire.Location, variable.Wire.Value);
        }
    }
}
