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
        foreach (TokenSpec token in all.SelectMany(auth => auth?.Flatten() ?? []).Select(auth => auth.Token).OfType<TokenSpec>())
        {
            if (token.Method is not { } key)
            {
                continue;
            }

            if (boundSpec.Methods.Find(method => method.Spec.Key.Value == key.Value) is { } method)
            {
                Check(token, method, boundSpec, diagnostics);
                CheckRefresh(token, method, boundSpec, diagnostics);
            }
            else
            {
                diagnostics.Add(Catalog.UnknownMethod, key.Location, key.Value, SpellingSuggestion.Create(key.Value, boundSpec.Methods.Select(candidate => candidate.Spec.Key.Value)));
            }
        }
    }

    private static void Check(TokenSpec token, BoundMethod method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        CheckMethod(token.Method!, method, boundSpec, diagnostics);
        Check(token.From, "from", Catalog.TokenNotString, method, boundSpec, diagnostics);
        Check(token.Expires, "expires", Catalog.TokenExpiryNotTime, method, boundSpec, diagnostics);
    }

    private static void CheckMethod(Located<string> key, BoundMethod method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if ((method.Model.Auth ?? boundSpec.Header.Auth).Flatten().Any(auth => auth is TokenAuth))
        {
            diagnostics.Add(Catalog.TokenMethodNeedsToken, key.Location, key.Value);
        }
        else if (method.Model.Lifecycle.Stability is Stability.Unimplemented or Stability.Removed)
        {
            diagnostics.Add(Catalog.TokenMethodNotCallable, key.Location, key.Value);
        }
    }

    private static void CheckRefresh(TokenSpec token, BoundMethod issuer, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (token.Refresh is not { Method: { } key } refresh)
        {
            return;
        }

        if (boundSpec.Methods.Find(candidate => candidate.Spec.Key.Value == key.Value) is not { } method)
        {
            diagnostics.Add(Catalog.UnknownMethod, key.Location, key.Value, SpellingSuggestion.Create(key.Value, boundSpec.Methods.Select(candidate => candidate.Spec.Key.Value)));
            return;
        }

        CheckMethod(key, method, boundSpec, diagnostics);
        Check(refresh.From, "from", Catalog.RefreshNotString, issuer, boundSpec, diagnostics);
        Check(token.From, "from", Catalog.TokenNotString, method, boundSpec, diagnostics);
        if (refresh.From is { } from && ResponsePath.Find(from.Value, method.Model.Response, boundSpec) is not null)
        {
            Check(from, "from", Catalog.RefreshNotString, method, boundSpec, diagnostics);
        }

        if (token.Expires is { } expires && ResponsePath.Find(expires.Value, method.Model.Response, boundSpec) is not null)
        {
            Check(expires, "expires", Catalog.TokenExpiryNotTime, method, boundSpec, diagnostics);
        }

        if (refresh.To is { } to && boundSpec.FindRecord(method.Model.Request) is var record &&
            !(PagesBuilder.FindField(to, method.Model.Request, boundSpec) is { } field && IsString(field.Type) && record!.Fields.All(other => other == field || !other.IsRequired)))
        {
            diagnostics.Add(Catalog.RefreshParameterNotFound, to.Location, to.Value, method.Spec.Key.Value);
        }
    }

    private static bool IsString(TypeRef type) => TypeRefExtensions.IsUnknown(type) || TypeRefExtensions.Unwrap(type) is ScalarType { Kind: ScalarKind.String, Const: null };

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
