using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
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
        string? reason = (method.Model.Auth ?? boundSpec.Header.Auth) is TokenAuth ? "it needs the token itself. Give it 'auth: none', or whatever it needs."
            : method.Model.Lifecycle.Stability is Stability.Unimplemented or Stability.Removed ? "it cannot be called."
            : null;
        if (reason is not null)
        {
            diagnostics.Add(Catalog.InvalidTokenSource, token.Method!.Location, token.Method.Value, "method", reason);
        }

        Check(token.From, "from", method.Model, boundSpec, diagnostics);
        Check(token.Expires, "expires", method.Model, boundSpec, diagnostics);
    }

    private static void Check(Located<string>? source, string keyword, Method method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (source is null)
        {
            return;
        }

        ResponsePathResolver? resolved = ResponsePathResolver.Find(source.Value, method.Response, boundSpec);
        string? reason = resolved is null ? $"the response of '{method.Name}' has no such header or member."
            : IsAllowed(TypeRefExtensions.Unwrap(resolved.Type), keyword) ? null
            : $"it is {TypeDescriptions.Describe(resolved.Type)}, but {(keyword == "from" ? "a string" : "a time or seconds")} is wanted here.";
        if (reason is not null)
        {
            diagnostics.Add(Catalog.InvalidTokenSource, source.Location, source.Value, keyword, reason);
        }
    }

    private static bool IsAllowed(TypeRef type, string keyword) =>
        TypeRefExtensions.IsUnknown(type) ||
        (type is ScalarType { Kind: var kind } && (keyword == "from" ? kind.GetInfo().CanBeSecret : kind.GetInfo().CanBeExpiry));
}
