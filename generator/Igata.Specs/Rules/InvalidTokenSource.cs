using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidTokenSource : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        IEnumerable<AuthSpec?> all = [boundSpec.Spec.Api?.Auth, .. boundSpec.Spec.Methods.Select(method => method.Auth)];
        foreach (TokenSpec token in all.Select(auth => auth?.Token).OfType<TokenSpec>())
        {
            if (token.Method is not { } key)
            {
                continue;
            }

            if (boundSpec.Methods.Find(method => method.Spec.Key.Value == key.Value) is { } method)
            {
                Check(token, method, boundSpec, diagnostics);
            }
            else
            {
                diagnostics.Add(Catalog.UnknownMethod, key.Location, key.Value, SpellingSuggestion.Create(key.Value, boundSpec.Methods.Select(candidate => candidate.Spec.Key.Value)));
            }
        }
    }

    private static void Check(TokenSpec token, BoundMethod method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if ((method.Model.Auth ?? boundSpec.Header.Auth) is TokenAuth)
        {
            diagnostics.Add(Catalog.TokenMethodNeedsToken, token.Method!.Location, token.Method.Value);
        }
        else if (method.Model.Lifecycle.Stability is Stability.Unimplemented or Stability.Removed)
        {
            diagnostics.Add(Catalog.TokenMethodNotCallable, token.Method!.Location, token.Method.Value);
        }

        Check(token.From, "from", Catalog.TokenNotString, method, boundSpec, diagnostics);
        Check(token.Expires, "expires", Catalog.TokenExpiryNotTime, method, boundSpec, diagnostics);
    }

    private static void Check(Located<string>? source, string keyword, DiagnosticRule wrongType, BoundMethod method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (source is null)
        {
            return;
        }

        if (ResponsePath.Find(source.Value, method.Model.Response, boundSpec) is not { } resolved)
        {
            diagnostics.Add(Catalog.TokenSourceNotFound, source.Location, keyword, source.Value, method.Spec.Key.Value);
        }
        else if (!IsAllowed(TypeRefExtensions.Unwrap(resolved.Type), keyword))
        {
            diagnostics.Add(wrongType, source.Location, source.Value, TypeDescriptions.Format(resolved.Type));
        }
        else if (keyword == "from" && !resolved.IsSecret)
        {
            diagnostics.Add(Catalog.TokenNotSecret, source.Location, source.Value, method.Spec.Key.Value);
        }
    }

    private static bool IsAllowed(TypeRef type, string keyword) =>
        TypeRefExtensions.IsUnknown(type) ||
        (type is ScalarType { Kind: var kind } && (keyword == "from" ? kind.GetInfo().CanBeToken : kind.GetInfo().CanBeExpiry));
}
