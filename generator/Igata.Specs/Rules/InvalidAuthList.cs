using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Checks lists of credentials: each is sent in a place of its own, and each choice can be used.</summary>
internal sealed class InvalidAuthList : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api?.Auth is { } common)
        {
            Check(common, boundSpec.Header.Auth, diagnostics);
        }

        foreach (BoundMethod method in boundSpec.Methods)
        {
            if (method is { Spec.Auth: { } own, Model.Auth: { } model })
            {
                Check(own, model, diagnostics);
            }
        }
    }

    private static void Check(AuthSpec spec, Auth model, DiagnosticBag diagnostics)
    {
        if (spec.All is { } parts && model is AllAuth all)
        {
            CheckList(parts, all.Parts, diagnostics);
        }
        else if (spec.AnyOf is { } choices && model is AnyAuth any)
        {
            CheckChoices(choices, any.Choices, diagnostics);
        }
    }

    private static void CheckList(IReadOnlyList<AuthSpec> specs, EquatableArray<Auth> parts, DiagnosticBag diagnostics)
    {
        var places = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < specs.Count; i++)
        {
            if (parts[i] is NoAuth)
            {
                diagnostics.Add(Catalog.NoneInList, specs[i].Location);
            }
            else if (!places.Add(GetPlace(parts[i])))
            {
                diagnostics.Add(Catalog.RepeatedCredentials, specs[i].Location, GetPlace(parts[i]));
            }
        }
    }

    private static void CheckChoices(IReadOnlyList<AuthSpec> specs, EquatableArray<Auth> choices, DiagnosticBag diagnostics)
    {
        for (int i = 0; i < specs.Count; i++)
        {
            if (choices[i] is NoAuth && i < specs.Count - 1)
            {
                diagnostics.Add(Catalog.NoneNotLast, specs[i].Location);
            }
            else if (choices.Take(i).Contains(choices[i]))
            {
                diagnostics.Add(Catalog.RepeatedChoice, specs[i].Location);
            }

            Check(specs[i], choices[i], diagnostics);
        }
    }

    private static string GetPlace(Auth auth) => auth switch
    {
        QueryAuth query => $"the query parameter {query.Name}",
        CookieAuth cookie => $"the cookie {cookie.Name}",
        CustomAuth => "what the code of the user adds",
        _ => $"the header {ReservedHeader.GetHeader(auth)}",
    };
}
