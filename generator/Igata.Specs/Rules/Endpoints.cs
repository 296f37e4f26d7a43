using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Named hosts and the names in braces in their URLs.</summary>
internal sealed class Endpoints : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api is not { } api)
        {
            return;
        }

        string[] endpoints = [.. api.Endpoints.Select(endpoint => endpoint.Name.Value)];
        foreach (Located<string> endpoint in draft.Spec.Methods.Select(method => method.Endpoint).OfType<Located<string>>())
        {
            if (!endpoints.Contains(endpoint.Value))
            {
                findings.Add(Catalog.UnknownEndpoint, endpoint.Place, endpoint.Value, Suggestion.For(endpoint.Value, endpoints));
            }
        }

        Located<string>[] urls = [.. api.Endpoints.Select(endpoint => endpoint.Url), .. api.Endpoint is { } main ? [main] : Array.Empty<Located<string>>()];
        HashSet<string> declared = [.. (api.Variables?.Fields ?? []).Select(field => field.Wire.Value)];
        foreach (Located<string> url in urls)
        {
            foreach (string name in Template.Names(url.Value).Where(name => !declared.Contains(name)))
            {
                findings.Add(Catalog.UnknownVariable, url.Place, name, Suggestion.For(name, declared));
            }
        }

        HashSet<string> used = [.. urls.SelectMany(url => Template.Names(url.Value))];
        foreach (FieldSpec variable in (api.Variables?.Fields ?? []).Where(variable => !used.Contains(variable.Wire.Value)))
        {
            findings.Add(Catalog.UnusedVariable, variable.Wire.Place, variable.Wire.Value);
        }
    }
}
