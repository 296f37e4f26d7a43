using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>How callers say who they are, of the API and of each method.</summary>
internal static class AuthBuilder
{
    public static void Apply(Draft draft)
    {
        draft.Header = draft.Header with { Auth = Of(draft.Spec.Api?.Auth, draft) ?? Auth.None };
        for (int i = 0; i < draft.Methods.Count; i++)
        {
            DraftMethod method = draft.Methods[i];
            if (method.Spec.Auth is not null)
            {
                draft.Methods[i] = method with { Model = method.Model with { Auth = Of(method.Spec.Auth, draft) } };
            }
        }
    }

    private static Auth? Of(AuthSpec? auth, Draft draft) => auth switch
    {
        null => null,
        { Basic: { } basic } => new BasicAuth { User = basic.User?.Value, Password = basic.Password },
        { Header: { } header, Token: { } token } => Token(header.Value, token, draft),
        { Header: { } header } => new HeaderAuth(header.Value),
        { Word: "bearer" } => Auth.Bearer,
        { Word: "custom" } => Auth.Custom,
        _ => Auth.None,
    };

    private static TokenAuth Token(string header, TokenSpec token, Draft draft)
    {
        Method? method = draft.Methods.Find(known => known.Spec.Key.Value == token.Method?.Value)?.Model;
        return new TokenAuth
        {
            Header = header,
            Method = method?.Name ?? "",
            From = Names(token.From, method, draft),
            Expires = Names(token.Expires, method, draft),
            Lifetime = token.Lifetime?.Value,
        };
    }

    private static EquatableArray<string> Names(Located<string>? written, Method? method, Draft draft) =>
        written is null ? [] : ResponsePath.Find(written.Value, method?.Response, draft)?.Names ?? [];
}
