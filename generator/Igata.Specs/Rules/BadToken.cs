using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadToken : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        IEnumerable<AuthSpec?> all = [draft.Spec.Api?.Auth, .. draft.Spec.Methods.Select(method => method.Auth)];
        foreach (TokenSpec token in all.Select(auth => auth?.Token).OfType<TokenSpec>())
        {
            if (token.Method is not { } key)
            {
                continue;
            }

            if (draft.Methods.Find(method => method.Spec.Key.Value == key.Value) is { } method)
            {
                Check(token, method, draft, findings);
            }
            else
            {
                findings.Add(Catalog.UnknownMethod, key.Place, key.Value, Suggestion.For(key.Value, draft.Methods.Select(known => known.Spec.Key.Value)));
            }
        }
    }

    private static void Check(TokenSpec token, DraftMethod method, Draft draft, Findings findings)
    {
        string? why = (method.Model.Auth ?? draft.Header.Auth) is TokenAuth ? "it needs the token itself. Give it 'auth: none', or whatever it needs."
            : method.Model.Life.Stability is Stability.Unimplemented or Stability.Removed ? "it cannot be called."
            : null;
        if (why is not null)
        {
            findings.Add(Catalog.BadToken, token.Method!.Place, token.Method.Value, "method", why);
        }

        Check(token.From, "from", method.Model, draft, findings);
        Check(token.Expires, "expires", method.Model, draft, findings);
    }

    private static void Check(Located<string>? written, string keyword, Method method, Draft draft, Findings findings)
    {
        if (written is null)
        {
            return;
        }

        ResponsePath? found = ResponsePath.Find(written.Value, method.Response, draft);
        string? why = found is null ? $"the response of '{method.Name}' has no such header or member."
            : Fits(TypeRefs.Core(found.Type), keyword) ? null
            : $"it is {TypeWords.Of(found.Type)}, but {(keyword == "from" ? "a string" : "a time or seconds")} is wanted here.";
        if (why is not null)
        {
            findings.Add(Catalog.BadToken, written.Place, written.Value, keyword, why);
        }
    }

    private static bool Fits(TypeRef type, string keyword) =>
        TypeRefs.IsUnknown(type) ||
        (type is ScalarType { Kind: var kind } && (keyword == "from" ? kind is ScalarKind.String : kind is
            ScalarKind.Rfc3339 or ScalarKind.HttpDate or ScalarKind.Seconds or
            ScalarKind.UnixSeconds or ScalarKind.UnixMillis or ScalarKind.UnixMicros or ScalarKind.UnixTime));
}
